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
        this.signs = group.children().stream().mapToInt(GroupPoints::sign).toArray();
    }

    /** A penalty takes away what it gives. */
    static int sign(Criterion part) {
        return part.part() == Criterion.Part.PENALTY ? -1 : 1;
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

    /**
     * What the group's points can still be, while they are not known.
     *
     * @param parts what those of its parts can still be; of a part that is not asked, 0
     * @param points the parts' points as above
     * @param fixed whether it is known which parts are asked
     */
    Range range(Range[] parts, long[] points, boolean fixed) {
        if (group.combine() instanceof Criterion.Plain) {
            return sum(parts).within(0, max);
        }
        if (!fixed) {
            return new Range(0, max);
        }
        long[] least = points.clone();
        long[] most = points.clone();
        for (int i = 0; i < points.length; i++) {
            if (points[i] == Fixed.UNKNOWN) {
                least[i] = signs[i] > 0 ? parts[i].least() : parts[i].most();
                most[i] = signs[i] > 0 ? parts[i].most() : parts[i].least();
            }
        }
        long low = combined(least);
        if (low == Fixed.UNKNOWN) {
            return new Range(0, max);
        }
        // Where a missing part counts as zero or not at all, what that gives is possible too.
        long now = combined(points);
        Range range = new Range(low, combined(most));
        return now == Fixed.UNKNOWN ? range : range.or(Range.of(now));
    }

    private Range sum(Range[] parts) {
        Range sum = Range.of(0);
        for (int i = 0; i < parts.length; i++) {
            sum = signs[i] > 0 ? sum.plus(parts[i]) : sum.minus(parts[i]);
        }
        return sum;
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
            sum = Fixed.plus(sum, parts[i] == Scores.NOT_ASKED ? 0 : signs[i] * parts[i]);
        }
        return Math.clamp(sum, 0, max);
    }

    /** Bonus and penalty count, but make nothing more possible. */
    private long rescaled(long[] parts, Rounding rounding) {
        long sum = 0;
        long possible = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] == Fixed.UNKNOWN) {
                return Fixed.UNKNOWN;
            }
            if (parts[i] != Scores.NOT_ASKED) {
                sum = Fixed.plus(sum, signs[i] * parts[i]);
                possible += group.children().get(i).part() == Criterion.Part.NORMAL ? maxima[i] : 0;
            }
        }
        return possible == 0 ? Fixed.UNKNOWN : Math.clamp(Fixed.ratio(sum, max, possible, rounding), 0, max);
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
            weight = Fixed.plus(weight, weights[i]);
            shares = Fixed.plus(shares, without ? 0 : Fixed.ratio(parts[i], weights[i], maxima[i], Rounding.EXACT));
        }
        return weight == 0 ? Fixed.UNKNOWN : Math.clamp(Fixed.ratio(shares, max, weight, rounding), 0, max);
    }
}
