package vn.thidua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.expression.Expression;

/** Whether a day keeps a deadline. */
class LastDayTest {

    private static final List<LocalDate> HOLIDAYS = List.of(LocalDate.of(2025, 9, 1), LocalDate.of(2025, 9, 2));

    private static Deadline until(String from, boolean included, Deadline.Due due) {
        return new Deadline(
                "d",
                "Hạn",
                Clause.of("1"),
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                due,
                included,
                List.of(),
                List.of());
    }

    private static long day(String text) {
        return text.equals("never")
                ? Fixed.NEVER
                : text.equals("?") ? Fixed.UNKNOWN : LocalDate.parse(text).toEpochDay();
    }

    private static Deadline.Due fixed() {
        return new Deadline.Fixed(new Expression.Day(LocalDate.EPOCH));
    }

    private static Deadline.Due after(int days, boolean move) {
        return new Deadline.DaysAfter(new Expression.Day(LocalDate.EPOCH), days, move);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, true, 1", "2025-07-01, true, 0", "2025-06-30, false, 0", "2025-06-29, false, 1",
        "2025-03-01, true, 1", "2025-02-28, true, 0", "never, true, 0", "?, true, -9"
    })
    void untilIncludesTheDayAndBeforeDoesNot(String event, boolean included, long expected) {
        Deadline deadline = until("2025-03-01", included, fixed());
        Cell base = Cell.constant(day("2025-06-30"));
        long found = new LastDay(Cell.constant(day(event)), deadline, base, HOLIDAYS).at(0);
        assertThat(found).isEqualTo(expected == -9 ? Fixed.UNKNOWN : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-20, 10, true, 2025-09-03", // 30 August is a Saturday, the next two working days are holidays
        "2025-08-20, 10, false, 2025-08-30",
        "2025-08-18, 1, true, 2025-08-19",
        "2025-08-15, 1, true, 2025-08-18",
        "2025-08-15, 2, true, 2025-08-18",
        "2025-08-18, 0, true, 2025-08-18"
    })
    void daysAfterAnEventEndOnAWorkingDayWhereThePlanSaysSo(String event, int days, boolean move, String last) {
        long found = LastDay.last(until("", true, after(days, move)), Cell.constant(day(event)), HOLIDAYS);
        assertThat(LocalDate.ofEpochDay(found)).isEqualTo(LocalDate.parse(last));
        assertThat(LastDay.last(until("", false, after(days, move)), Cell.constant(day(event)), HOLIDAYS))
                .isEqualTo(found - 1);
    }

    @Test
    void whatNeverWasOpensNoDays() {
        Deadline deadline = until("", true, after(5, false));
        assertThat(LastDay.last(deadline, Cell.constant(Fixed.NEVER), List.of()))
                .isEqualTo(LastDay.NO_DAY);
        assertThat(LastDay.last(deadline, Cells.open(), List.of())).isEqualTo(Fixed.UNKNOWN);
        Cell unknown = Cells.open(0, 9);
        assertThat(new LastDay(unknown, deadline, Cell.constant(Fixed.NEVER), List.of()).at(0))
                .isEqualTo(Fixed.FALSE);
        assertThat(new LastDay(Cell.constant(day("2025-01-01")), deadline, unknown, List.of()).at(0))
                .isEqualTo(Fixed.UNKNOWN);
        assertThat(new LastDay(Cell.constant(Fixed.NEVER), deadline, unknown, List.of()).at(0))
                .isEqualTo(Fixed.FALSE);
    }
}
