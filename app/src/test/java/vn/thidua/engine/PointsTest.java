package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Rounding;

/** What points can still be holds all that can come, no more than the ends that come, and is known where one value is left. */
class PointsTest {

    /** Tries every whole number from one to another in the place of an open cell. */
    private static void holds(int from, int to, Function<Cell, Points> made, boolean tight) {
        Points open =
                made.apply(from == to ? Cell.constant(from * Fixed.ONE) : Cells.open(from * Fixed.ONE, to * Fixed.ONE));
        List<Long> come = LongStream.rangeClosed(from, to)
                .map(value -> made.apply(Cell.constant(value * Fixed.ONE)).at(0))
                .boxed()
                .toList();
        Range range = open.range(0);
        assertThat(come).allSatisfy(points -> assertThat(range.holds(points)).isTrue());
        if (tight) {
            assertThat(range.least()).isEqualTo(come.stream().min(Long::compare).orElseThrow());
            assertThat(range.most()).isEqualTo(come.stream().max(Long::compare).orElseThrow());
            assertThat(open.at(0)).isEqualTo(come.stream().distinct().count() == 1 ? come.getFirst() : Fixed.UNKNOWN);
        }
    }

    private static long n(double number) {
        return Math.round(number * Fixed.ONE);
    }

    @Property
    void pointsPerItem(@ForAll @IntRange(max = 9) int from, @ForAll @IntRange(max = 5) int more) {
        holds(from, from + more, per -> Points.each(per, n(0.5), n(3)), true);
        assertThat(Points.each(Cell.constant(n(4)), n(0.5), n(3)).at(0)).isEqualTo(n(2));
        assertThat(Points.each(Cell.constant(n(8)), n(0.5), n(3)).at(0)).isEqualTo(n(3));
    }

    @Property
    void pointsTakenOff(@ForAll @IntRange(max = 9) int from, @ForAll @IntRange(max = 5) int more) {
        holds(from, from + more, per -> new Points.Deduct(n(10), new long[] {n(2)}, new Cell[] {per}), true);
        Points two = new Points.Deduct(
                n(10), new long[] {n(1), n(3)}, new Cell[] {Cell.constant(n(2)), Cell.constant(n(1))});
        assertThat(two.at(0)).isEqualTo(n(5));
    }

    @Property
    void pointsGivenByPeople(@ForAll @IntRange(min = -3, max = 9) int from, @ForAll @IntRange(max = 5) int more) {
        holds(from, from + more, given -> Points.judged(given, n(1), n(6)), true);
    }

    @Property
    void shareOfTheMaximum(
            @ForAll @IntRange(max = 9) int from,
            @ForAll @IntRange(max = 5) int more,
            @ForAll @IntRange(min = 1, max = 9) int over) {
        Rounding two = new Rounding(2, java.math.RoundingMode.HALF_UP);
        holds(from, from + more, of -> Points.ratio(of, Cell.constant(n(over)), n(10), n(4), two), true);
        holds(from, from + more, of -> Points.ratio(Cell.constant(n(over)), of, n(10), n(4), two), false);
        assertThat(Points.ratio(Cells.open(), Cell.constant(0), n(10), n(4), two)
                        .at(0))
                .isEqualTo(n(4));
        assertThat(Points.ratio(Cell.constant(n(1)), Cell.constant(n(3)), n(10), n(4), two)
                        .at(0))
                .isEqualTo(n(3.33));
    }

    @Property
    void sumsUpToACap(@ForAll @IntRange(max = 9) int from, @ForAll @IntRange(max = 5) int more) {
        holds(
                from,
                from + more,
                of -> new Points.Sum(new Points[] {Points.fixed(n(2)), Points.each(of, n(1), n(6))}, n(7)),
                true);
    }

    @Property
    void neverOutsideTheirLimits(@ForAll @IntRange(min = -9, max = 9) int from, @ForAll @IntRange(max = 8) int more) {
        holds(from, from + more, of -> new Points.Limited(Points.formula(of), n(5)), true);
    }

    @Test
    void aPreconditionOpensClosesOrLeavesOpen() {
        Points inner = Points.fixed(n(5));
        assertThat(new Points.Gated(Cell.constant(1), inner).at(0)).isEqualTo(n(5));
        assertThat(new Points.Gated(Cell.constant(0), inner).at(0)).isZero();
        assertThat(new Points.Gated(Cells.open(), inner).at(0)).isEqualTo(Fixed.UNKNOWN);
        assertThat(new Points.Gated(Cells.open(), inner).range(0)).isEqualTo(new Range(0, n(5)));
        assertThat(new Points.Gated(Cells.open(), Points.fixed(0)).at(0)).isZero();
        assertThat(new Points.Gated(Cell.constant(0), inner).range(0)).isEqualTo(Range.of(0));
        assertThat(new Points.Gated(Cell.constant(1), inner).range(0)).isEqualTo(Range.of(n(5)));
    }

    private static Points.Choose choose(Cell one, Cell other) {
        return new Points.Choose(
                new Cell[] {one, other}, new Points[] {Points.fixed(n(3)), Points.fixed(n(7))}, Points.fixed(n(1)));
    }

    @Test
    void theAlternativeThatHoldsCounts() {
        Cell yes = Cell.constant(1);
        Cell no = Cell.constant(0);
        assertThat(choose(yes, no).at(0)).isEqualTo(n(3));
        assertThat(choose(no, yes).at(0)).isEqualTo(n(7));
        assertThat(choose(no, no).at(0)).isEqualTo(n(1));
        assertThat(choose(yes, Cells.open()).at(0)).isEqualTo(n(3));
        assertThat(choose(no, Cells.open()).at(0)).isEqualTo(Fixed.UNKNOWN);
        assertThat(choose(no, Cells.open()).range(0)).isEqualTo(new Range(n(1), n(7)));
        assertThat(choose(Cells.open(), no).range(0)).isEqualTo(new Range(n(1), n(3)));
        assertThat(choose(yes, yes).at(0)).isEqualTo(Fixed.UNKNOWN);
        assertThat(choose(yes, yes).conflict(0)).hasValue(new int[] {0, 1});
        assertThat(choose(yes, no).conflict(0)).isEmpty();
        assertThat(choose(yes, Cells.open()).conflict(0)).isEmpty();
    }
}
