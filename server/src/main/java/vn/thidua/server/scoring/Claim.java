package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a unit claims on a line of its sheet.
 *
 * @param points empty where it takes its claim back
 * @param reason may be empty
 * @param seen id of the claim that was on the screen; 0 for none
 */
public record Claim(Optional<BigDecimal> points, String reason, long seen) {

    ScoreActTable.NewAct act() {
        return new ScoreActTable.NewAct(ScoreAct.Kind.CLAIM, points, reason, seen);
    }
}
