package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an appraiser grants on a line of a sheet.
 *
 * @param reason needed where the points differ from what the rules compute or the unit claims
 * @param seen id of the grant that was on the screen; 0 for none
 */
public record GrantedPoints(BigDecimal points, String reason, long seen) {

    /** A first grant of what is agreed. */
    static GrantedPoints agreed(BigDecimal points) {
        return new GrantedPoints(points, "", 0);
    }

    ScoreActTable.NewAct act() {
        return new ScoreActTable.NewAct(ScoreAct.Kind.GRANT, Optional.of(points), reason, seen);
    }
}
