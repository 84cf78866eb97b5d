package vn.thidua.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.expression.Expression;

/**
 * A day or a span of days of the campaign's calendar.
 *
 * @param from first day that counts; empty where any earlier day does
 * @param due the last day
 * @param dueIncluded whether the last day itself still counts: "until" yes, "before" no
 * @param by the time of day by which it must have happened on the last day, where the hour is known; empty for the end of the day
 */
public record Deadline(
        String id,
        String label,
        Clause clause,
        Optional<LocalDate> from,
        Due due,
        boolean dueIncluded,
        Optional<LocalTime> by,
        List<String> who,
        List<Integer> remindDaysBefore) {

    /** What the last day is counted from: the day itself, or the event after which the days run. */
    public Expression base() {
        return switch (due) {
            case Fixed fixed -> fixed.day();
            case DaysAfter after -> after.event();
        };
    }

    /** How the last day is found. */
    public sealed interface Due {}

    /** A day of the plan: a day as written, or a parameter. */
    public record Fixed(Expression day) implements Due {}

    /**
     * So many days after something happened; the day after is the first.
     *
     * @param event a fact of type event or date; {@code never} means that no day is in time
     * @param days how many of those that are counted
     * @param counted which days are counted, and what becomes of a last day that is no working day
     */
    public record DaysAfter(Expression event, int days, Counting counted) implements Due {

        /**
         * The last day.
         *
         * @param event the day on which it happened
         */
        public LocalDate last(LocalDate event, WorkingDays working) {
            return switch (counted) {
                case ALL_DAYS -> event.plusDays(days);
                case MOVED -> working.onOrAfter(event.plusDays(days));
                case WORKING_DAYS -> working.after(event, days);
            };
        }
    }

    /** How days after an event are counted. */
    public enum Counting {
        /** Every day, and the last stays where it is. */
        ALL_DAYS,
        /** Every day; a last day that is no working day moves to the next one. */
        MOVED,
        /** Working days only. */
        WORKING_DAYS;

        /** Whether it depends on which days are worked. */
        public boolean asksWorkingDays() {
            return this != ALL_DAYS;
        }
    }
}
