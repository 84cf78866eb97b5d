package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Calendar;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;

/** Reports owed again and again in a span fall on the days that the span says, each with a name of its own. */
class ReportSpanTest {

    private static List<Calendar.DueReport> due(String every) {
        String text = """
                extends: nho
                calendar:
                  holidays: [2025-04-29]
                  reports:
                    - {id: bc, label: Báo cáo, every: {%s}, to: Sở, clause: '2'}
                """.formatted(every);
        PlanResult result = RandomPlans.readExtending(text);
        assertThat(PlanReader.errors(result)).isEmpty();
        return result.plan().orElseThrow().calendar().reports().getFirst().due();
    }

    private static List<LocalDate> days(String every) {
        return due(every).stream().map(Calendar.DueReport::until).toList();
    }

    @Test
    void aDayThatAMonthDoesNotHaveIsItsLast() {
        assertThat(days("step: month, on: 30, from: 2025-01-31, to: 2025-04-30, called: Tháng"))
                .containsExactly(LocalDate.of(2025, 2, 28), LocalDate.of(2025, 3, 30), LocalDate.of(2025, 4, 30));
    }

    @Test
    void aQuarterFallsInItsLastMonth() {
        assertThat(due("step: quarter, on: 10, from: 2025-01-01, to: 2025-12-09, called: Quý, by: '16:00'"))
                .extracting(
                        Calendar.DueReport::period,
                        one -> one.until() + " " + one.by().orElseThrow())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Quý 1/2025", "2025-03-10 16:00"),
                        org.assertj.core.groups.Tuple.tuple("Quý 2/2025", "2025-06-10 16:00"),
                        org.assertj.core.groups.Tuple.tuple("Quý 3/2025", "2025-09-10 16:00"));
    }

    @Test
    void workingDaysLeaveOutWhatThePlanAndTheCountryHaveOff() {
        assertThat(days("step: working-day, from: 2025-04-28, to: 2025-05-05, called: Ngày"))
                .as("29 April is off by the plan; 30 April to 2 May by the country; then a weekend")
                .containsExactly(LocalDate.of(2025, 4, 28), LocalDate.of(2025, 5, 5));
    }

    @Test
    void aWeekFallsOnItsDay() {
        assertThat(days("step: week, on: 5, from: 2025-09-01, to: 2025-09-19, called: Tuần đến"))
                .containsExactly(LocalDate.of(2025, 9, 5), LocalDate.of(2025, 9, 12), LocalDate.of(2025, 9, 19));
    }
}
