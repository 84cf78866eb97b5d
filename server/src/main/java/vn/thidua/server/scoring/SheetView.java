package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.handover.HandoverView;
import vn.thidua.server.registration.ReminderTable;

/**
 * The page of one unit's score sheet.
 *
 * @param label of the sheet
 * @param rows groups and lines in the order of the plan; empty where the plan has no sheet for the unit
 * @param steps what the viewer may do with the sheet now
 * @param mayAppeal whether the viewer may contest lines now
 * @param mayAsk whether the viewer has nobody to contest lines with any more, and asks the office
 * @param mayTend whether the viewer answers appeals and returns lines
 * @param mayRemove whether the viewer can say that the unit takes part no longer
 * @param reminder what the office last said to a unit that has not sent its sheet
 * @param until the day until which the unit may send the sheet, or contest it
 * @param unsubmitted what a missing self-assessment means; empty where the plan has no sheet for the unit
 * @param appealDay the day proposed until which the unit may appeal, as people write it
 * @param targets the unit's targets
 * @param handing whether the clerk made it ready for the head
 */
public record SheetView(
        Campaign campaign,
        Participant unit,
        String block,
        String label,
        SheetState state,
        int version,
        List<Row> rows,
        Sums total,
        List<SheetStep> steps,
        boolean mayAppeal,
        boolean mayAsk,
        boolean mayTend,
        boolean mayRemove,
        Optional<ReminderTable.Reminder> reminder,
        Optional<LocalDate> until,
        Optional<Unsubmitted> unsubmitted,
        boolean showGrants,
        String appealDay,
        List<SheetEvent> events,
        List<Appeal> appeals,
        List<TargetRow> targets,
        HandoverView handing) {

    /** Sums of the four columns; a dash stands for one that is not there. */
    public record Sums(
            BigDecimal max,
            Optional<BigDecimal> registered,
            BigDecimal computed,
            boolean complete,
            Optional<BigDecimal> claimed,
            Optional<BigDecimal> granted) {}

    /**
     * One line or group.
     *
     * @param depth how far it stands in
     * @param asked whether it is asked of this unit
     * @param computed what the rules give; empty while a fact is missing; of a group what is known of it
     * @param complete whether no fact is missing for what the rules give
     * @param claimed sum of a group, or the claim of a line
     * @param claim the act behind a claim; its id 0 for none
     * @param mayClaim whether the viewer may change the claim now
     * @param mayGrant whether the viewer may grant now
     * @param returned whether the line was returned for supplement
     * @param evidence how many papers prove it
     */
    public record Row(
            Criterion criterion,
            int depth,
            boolean asked,
            Optional<BigDecimal> registered,
            Optional<BigDecimal> computed,
            boolean complete,
            Optional<BigDecimal> claimed,
            Optional<BigDecimal> granted,
            Optional<ScoreAct> claim,
            Optional<ScoreAct> grant,
            boolean mayClaim,
            boolean mayGrant,
            boolean returned,
            int evidence,
            String sentence) {

        /** Whether the claim stands apart from what the rules compute. */
        public boolean differs() {
            return claimed.isPresent() && !TypedPoints.same(computed, claimed);
        }

        /** Whether the unit claims what the rules give and nobody has granted anything yet. */
        public boolean agrees() {
            return grant.isEmpty() && TypedPoints.same(computed, claimed);
        }

        /** Whether facts or plan say something else since the appraiser agreed with them. */
        public boolean outdated() {
            return criterion.isLine()
                    && grant.filter(act -> act.isOutdated(computed)).isPresent();
        }

        /** Whether what was granted stands apart from the claim. */
        public boolean grantDiffers() {
            return granted.isPresent() && !TypedPoints.same(claimed, granted);
        }
    }

    /** One target: {@code yes}, {@code no} or {@code unknown}, and why. */
    public record TargetRow(String id, String label, Clause clause, String met, String sentence) {}

    /** The rows by id, for a piece of the page. */
    public Optional<Row> row(String line) {
        return rows.stream().filter(row -> row.criterion().id().equals(line)).findFirst();
    }

    /** The numbers of the lines on which facts or plan say something else since they were appraised; empty for none. */
    public String outdated() {
        return rows.stream()
                .filter(Row::outdated)
                .map(row -> row.criterion().number())
                .collect(Collectors.joining(", "));
    }

    /** The numbers of lines in print, as one text; those that the plan no longer has are left out. */
    public String numbers(List<String> lines) {
        return lines.stream()
                .flatMap(line -> row(line).stream())
                .map(row -> row.criterion().number())
                .collect(Collectors.joining(", "));
    }

    /** The groups, whose sums change with a line. */
    public List<Row> groups() {
        return rows.stream().filter(row -> !row.criterion().isLine()).toList();
    }

    /** The newest unanswered appeal by line. */
    public Map<String, Appeal> openAppeals() {
        Map<String, Appeal> open = new java.util.HashMap<>();
        appeals.stream().filter(appeal -> appeal.answer().isEmpty()).forEach(appeal -> open.put(appeal.line(), appeal));
        return open;
    }
}
