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
import vn.thidua.plan.WorkingDays;
import vn.thidua.plan.expression.Expression;

/** Whether a day keeps a deadline. */
class LastDayTest {

    private static final WorkingDays NATIONAL = WorkingDays.NATIONAL;

    private static Deadline until(String from, boolean included, Deadline.Due due) {
        return new Deadline(
                "d",
                "Hạn",
                Clause.of("1"),
                from.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(from)),
                due,
                included,
                Optional.empty(),
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

    private static Deadline.Due after(int days, Deadline.Counting counted) {
        return new Deadline.DaysAfter(new Expression.Day(LocalDate.EPOCH), days, counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, true, 1", "2025-07-01, true, 0", "2025-06-30, false, 0", "2025-06-29, false, 1",
        "2025-03-01, true, 1", "2025-02-28, true, 0", "never, true, 0", "?, true, -9"
    })
    void untilIncludesTheDayAndBeforeDoesNot(String event, boolean included, long expected) {
        Deadline deadline = until("2025-03-01", included, fixed());
        Cell base = Cell.constant(day("2025-06-30"));
        long found = new LastDay(Cell.constant(day(event)), deadline, base, NATIONAL).at(0);
        assertThat(found).isEqualTo(expected == -9 ? Fixed.UNKNOWN : expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-20, 10, MOVED, 2025-09-03", // 30 August is a Saturday, the next two working days are holidays
        "2025-08-20, 10, ALL_DAYS, 2025-08-30",
        "2025-08-18, 1, MOVED, 2025-08-19",
        "2025-08-15, 1, MOVED, 2025-08-18",
        "2025-08-15, 2, MOVED, 2025-08-18",
        "2025-08-18, 0, MOVED, 2025-08-18",
        "2024-04-24, 10, MOVED, 2024-05-04", // a Saturday that is worked for 29 April
        "2024-04-25, 5, WORKING_DAYS, 2024-05-06", // 26 April, then 2, 3, 4 and 6 May
        "2025-01-20, 5, WORKING_DAYS, 2025-02-03", // the 21st to the 24th, then Tết
        "2025-01-24, 1, WORKING_DAYS, 2025-02-03",
        "2026-01-09, 1, WORKING_DAYS, 2026-01-10", // a Saturday that is worked for 2 January
        "2026-04-24, 1, WORKING_DAYS, 2026-04-28", // Giỗ Tổ on a Sunday, Monday in lieu
        "2027-04-15, 2, WORKING_DAYS, 2027-04-20",
        "2026-02-13, 0, WORKING_DAYS, 2026-02-13"
    })
    void daysAfterAnEventEndOnAWorkingDayWhereThePlanSaysSo(
            String event, int days, Deadline.Counting counted, String last) {
        long found = LastDay.last(until("", true, after(days, counted)), Cell.constant(day(event)), NATIONAL);
        assertThat(LocalDate.ofEpochDay(found)).isEqualTo(LocalDate.parse(last));
        assertThat(LastDay.last(until("", false, after(days, counted)), Cell.constant(day(event)), NATIONAL))
                .isEqualTo(found - 1);
    }

    @Test
    void whatNeverWasOpensNoDays() {
        Deadline deadline = until("", true, after(5, Deadline.Counting.ALL_DAYS));
        assertThat(LastDay.last(deadline, Cell.constant(Fixed.NEVER), NATIONAL)).isEqualTo(LastDay.NO_DAY);
        assertThat(LastDay.last(deadline, Cells.open(), NATIONAL)).isEqualTo(Fixed.UNKNOWN);
        Cell unknown = Cells.open(0, 9);
        assertThat(new LastDay(unknown, deadline, Cell.constant(Fixed.NEVER), NATIONAL).at(0))
                .isEqualTo(Fixed.FALSE);
        assertThat(new LastDay(Cell.constant(day("2025-01-01")), deadline, unknown, NATIONAL).at(0))
                .isEqualTo(Fixed.UNKNOWN);
        assertThat(new LastDay(Cell.constant(Fixed.NEVER), deadline, unknown, NATIONAL).at(0))
                .isEqualTo(Fixed.FALSE);
    }
}
