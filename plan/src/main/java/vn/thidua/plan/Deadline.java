package vn.thidua.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.expression.Expression;

/**
 * A day or a span of days of the campaign's calendar.
 *
 * @param from first day that counts; empty where any earlier day does
 * @param due the last day
 * @param dueIncluded whether the last day itself still counts: "until" yes, "before" no
 */
public record Deadline(
        String id,
        String label,
        Clause clause,
        Optional<LocalDate> from,
        Due due,
        boolean dueIncluded,
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
     * @param nextWorkingDay whether a last day on Saturday, Sunday or a holiday of the plan moves to the next working day
     */
    public record DaysAfter(Expression event, int days, boolean nextWorkingDay) implements Due {}
}
