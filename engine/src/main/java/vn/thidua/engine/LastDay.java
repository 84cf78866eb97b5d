package vn.thidua.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import vn.thidua.plan.Deadline;

/** The span of days of a deadline, and whether a day lies in it. */
final class LastDay extends Cell {

    /** Stands for the last day of a deadline that no day can keep. */
    static final long NO_DAY = Long.MIN_VALUE + 1;

    private final Cell event;
    private final long from;
    private final long last;

    /**
     * @param event when it happened
     * @param base for a deadline after an event: when that was; else the last day itself
     */
    LastDay(Cell event, Deadline deadline, Cell base, List<LocalDate> holidays) {
        this.event = event;
        this.from = deadline.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.last = last(deadline, base, holidays);
    }

    /** The last day that counts; {@code UNKNOWN}, or {@link #NO_DAY} where no day can. */
    static long last(Deadline deadline, Cell base, List<LocalDate> holidays) {
        long day = base.at(0);
        if (day == Fixed.UNKNOWN) {
            return day;
        }
        long end = switch (deadline.due()) {
            case Deadline.Fixed ignored -> day;
            case Deadline.DaysAfter after -> day == Fixed.NEVER ? NO_DAY : moved(day + after.days(), after, holidays);
        };
        return deadline.dueIncluded() ? end : end - 1;
    }

    private static long moved(long day, Deadline.DaysAfter after, List<LocalDate> holidays) {
        LocalDate date = LocalDate.ofEpochDay(day);
        while (after.nextWorkingDay()
                && (date.getDayOfWeek() == DayOfWeek.SATURDAY
                        || date.getDayOfWeek() == DayOfWeek.SUNDAY
                        || holidays.contains(date))) {
            date = date.plusDays(1);
        }
        return date.toEpochDay();
    }

    @Override
    long at(int row) {
        if (last == NO_DAY) {
            return Fixed.FALSE;
        }
        long day = event.at(row);
        if (day == Fixed.UNKNOWN) {
            return Fixed.UNKNOWN;
        }
        if (day == Fixed.NEVER || day < from) {
            return Fixed.FALSE;
        }
        return last == Fixed.UNKNOWN ? Fixed.UNKNOWN : Fixed.truth(day <= last);
    }
}
