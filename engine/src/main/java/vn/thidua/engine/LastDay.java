package vn.thidua.engine;

import java.time.LocalDate;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.WorkingDays;

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
    LastDay(Cell event, Deadline deadline, Cell base, WorkingDays working) {
        this.event = event;
        this.from = deadline.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        this.last = last(deadline, base, working);
    }

    /** The last day that counts; {@code UNKNOWN}, or {@link #NO_DAY} where no day can. */
    static long last(Deadline deadline, Cell base, WorkingDays working) {
        long day = base.at(0);
        if (day == Fixed.UNKNOWN) {
            return day;
        }
        long end = switch (deadline.due()) {
            case Deadline.Fixed ignored -> day;
            case Deadline.DaysAfter after ->
                day == Fixed.NEVER
                        ? NO_DAY
                        : after.last(LocalDate.ofEpochDay(day), working).toEpochDay();
        };
        return deadline.dueIncluded() ? end : end - 1;
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
