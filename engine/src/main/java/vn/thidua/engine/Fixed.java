package vn.thidua.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import vn.thidua.plan.Rounding;

/**
 * Numbers as the engine holds them: decimals of a fixed scale of six in a {@code long}, truths as 0 and 1, days as days
 * since 1970, words as their place in a list. One value of the range says "not known".
 */
public final class Fixed {

    /** Not known. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** A day that never came: later than every day. */
    public static final long NEVER = Long.MAX_VALUE;

    /** One. */
    public static final long ONE = 1_000_000L;

    /**
     * The greatest number: beyond every number that a plan or a fact may name. What would be greater stays here, what
     * would be smaller than its negative stays there, so that no sum or product runs over.
     */
    public static final long LIMIT = Long.MAX_VALUE / 2;

    /** Decimals kept. */
    public static final int SCALE = 6;

    static final long TRUE = 1;
    static final long FALSE = 0;

    private Fixed() {}

    /**
     * The number in fixed form.
     *
     * @throws ArithmeticException if it has more than six decimals or more than twelve digits before them
     */
    public static long of(BigDecimal number) {
        return number.setScale(SCALE, RoundingMode.UNNECESSARY).unscaledValue().longValueExact();
    }

    /** The number as a decimal without trailing zeros. */
    public static BigDecimal decimal(long fixed) {
        if (fixed % ONE == 0) {
            return BigDecimal.valueOf(fixed / ONE);
        }
        return BigDecimal.valueOf(fixed, SCALE).stripTrailingZeros();
    }

    static long truth(boolean value) {
        return value ? TRUE : FALSE;
    }

    static long plus(long a, long b) {
        return Math.clamp(a + b, -LIMIT, LIMIT);
    }

    static long minus(long a, long b) {
        return Math.clamp(a - b, -LIMIT, LIMIT);
    }

    /** The exact sum, so that the order of the parts never matters, then kept within the limit. */
    static long sum(long[] values) {
        long sum = 0;
        for (long value : values) {
            long next = sum + value;
            if (((sum ^ next) & (value ^ next)) < 0) {
                return wideSum(values);
            }
            sum = next;
        }
        return Math.clamp(sum, -LIMIT, LIMIT);
    }

    private static long wideSum(long[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
        }
        return limited(sum);
    }

    static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        if ((high == 0 && low >= 0) || (high == -1 && low < 0)) {
            long whole = low / ONE;
            long rest = low % ONE;
            return Math.clamp(whole + (rest >= ONE / 2 ? 1 : rest <= -ONE / 2 ? -1 : 0), -LIMIT, LIMIT);
        }
        return divided(
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(ONE), RoundingMode.HALF_UP);
    }

    static long over(long a, long b) {
        return ratio(a, ONE, b, Rounding.EXACT);
    }

    /** {@code a × b / c}, rounded once. All but the result in fixed form. */
    static long ratio(long a, long b, long c, Rounding rounding) {
        long unit = POWERS[SCALE - rounding.decimals()];
        long high = Math.multiplyHigh(a, b);
        long product = a * b;
        boolean fits = (high == 0 && product >= 0) || (high == -1 && product < 0);
        if (fits && unit == 1 && product % c == 0) {
            return Math.clamp(product / c, -LIMIT, LIMIT);
        }
        BigInteger numerator = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
        BigInteger denominator = BigInteger.valueOf(c).multiply(BigInteger.valueOf(unit));
        return limited(quotient(numerator, denominator, rounding.mode()).multiply(BigInteger.valueOf(unit)));
    }

    private static long divided(BigInteger numerator, BigInteger denominator, RoundingMode mode) {
        return limited(quotient(numerator, denominator, mode));
    }

    private static BigInteger quotient(BigInteger numerator, BigInteger denominator, RoundingMode mode) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 0, mode)
                .unscaledValue();
    }

    private static long limited(BigInteger value) {
        return value.bitLength() < Long.SIZE
                ? Math.clamp(value.longValue(), -LIMIT, LIMIT)
                : value.signum() < 0 ? -LIMIT : LIMIT;
    }

    static long round(long value, Rounding rounding) {
        if (rounding.decimals() == SCALE) {
            return value;
        }
        return limited(BigDecimal.valueOf(value, SCALE)
                .setScale(rounding.decimals(), rounding.mode())
                .setScale(SCALE, RoundingMode.UNNECESSARY)
                .unscaledValue());
    }

    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};
}
