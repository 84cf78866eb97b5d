package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.LongBinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A range holds exactly what can come of everything in it, for whole numbers tried one by one. */
class RangeTest {

    private static Range range(int from, int size) {
        return new Range(from * Fixed.ONE, (from + size) * Fixed.ONE);
    }

    private static List<Long> wholes(Range range) {
        List<Long> all = new ArrayList<>();
        for (long value = range.least(); value <= range.most(); value += Fixed.ONE) {
            all.add(value);
        }
        return all;
    }

    private static void holdsWhatComes(Range a, Range b, BinaryOperator<Range> of, LongBinaryOperator each) {
        List<Long> come = wholes(a).stream()
                .flatMap(x -> wholes(b).stream().map(y -> each.applyAsLong(x, y)))
                .toList();
        Range found = of.apply(a, b);
        assertThat(found.least()).isEqualTo(come.stream().min(Long::compare).orElseThrow());
        assertThat(found.most()).isEqualTo(come.stream().max(Long::compare).orElseThrow());
    }

    @Property
    void operationsHoldWhatComesOfThem(
            @ForAll @IntRange(min = -4, max = 4) int a,
            @ForAll @IntRange(max = 5) int more,
            @ForAll @IntRange(min = -4, max = 4) int b,
            @ForAll @IntRange(max = 5) int less) {
        Range one = range(a, more);
        Range other = range(b, less);
        holdsWhatComes(one, other, Range::plus, Fixed::plus);
        holdsWhatComes(one, other, Range::minus, Fixed::minus);
        holdsWhatComes(one, other, Range::times, Fixed::times);
        if (b > 0 || b + less < 0) {
            holdsWhatComes(one, other, Range::over, Fixed::over);
        } else {
            assertThat(one.over(other)).isEqualTo(Range.NUMBERS);
        }
        assertThat(one.or(other))
                .isEqualTo(new Range(Math.min(a, b) * Fixed.ONE, Math.max(a + more, b + less) * Fixed.ONE));
    }

    @Property
    void whatIsHeldAndSettled(
            @ForAll @IntRange(min = -3, max = 3) int a,
            @ForAll @IntRange(max = 3) int more,
            @ForAll @IntRange(min = -8, max = 8) int value) {
        Range one = range(a, more);
        assertThat(one.holds(value * Fixed.ONE)).isEqualTo(wholes(one).contains(value * Fixed.ONE));
        assertThat(one.settled()).isEqualTo(more == 0 ? a * Fixed.ONE : Fixed.UNKNOWN);
        Range kept = one.within(-Fixed.ONE, Fixed.ONE);
        assertThat(kept.least()).isEqualTo(Math.clamp(one.least(), -Fixed.ONE, Fixed.ONE));
        assertThat(kept.most()).isEqualTo(Math.clamp(one.most(), -Fixed.ONE, Fixed.ONE));
    }

    @Test
    void oneValueIsARangeOfOne() {
        assertThat(Range.of(7).settled()).isEqualTo(7);
        assertThat(Range.ANYTHING.holds(Fixed.NEVER)).isTrue();
        assertThat(Range.NUMBERS.holds(Fixed.NEVER)).isFalse();
    }

    @Property
    void theSmallerOnesAreFoundInSortedValues(
            @ForAll List<@IntRange(min = -5, max = 5) Integer> values, @ForAll @IntRange(min = -6, max = 6) int than) {
        long[] sorted = values.stream().mapToLong(Integer::longValue).sorted().toArray();
        assertThat(Sorted.smaller(sorted, than))
                .isEqualTo((int) values.stream().filter(one -> one < than).count());
    }
}
