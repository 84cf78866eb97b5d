package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.expression.Expression.Relation;

/** A condition is known as soon as every value that is still possible leads to the same; the tables of three-valued logic. */
class LogicTest {

    /** What a truth can still be. */
    private static Set<Long> possible(int truth) {
        return truth == 2 ? Set.of(0L, 1L) : Set.of((long) truth);
    }

    private static Cell cell(int truth) {
        return truth == 2 ? Cells.open() : Cell.constant(truth);
    }

    private static long settled(Set<Long> results) {
        return results.size() == 1 ? results.iterator().next() : Fixed.UNKNOWN;
    }

    @Property
    void andOrNotAreKnownWhenNothingLeftCanChangeThem(@ForAll @Size(max = 4) List<@IntRange(max = 2) Integer> truths) {
        Set<Long> all = new TreeSet<>(Set.of(1L));
        Set<Long> any = new TreeSet<>(Set.of(0L));
        for (int truth : truths) {
            Set<Long> nextAll = new TreeSet<>();
            Set<Long> nextAny = new TreeSet<>();
            possible(truth).forEach(value -> {
                all.forEach(so -> nextAll.add(Math.min(so, value)));
                any.forEach(so -> nextAny.add(Math.max(so, value)));
            });
            all.clear();
            all.addAll(nextAll);
            any.clear();
            any.addAll(nextAny);
            assertThat(Logic.not(cell(truth)).at(0)).isEqualTo(truth == 2 ? Fixed.UNKNOWN : 1 - truth);
            assertThat(Logic.known(cell(truth)).at(0)).isEqualTo(truth == 2 ? 0 : 1);
        }
        Cell[] cells = truths.stream().map(LogicTest::cell).toArray(Cell[]::new);
        assertThat(Logic.all(cells).at(0)).isEqualTo(settled(all));
        assertThat(Logic.any(cells).at(0)).isEqualTo(settled(any));
    }

    @Test
    void aComparisonIsKnownAsSoonAsTheRangesLeaveNoChoice() {
        for (Relation relation : Relation.values()) {
            for (int a = -2; a <= 2; a++) {
                for (int b = -2; b <= 2; b++) {
                    for (int more = 0; more <= 2; more++) {
                        for (int less = 0; less <= 2; less++) {
                            compares(relation, a, a + more, b, b + less);
                        }
                    }
                }
            }
        }
    }

    /** Every pair of values of the two sides, tried; a side with one value left may be known or still be called open. */
    private static void compares(Relation relation, int a, int to, int b, int end) {
        Set<Long> results = new TreeSet<>();
        LongStream.rangeClosed(a, to)
                .forEach(x -> LongStream.rangeClosed(b, end).forEach(y -> results.add(holds(relation, x, y))));
        for (Cell left : sides(a, to)) {
            for (Cell right : sides(b, end)) {
                assertThat(Logic.compare(relation, left, right).at(0))
                        .as("%s…%s %s %s…%s", a, to, relation, b, end)
                        .isEqualTo(settled(results));
            }
        }
    }

    private static List<Cell> sides(int from, int to) {
        return from == to ? List.of(Cell.constant(from), Cells.open(from, to)) : List.of(Cells.open(from, to));
    }

    private static long holds(Relation relation, long x, long y) {
        return Fixed.truth(
                switch (relation) {
                    case EQUAL -> x == y;
                    case NOT_EQUAL -> x != y;
                    case LESS -> x < y;
                    case AT_MOST -> x <= y;
                    case MORE -> x > y;
                    case AT_LEAST -> x >= y;
                });
    }

    @Property
    void aChoiceIsKnownWhereBothWaysLeadToTheSame(
            @ForAll @IntRange(max = 2) int when,
            @ForAll @IntRange(max = 3) int then,
            @ForAll @IntRange(max = 3) int otherwise) {
        Cell choice = Logic.conditional(cell(when), Cell.constant(then), Cell.constant(otherwise));
        boolean known = when != 2 || then == otherwise;
        assertThat(choice.at(0)).isEqualTo(known ? when == 0 ? otherwise : then : Fixed.UNKNOWN);
        Range range = choice.range(0);
        assertThat(range)
                .isEqualTo(
                        when == 2
                                ? new Range(Math.min(then, otherwise), Math.max(then, otherwise))
                                : Range.of(when == 1 ? then : otherwise));
        assertThat(choice.canBe(0, otherwise)).isEqualTo(when != 1 || then == otherwise);
        assertThat(choice.canBe(0, 9)).isFalse();
    }

    @Test
    void oneOfSeveralIsFoundOrNot() {
        Cell of = Cell.constant(3);
        assertThat(Logic.oneOf(of, new Cell[] {Cell.constant(1), Cell.constant(3)})
                        .at(0))
                .isEqualTo(Fixed.TRUE);
        assertThat(Logic.oneOf(of, new Cell[] {Cell.constant(1), Cells.open(2, 3)})
                        .at(0))
                .isEqualTo(Fixed.UNKNOWN);
        assertThat(Logic.oneOf(of, new Cell[] {Cell.constant(1), Cells.open(4, 5)})
                        .at(0))
                .isEqualTo(Fixed.FALSE);
        assertThat(Logic.oneOf(of, new Cell[0]).at(0)).isEqualTo(Fixed.FALSE);
    }

    @Test
    void otherSubjectsAreLookedAtThroughTheirRows() {
        Cell inner = Cell.column(new long[] {5, Fixed.UNKNOWN}, new Range(1, 9));
        Cell through = Cell.through(new int[] {1, 0, -1}, inner);
        assertThat(through.at(0)).isEqualTo(Fixed.UNKNOWN);
        assertThat(through.range(0)).isEqualTo(new Range(1, 9));
        assertThat(through.canBe(0, 10)).isFalse();
        assertThat(through.at(1)).isEqualTo(5);
        assertThat(through.range(1)).isEqualTo(Range.of(5));
        assertThat(through.at(2)).isEqualTo(Fixed.UNKNOWN);
        assertThat(through.range(2)).isEqualTo(Range.ANYTHING);
        assertThat(through.canBe(2, 10)).isTrue();
        Cell campaign = Cell.ofCampaign(inner);
        assertThat(campaign.at(2)).isEqualTo(5);
        assertThat(campaign.range(1)).isEqualTo(Range.of(5));
        assertThat(campaign.canBe(1, 6)).isFalse();
    }
}
