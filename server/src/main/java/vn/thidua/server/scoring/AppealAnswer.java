package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the office answers to an appeal.
 *
 * @param points those that hold from now on where the appeal is upheld; empty where it is rejected
 * @param seen id of the grant that was on the screen; 0 for none
 */
public record AppealAnswer(String text, Optional<BigDecimal> points, long seen) {}
