package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days are worked, over every day of the years that are known. */
class WorkingDaysTest {

    /** What the labour code gives every year, without what is given in lieu or exchanged. Lunar days as the almanac has them. */
    private static final Map<Integer, List<String>> FIXED = Map.of(
            2024, List.of("01-01", "02-10", "02-11", "02-12", "04-18", "04-30", "05-01", "09-02"),
            2025, List.of("01-01", "01-29", "01-30", "01-31", "04-07", "04-30", "05-01", "09-02"),
            2026, List.of("01-01", "02-17", "02-18", "02-19", "04-26", "04-30", "05-01", "09-02"),
            2027, List.of("01-01", "02-06", "02-07", "02-08", "04-16", "04-30", "05-01", "09-02"));

    @Test
    void whatTheLabourCodeGivesIsOffInEveryYear() {
        FIXED.forEach((year, days) -> assertThat(days)
                .allSatisfy(day -> assertThat(WorkingDays.NATIONAL.contains(LocalDate.parse(year + "-" + day)))
                        .isFalse()));
    }

    @ParameterizedTest
    @CsvSource({
        // Tết, in full as it was announced
        "2024-02-07, true",
        "2024-02-08, false",
        "2024-02-14, false",
        "2024-02-15, true",
        "2025-01-24, true",
        "2025-01-27, false",
        "2025-01-31, false",
        "2025-02-03, true",
        "2026-02-13, true",
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        "2027-02-03, true",
        "2027-02-05, false",
        "2027-02-10, false",
        "2027-02-12, true",
        // exchanged: the Friday or Monday is off, a Saturday is worked
        "2024-04-29, false",
        "2024-05-04, true",
        "2025-05-02, false",
        "2025-04-26, true",
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-08-31, false",
        "2026-08-22, true",
        "2026-08-29, false",
        // in lieu of a day off on a weekend
        "2026-04-27, false",
        "2027-05-03, false",
        // National Day has two days
        "2024-09-03, false",
        "2024-09-04, true",
        "2025-09-01, false",
        "2025-09-03, true",
        "2026-09-01, false",
        "2026-09-03, true",
        // a year of which nothing was announced
        "2019-04-30, true",
        "2019-04-28, false"
    })
    void daysAsTheyWereAnnounced(LocalDate day, boolean worked) {
        assertThat(WorkingDays.NATIONAL.contains(day)).isEqualTo(worked);
    }

    /** An exchange takes a day that would be worked and gives one that would not; in every year there are as many of both. */
    @Test
    void exchangesAreEven() {
        assertThat(Holiday.shipped()).containsOnlyKeys(2024, 2025, 2026, 2027);
        Holiday.shipped()
                .forEach((year, all) -> all.forEach(holiday -> {
                    assertThat(holiday.vi()).isNotBlank();
                    assertThat(holiday.en()).isNotBlank();
                    assertThat(holiday.source()).isNotBlank();
                    assertThat(holiday.off()).isNotEmpty().allMatch(day -> day.getYear() == year);
                    if (!holiday.worked().isEmpty()) {
                        assertThat(holiday.worked())
                                .hasSameSizeAs(holiday.off())
                                .allMatch(WorkingDaysTest::isWeekend);
                        assertThat(holiday.off()).noneMatch(WorkingDaysTest::isWeekend);
                    }
                }));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Counting so many working days ends on one, and as many lie between. */
    @Property
    void countingEndsOnAWorkingDay(
            @ForAll @DateRange(min = "2024-01-01", max = "2027-11-30") LocalDate start,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        LocalDate last = WorkingDays.NATIONAL.after(start, count);
        assertThat(WorkingDays.NATIONAL.contains(last)).isTrue();
        assertThat(start.plusDays(1).datesUntil(last.plusDays(1)).filter(WorkingDays.NATIONAL::contains))
                .hasSize(count);
        assertThat(WorkingDays.NATIONAL.onOrAfter(last)).isEqualTo(last);
    }

    /** What a plan says of a day goes before what was announced; every other day stays as it was. */
    @Property
    void thePlanSaysItsOwnDays(
            @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate off,
            @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate worked,
            @ForAll @DateRange(min = "2024-01-01", max = "2027-12-31") LocalDate other) {
        Assume.that(!off.equals(worked));
        WorkingDays own = WorkingDays.of(List.of(off), List.of(worked));
        assertThat(own.contains(off)).isFalse();
        assertThat(own.contains(worked)).isTrue();
        if (!Set.of(off, worked).contains(other)) {
            assertThat(own.contains(other)).isEqualTo(WorkingDays.NATIONAL.contains(other));
        }
    }
}
