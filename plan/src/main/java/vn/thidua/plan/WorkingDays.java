package vn.thidua.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * On which days the state's bodies work: Monday to Friday without the days off of the year, and the days worked in exchange. What a
 * plan says of a day goes before what was announced for the whole country.
 *
 * @param off days off that the plan adds
 * @param worked days that the plan says are worked
 */
public record WorkingDays(Set<LocalDate> off, Set<LocalDate> worked) {

    /** Those of the whole country alone. */
    public static final WorkingDays NATIONAL = new WorkingDays(Set.of(), Set.of());

    /** Read at the first question, for most plans ask none. */
    private static final class Announced {

        static final NavigableMap<Integer, List<Holiday>> YEARS = Holiday.shipped();

        static final Set<LocalDate> OFF = days(true);

        static final Set<LocalDate> WORKED = days(false);

        private static Set<LocalDate> days(boolean off) {
            return YEARS.values().stream()
                    .flatMap(List::stream)
                    .flatMap(holiday -> (off ? holiday.off() : holiday.worked()).stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    public WorkingDays {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }

    /** With what a plan says; a day named as both is off. */
    public static WorkingDays of(Collection<LocalDate> off, Collection<LocalDate> worked) {
        return new WorkingDays(Set.copyOf(off), Set.copyOf(worked));
    }

    /** Whether it is one. Of a year of which nothing was announced, Monday to Friday are. */
    public boolean contains(LocalDate day) {
        if (off.contains(day)) {
            return false;
        }
        if (worked.contains(day) || Announced.WORKED.contains(day)) {
            return true;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Announced.OFF.contains(day);
    }

    /** Whether the plan itself says of a day whether it is worked. */
    public boolean speaksOf(LocalDate day) {
        return off.contains(day) || worked.contains(day);
    }

    /** Whether the plan itself says so of any day of a year. */
    public boolean speaksOf(int year) {
        return Stream.concat(off.stream(), worked.stream()).anyMatch(day -> day.getYear() == year);
    }

    /** The day itself where people work, else the next on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!contains(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /**
     * The last of so many working days, the first of which comes after a day.
     *
     * @param count 0 or more; for 0 the day itself
     */
    public LocalDate after(LocalDate day, int count) {
        LocalDate found = day;
        for (int left = count; left > 0; left--) {
            found = onOrAfter(found.plusDays(1));
        }
        return found;
    }

    /** What was announced for a year; empty where nothing is known of it. */
    public static List<Holiday> announced(int year) {
        return Announced.YEARS.getOrDefault(year, List.of());
    }
}
