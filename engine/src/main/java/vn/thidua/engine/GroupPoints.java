package vn.thidua.engine;

import vn.thidua.plan.Criterion;
import vn.thidua.plan.Criterion.Missing;
import vn.thidua.plan.Rounding;

/** How the points of a group come from those of its parts. */
final class GroupPoints {

    private final Criterion group;
    private final long max;
    private final long[] maxima;
    private final long[] weights;
    private final int[] signs;

    GroupPoints(Criterion group) {
        this.group = group;
        this.max = Fixed.of(group.max());
        this.maxima = group.children().stream()
                .mapToLong(child -> Fixed.of(child.max()))
                .toArray();
        this.weights = group.children().stream()
                .mapToLong(child -> child.weight().map(Fixed::of).orElse(Fixed.ONE))
                .toArray();
        this.signs = group.children().stream()
                .mapToInt(child -> child.part() == Criterion.Part.PENALTY ? -1 : 1)
                .toArray();
    }

    /**
     * The group's points.
     *
     * @param parts points of its parts: numbers, unknown, or not asked
     * @param asked whether the group is asked at all
     * @param open whether its precondition holds
     */
    long of(long[] parts, long asked, long open) {
        if (asked == Fixed.FALSE || noneAsked(parts)) {
            return Scores.NOT_ASKED;
        }
        long points = open == Fixed.FALSE ? 0 : combined(parts);
        return asked == Fixed.UNKNOWN || (open == Fixed.UNKNOWN && points != 0) ? Fixed.UNKNOWN : points;
    }

    private static boolean noneAsked(long[] parts) {
        for (long part : parts) {
            if (part != Scores.NOT_ASKED) {
                return false;
            }
        }
        return true;
    }

    private long combined(long[] parts) {
        return switch (group.combine()) {
            case Criterion.Plain ignored -> sum(parts);
            case Criterion.Rescaled(Rounding rounding) -> rescaled(parts, rounding);
            case Criterion.Weighted(Missing missing, Rounding rounding) -> weighted(parts, missing, rounding);
        };
    }

    private long sum(long[] parts) {
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Fixed.UNKNOWN) {
                return Fixed.UNKNOWN;
            }
            sum += parts[i] == Scores.NOT_ASKED ? 0 : signs[i] * parts[i];
        }
        return Math.clamp(sum, 0, max);
    }

    private long rescaled(long[] parts, Rounding rounding) {
        long sum = 0;
        long possible = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Fixed.UNKNOWN) {
                return Fixed.UNKNOWN;
            }
            if (parts[i] != Scores.NOT_ASKED) {
                sum += parts[i];
                possible += maxima[i];
            }
        }
        return possible == 0 ? Fixed.UNKNOWN : Fixed.ratio(sum, max, possible, rounding);
    }

    /** The mean of the shares of the maximum by weight, times the group's maximum. */
    private long weighted(long[] parts, Missing missing, Rounding rounding) {
        long shares = 0;
        long weight = 0;
        for (int i = 0; i < parts.length; i++) {
            boolean without = parts[i] == Fixed.UNKNOWN;
            if (without && missing == Missing.OPEN) {
                return Fixed.UNKNOWN;
            }
            if (parts[i] == Scores.NOT_ASKED || (without && missing == Missing.SPREAD)) {
                continue;
            }
            weight += weights[i];
            shares += without ? 0 : Fixed.ratio(parts[i], weights[i], maxima[i], Rounding.EXACT);
        }
        return weight == 0 ? Fixed.UNKNOWN : Fixed.ratio(shares, max, weight, rounding);
    }
}
