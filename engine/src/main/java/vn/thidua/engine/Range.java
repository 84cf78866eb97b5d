package vn.thidua.engine;

/**
 * The values that something can still have while facts are missing, in the form of {@link Fixed}: never narrower than
 * what the missing facts allow. A known value is a range of one.
 *
 * @param least the smallest
 * @param most the greatest
 */
record Range(long least, long most) {

    /** Any number. */
    static final Range NUMBERS = new Range(-Fixed.LIMIT, Fixed.LIMIT);

    /** Any value at all: numbers, days, words, truths. */
    static final Range ANYTHING = new Range(Fixed.UNKNOWN + 1, Long.MAX_VALUE);

    static Range of(long value) {
        return new Range(value, value);
    }

    /** Everything in this range or the other. */
    Range or(Range other) {
        return new Range(Math.min(least, other.least), Math.max(most, other.most));
    }

    /** The value if only one is left, else {@link Fixed#UNKNOWN}. */
    long settled() {
        return least == most ? least : Fixed.UNKNOWN;
    }

    boolean holds(long value) {
        return value >= least && value <= most;
    }

    /** Every value moved to the nearest one within the ends. */
    Range within(long from, long to) {
        return new Range(Math.clamp(least, from, to), Math.clamp(most, from, to));
    }

    Range plus(Range other) {
        return new Range(Fixed.plus(least, other.least), Fixed.plus(most, other.most));
    }

    Range minus(Range other) {
        return new Range(Fixed.minus(least, other.most), Fixed.minus(most, other.least));
    }

    Range times(Range other) {
        return corners(
                Fixed.times(least, other.least),
                Fixed.times(least, other.most),
                Fixed.times(most, other.least),
                Fixed.times(most, other.most));
    }

    /** The quotient; any number where the divisor can be zero. */
    Range over(Range other) {
        if (other.holds(0)) {
            return NUMBERS;
        }
        return corners(
                Fixed.over(least, other.least),
                Fixed.over(least, other.most),
                Fixed.over(most, other.least),
                Fixed.over(most, other.most));
    }

    private static Range corners(long a, long b, long c, long d) {
        return new Range(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }
}
