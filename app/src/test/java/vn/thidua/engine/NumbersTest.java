package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.expression.Expression.Operation;

/** Arithmetic over what is known and what is open. */
class NumbersTest {

    private static long n(double number) {
        return Math.round(number * Fixed.ONE);
    }

    private static Cell cell(int from, int more) {
        return more == 0 ? Cell.constant(n(from)) : Cells.open(n(from), n(from + more));
    }

    @Test
    void theRangeOfAResultHoldsWhatComesAndIsKnownWhereOneIsLeft() {
        for (Operation operation : Operation.values()) {
            for (int a = -3; a <= 3; a++) {
                for (int b = -3; b <= 3; b++) {
                    for (int more = 0; more <= 2; more++) {
                        for (int less = 0; less <= 2; less++) {
                            holdsWhatComes(operation, a, more, b, less);
                        }
                    }
                }
            }
        }
    }

    private static void holdsWhatComes(Operation operation, int a, int more, int b, int less) {
        Cell open = Logic.arithmetic(operation, cell(a, more), cell(b, less));
        Range range = open.range(0);
        LongStream.rangeClosed(a, a + more)
                .forEach(x -> LongStream.rangeClosed(b, b + less).forEach(y -> {
                    long exact = Logic.arithmetic(operation, Cell.constant(x * Fixed.ONE), Cell.constant(y * Fixed.ONE))
                            .at(0);
                    assertThat(exact == Fixed.UNKNOWN || range.holds(exact)).isTrue();
                    assertThat(exact == Fixed.UNKNOWN).isEqualTo(operation == Operation.DIVIDED_BY && y == 0);
                }));
        assertThat(open.at(0)).isEqualTo(range.settled());
    }

    @Test
    void theFourOperations() {
        Cell six = Cell.constant(n(6));
        Cell four = Cell.constant(n(4));
        assertThat(Logic.arithmetic(Operation.PLUS, six, four).at(0)).isEqualTo(n(10));
        assertThat(Logic.arithmetic(Operation.MINUS, six, four).at(0)).isEqualTo(n(2));
        assertThat(Logic.arithmetic(Operation.TIMES, six, four).at(0)).isEqualTo(n(24));
        assertThat(Logic.arithmetic(Operation.DIVIDED_BY, six, four).at(0)).isEqualTo(n(1.5));
        assertThat(Logic.extreme(true, six, four).at(0)).isEqualTo(n(6));
        assertThat(Logic.extreme(false, six, four).at(0)).isEqualTo(n(4));
        assertThat(Logic.extreme(true, six, Cells.open(n(1), n(5))).at(0)).isEqualTo(n(6));
        assertThat(Logic.extreme(false, six, Cells.open(n(1), n(9))).range(0)).isEqualTo(new Range(n(1), n(6)));
        Rounding whole = new Rounding(0, java.math.RoundingMode.DOWN);
        assertThat(Logic.round(Cell.constant(n(6.9)), whole).at(0)).isEqualTo(n(6));
        assertThat(Logic.round(Cells.open(n(6.1), n(6.9)), whole).at(0)).isEqualTo(n(6));
        assertThat(Logic.round(Cells.open(n(5.1), n(6.9)), whole).at(0)).isEqualTo(Fixed.UNKNOWN);
    }
}
