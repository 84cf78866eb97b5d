package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Rounding;

/** Numbers of six decimals do what decimals do, and stay at their limit where those would grow on. */
class FixedTest {

    private static final BigDecimal LIMIT = BigDecimal.valueOf(Fixed.LIMIT, Fixed.SCALE);

    /** Small ones, their edges, and as great as they can be. */
    @Provide
    Arbitrary<Long> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-20 * Fixed.ONE, 20 * Fixed.ONE),
                Arbitraries.of(
                        0L, 1L, -1L, 499_999L, 500_000L, -500_000L, Fixed.ONE, -Fixed.ONE, Fixed.LIMIT, -Fixed.LIMIT),
                Arbitraries.longs().between(-Fixed.LIMIT, Fixed.LIMIT));
    }

    private static BigDecimal big(long fixed) {
        return BigDecimal.valueOf(fixed, Fixed.SCALE);
    }

    private static long kept(BigDecimal number, RoundingMode mode) {
        return number.max(LIMIT.negate())
                .min(LIMIT)
                .setScale(Fixed.SCALE, mode)
                .unscaledValue()
                .longValueExact();
    }

    @Property
    void sumsAndDifferencesAreThoseOfDecimals(@ForAll("numbers") long a, @ForAll("numbers") long b) {
        assertThat(Fixed.plus(a, b)).isEqualTo(kept(big(a).add(big(b)), RoundingMode.UNNECESSARY));
        assertThat(Fixed.minus(a, b)).isEqualTo(kept(big(a).subtract(big(b)), RoundingMode.UNNECESSARY));
    }

    @Property
    void productsAreRoundedHalfAwayFromZero(@ForAll("numbers") long a, @ForAll("numbers") long b) {
        assertThat(Fixed.times(a, b)).isEqualTo(kept(big(a).multiply(big(b)), RoundingMode.HALF_UP));
    }

    @Property
    void quotientsAreRoundedOnce(
            @ForAll("numbers") long a,
            @ForAll("numbers") long b,
            @ForAll("numbers") long c,
            @ForAll @IntRange(max = 6) int decimals,
            @ForAll RoundingMode mode) {
        if (c == 0 || mode == RoundingMode.UNNECESSARY) {
            return;
        }
        BigDecimal exact = big(a).multiply(big(b)).divide(big(c), decimals, mode);
        long found = Fixed.ratio(a, b, c, new Rounding(decimals, mode));
        boolean beyond = exact.abs().compareTo(LIMIT) > 0;
        assertThat(found).isEqualTo(beyond ? Long.signum(exact.signum()) * Fixed.LIMIT : kept(exact, mode));
    }

    @Property
    void aQuotientOfTwoKeepsSixDecimals(@ForAll("numbers") long a, @ForAll("numbers") long b) {
        if (b != 0) {
            BigDecimal exact = big(a).divide(big(b), Fixed.SCALE, RoundingMode.HALF_UP);
            assertThat(Fixed.over(a, b)).isEqualTo(kept(exact, RoundingMode.HALF_UP));
        }
    }

    @Property
    void aSumIsExactAndDoesNotKnowTheOrder(@ForAll List<@net.jqwik.api.From("numbers") Long> values) {
        BigInteger exact = values.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger limit = BigInteger.valueOf(Fixed.LIMIT);
        long expected = exact.max(limit.negate()).min(limit).longValueExact();
        List<Long> turned = new java.util.ArrayList<>(values);
        Collections.reverse(turned);
        assertThat(Fixed.sum(values.stream().mapToLong(Long::longValue).toArray()))
                .isEqualTo(expected);
        assertThat(Fixed.sum(turned.stream().mapToLong(Long::longValue).toArray()))
                .isEqualTo(expected);
    }

    @Property
    void roundingIsThatOfDecimals(
            @ForAll("numbers") long a, @ForAll @IntRange(max = 6) int decimals, @ForAll RoundingMode mode) {
        if (mode != RoundingMode.UNNECESSARY) {
            assertThat(Fixed.round(a, new Rounding(decimals, mode)))
                    .isEqualTo(kept(big(a).setScale(decimals, mode), RoundingMode.UNNECESSARY));
        }
    }

    @Property
    void aNumberComesBackAsItWas(@ForAll("numbers") long a) {
        BigDecimal decimal = Fixed.decimal(a);
        assertThat(Fixed.of(decimal)).isEqualTo(a);
        assertThat(decimal.scale())
                .isEqualTo(Math.max(0, decimal.stripTrailingZeros().scale()));
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        assertThatThrownBy(() -> Fixed.of(new BigDecimal("0.0000001"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fixed.of(new BigDecimal("99999999999999"))).isInstanceOf(ArithmeticException.class);
        assertThat(Fixed.of(new BigDecimal("999999999999.999999"))).isEqualTo(999_999_999_999_999_999L);
        assertThat(Arrays.asList(Fixed.truth(true), Fixed.truth(false))).containsExactly(1L, 0L);
    }
}
