package vn.thidua.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The days of the campaign.
 *
 * @param from first day of the campaign
 * @param to last day of the campaign
 * @param deadlines by id
 * @param reports reports owed again and again
 * @param owed papers that each unit owes once
 * @param reviews interim and final reviews
 * @param workingDays those of the country and of the plan, for deadlines that count or move by them
 */
public record Calendar(
        LocalDate from,
        LocalDate to,
        Map<String, Deadline> deadlines,
        List<PeriodicReport> reports,
        List<OwedPaper> owed,
        List<Review> reviews,
        WorkingDays workingDays) {

    /** The deadline of that id. */
    public Optional<Deadline> deadline(String id) {
        return Optional.ofNullable(deadlines.get(id));
    }

    /**
     * A report owed on several days.
     *
     * @param due each time it is owed, one after the other
     * @param every how the plan says so where it gives a span; empty where it names each time
     * @param from blocks that owe it; empty for all
     * @param counts the fact that counts those late or missing
     */
    public record PeriodicReport(
            String id,
            String label,
            List<DueReport> due,
            Optional<Every> every,
            List<String> from,
            String to,
            Optional<String> counts,
            Clause clause) {

        /** Whether units of a block owe it. */
        public boolean isOwedBy(String block) {
            return from.isEmpty() || from.contains(block);
        }
    }

    /**
     * One of them.
     *
     * @param by the time of day by which it comes on its last day; empty for the end of the day
     */
    public record DueReport(String period, LocalDate until, Optional<LocalTime> by) {}

    /**
     * A report owed again and again in a span of days.
     *
     * @param on the day of the week, 1 Monday to 7 Sunday, or of the month; empty for days
     */
    public record Every(Step step, LocalDate from, LocalDate to, Optional<Integer> on, Optional<LocalTime> by) {}

    /** How often. */
    public enum Step {
        DAY,
        WORKING_DAY,
        WEEK,
        MONTH,
        /** In the last month of each. */
        QUARTER
    }

    /**
     * A paper that each unit owes, for example its own campaign's plan.
     *
     * @param deadline id of a deadline; empty where the plan sets no day
     * @param fact the fact in which its delivery is recorded
     * @param takesIssue whether a fact that is a day takes that of issue, not that of delivery
     * @param conditional whether an award depends on it
     */
    public record OwedPaper(
            String id,
            String label,
            Optional<String> deadline,
            List<String> from,
            String to,
            Optional<String> fact,
            boolean takesIssue,
            boolean conditional,
            Clause clause) {}

    /**
     * A review of the campaign (sơ kết, tổng kết).
     *
     * @param kind {@code interim} or {@code final}
     * @param ofUnits whether each unit makes its own, rather than one report of the whole
     * @param deadline id of the deadline by which it is made; empty where the plan sets no day
     * @param by who makes it, in the plan's words
     * @param occasion at which conference or when
     * @param contents what it holds
     */
    public record Review(
            String id,
            String label,
            String kind,
            boolean ofUnits,
            Optional<String> deadline,
            String by,
            Optional<String> occasion,
            List<String> contents,
            Clause clause) {

        /** Whether it looks back on the whole campaign (tổng kết), not on a part of it (sơ kết). */
        public boolean isFinal() {
            return kind.equals("final");
        }
    }
}
