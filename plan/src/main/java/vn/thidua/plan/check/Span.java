package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.expression.Expression.Relation;

/**
 * The numbers that fulfil several comparisons at once.
 *
 * @param low empty: no end downwards
 * @param high empty: no end upwards
 * @param without single numbers that are left out
 * @param whole whether whole numbers alone are meant; then both ends belong to it
 */
record Span(
        Optional<BigDecimal> low,
        boolean lowIncluded,
        Optional<BigDecimal> high,
        boolean highIncluded,
        Set<BigDecimal> without,
        boolean whole) {

    static Span of(BigDecimal only) {
        return new Span(Optional.of(only), true, Optional.of(only), true, Set.of(), false);
    }

    static Span of(Optional<Extent> extent, boolean whole) {
        Optional<BigDecimal> least = extent.flatMap(Extent::least);
        Optional<BigDecimal> most = extent.flatMap(Extent::most);
        return whole
                ? new Span(
                        least.map(one -> one.setScale(0, RoundingMode.CEILING)),
                        true,
                        most.map(one -> one.setScale(0, RoundingMode.FLOOR)),
                        true,
                        Set.of(),
                        true)
                : new Span(least, true, most, true, Set.of(), false);
    }

    /** Those of them that fulfil one more. */
    Span and(Relation relation, BigDecimal value) {
        return switch (relation) {
            case EQUAL -> from(value, true).to(value, true);
            case NOT_EQUAL -> except(value);
            case LESS -> to(value, false);
            case AT_MOST -> to(value, true);
            case MORE -> from(value, false);
            case AT_LEAST -> from(value, true);
        };
    }

    boolean holdsAny() {
        if (low.isEmpty() || high.isEmpty()) {
            return true;
        }
        int order = low.get().compareTo(high.get());
        return order < 0 || order == 0 && lowIncluded && highIncluded && !without.contains(plain(low.get()));
    }

    private Span from(BigDecimal value, boolean included) {
        if (whole) {
            BigDecimal first = value.setScale(0, RoundingMode.CEILING);
            return lowest(!included && first.compareTo(value) == 0 ? first.add(BigDecimal.ONE) : first, true);
        }
        return lowest(value, included);
    }

    private Span lowest(BigDecimal value, boolean included) {
        int order = low.map(value::compareTo).orElse(1);
        return order < 0
                ? this
                : new Span(
                        Optional.of(value),
                        order == 0 ? lowIncluded && included : included,
                        high,
                        highIncluded,
                        without,
                        whole);
    }

    private Span to(BigDecimal value, boolean included) {
        if (whole) {
            BigDecimal last = value.setScale(0, RoundingMode.FLOOR);
            return highest(!included && last.compareTo(value) == 0 ? last.subtract(BigDecimal.ONE) : last, true);
        }
        return highest(value, included);
    }

    private Span highest(BigDecimal value, boolean included) {
        int order = high.map(value::compareTo).orElse(-1);
        return order > 0
                ? this
                : new Span(
                        low,
                        lowIncluded,
                        Optional.of(value),
                        order == 0 ? highIncluded && included : included,
                        without,
                        whole);
    }

    private Span except(BigDecimal value) {
        Set<BigDecimal> more = new HashSet<>(without);
        more.add(plain(value));
        return new Span(low, lowIncluded, high, highIncluded, more, whole);
    }

    private static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
