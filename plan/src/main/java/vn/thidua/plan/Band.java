package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.yaml.Mark;

/**
 * Points for a span of a number.
 *
 * @param low empty: no lower end
 * @param lowIncluded whether the lower end belongs to the band
 * @param high empty: no upper end
 * @param highIncluded whether the upper end belongs to the band
 */
public record Band(
        Optional<BigDecimal> low,
        boolean lowIncluded,
        Optional<BigDecimal> high,
        boolean highIncluded,
        BigDecimal points,
        Mark mark) {

    /** Whether the value lies in the band. */
    public boolean holds(BigDecimal value) {
        boolean above = low.map(end -> value.compareTo(end))
                .map(sign -> lowIncluded ? sign >= 0 : sign > 0)
                .orElse(true);
        boolean below = high.map(end -> value.compareTo(end))
                .map(sign -> highIncluded ? sign <= 0 : sign < 0)
                .orElse(true);
        return above && below;
    }
}
