package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * Points that somebody put on a line: claimed by the unit, or granted by an appraiser. Acts never change; a later one
 * replaces an earlier one.
 *
 * @param points empty where they were taken back
 */
public record ScoreAct(
        long id,
        String unit,
        String line,
        Kind kind,
        Optional<BigDecimal> points,
        String reason,
        String who,
        String role,
        Instant at) {

    /**
     * Whether an appraiser agreed with what the rules gave then, without another reason, and they give something else now.
     *
     * @param computed what they give now; empty where a fact is missing
     */
    boolean isOutdated(Optional<BigDecimal> computed) {
        return kind == Kind.GRANT && points.isPresent() && reason.isBlank() && !TypedPoints.same(points, computed);
    }

    /** In which column it stands. */
    public enum Kind {
        /** What the unit claims (tự chấm). */
        CLAIM,
        /** What the appraiser grants (thẩm định). */
        GRANT;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
