package vn.thidua.server.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.plan.Criterion;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;

/**
 * The list of sheets as a page shows it.
 *
 * @param counts how many sheets of all stand where
 * @param approvable how many can be approved today, for whoever approves
 * @param outdated on how many of all something was appraised of which the facts say something else since
 * @param blocks labels of the blocks by id
 * @param acts what the viewer can do with several at once
 */
public record SheetListView(
        Campaign campaign,
        Question asked,
        PageOfRows<Row> rows,
        int all,
        Map<SheetState, Long> counts,
        long outdated,
        long approvable,
        Map<String, String> blocks,
        List<Act> acts,
        boolean mayAppraise) {

    /**
     * What is asked.
     *
     * @param state word of a {@link SheetState}, {@link #OUTDATED} or {@link #APPROVABLE}; empty for all
     * @param block id; empty for all
     * @param name part of a unit's name, however it is written; empty for all
     */
    public record Question(String state, String block, String name) {

        /** Sheets of every state with a line on which facts or plan say something else since it was appraised. */
        public static final String OUTDATED = "outdated";

        /** Sheets that the committee can approve today. */
        public static final String APPROVABLE = "approvable";
    }

    /**
     * One sheet.
     *
     * @param day until when the unit may send it, or contest it; empty where nothing waits for a day
     * @param late whether that day is past
     * @param appeals the lines of appeals that nobody has answered
     * @param outdated the lines on which facts or plan say something else since they were appraised
     */
    public record Row(
            Participant unit,
            String block,
            SheetState state,
            int version,
            Optional<LocalDate> day,
            boolean late,
            List<Criterion> appeals,
            List<Criterion> outdated) {

        /** The numbers of the outdated lines in print. */
        public String numbers() {
            return outdated.stream().map(Criterion::number).collect(Collectors.joining(", "));
        }
    }

    /**
     * What somebody does with every sheet that they chose.
     *
     * @param until for an act that needs a day: until when the units may act
     */
    public record Chosen(Act act, String words, Optional<LocalDate> until) {

        SheetAct as(SheetStep step, int seen) {
            return new SheetAct(step, words, until, List.of(), seen);
        }
    }

    /** What can be done with several sheets at once. */
    public enum Act {
        /** The unit finds the office's words on its sheet. */
        REMIND(Action.TEND_SHEETS),
        /** More days for the self-assessment. */
        EXTEND(Action.TEND_SHEETS),
        /** Closed without a self-assessment. */
        CLOSE(Action.TEND_SHEETS),
        /** The appraisal is over. */
        FINISH(Action.TEND_SHEETS),
        /** The committee approves, with or without a self-assessment. */
        APPROVE(Action.APPROVE_POINTS);

        private final Action action;

        Act(Action action) {
            this.action = action;
        }

        /** The word by which forms and messages name it. */
        public String word() {
            return EnumWords.word(this);
        }

        /** Whether it needs a reason, or the words of a reminder. */
        public boolean needsReason() {
            return this == EXTEND || this == CLOSE;
        }

        /** Whether it takes words at all. */
        public boolean takesWords() {
            return this == REMIND || needsReason();
        }

        /** Whether it needs a day. */
        public boolean needsDay() {
            return this == EXTEND || this == FINISH;
        }

        boolean isFor(Actor actor) {
            return actor.may(action);
        }

        static Act of(String word) {
            return EnumWords.of(Act.class, word);
        }
    }
}
