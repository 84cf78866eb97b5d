package vn.thidua.drafting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.SubjectKind;

/** What a paper may say for a plan. */
public sealed interface DraftPart {

    /** What a paper says of itself. */
    enum About {
        NUMBER,
        DAY,
        ISSUER,
        SIGNER,
        TITLE,
        FROM,
        TO
    }

    /**
     * A fact about the paper.
     *
     * @param value as text; a day as {@code 2024-03-14}
     */
    record Identity(About about, String value) implements DraftPart {}

    /** A paper that is named as a basis. */
    record BasisPaper(String number, Optional<LocalDate> day, String issuer, String subject) implements DraftPart {}

    /** Who takes part. */
    record Participants(SubjectKind of, String label) implements DraftPart {}

    /** A block of units. */
    record BlockOfUnits(String id, String label) implements DraftPart {}

    /** PaperDays by which something is due. */
    sealed interface Span {

        /** Up to a day that still counts; from a day where one is said. */
        record Until(Optional<LocalDate> from, LocalDate until) implements Span {}

        /** Before a day that is late itself. */
        record Before(LocalDate day) implements Span {}

        /**
         * So many days after something happened.
         *
         * @param working whether only working days count
         * @param event in the words of the paper
         */
        record After(int days, boolean working, String event) implements Span {}

        /** No day that a calendar could use. */
        record Open() implements Span {}
    }

    /**
     * A deadline.
     *
     * @param what what is due: {@code registration}, {@code dossier} …, as the grammar calls it
     * @param by the hour of the last day; empty for its end
     */
    record DueDay(String id, String what, String label, Span span, Optional<LocalTime> by) implements DraftPart {}

    /** How often a report is due. */
    enum Step {
        MONTH,
        /** In the last month of each quarter. */
        QUARTER
    }

    /**
     * A report that is due again and again.
     *
     * @param on the last day of the month on which it counts as in time
     * @param by the hour of that day; empty for its end
     */
    record Recurring(String id, String label, Step step, int on, Optional<LocalTime> by) implements DraftPart {}

    /**
     * Somebody who acts.
     *
     * @param role as the plan language calls it
     */
    record Acting(String id, String label, String role) implements DraftPart {}

    /** How a number is compared. */
    enum Comparison {
        AT_LEAST,
        MORE_THAN,
        AT_MOST,
        LESS_THAN
    }

    /** A number to reach. */
    record Threshold(
            String id, String label, Comparison comparison, BigDecimal value, boolean percent, Optional<LocalDate> due)
            implements DraftPart {}

    /**
     * A condition of awards.
     *
     * @param comparison of a number that the condition names; empty for a judgement of people
     */
    record Condition(String id, SubjectKind of, String label, Optional<Threshold> comparison) implements DraftPart {}

    /**
     * Classes by points, the best first.
     *
     * @param of whose classes
     */
    record Classes(String id, SubjectKind of, String label, List<ClassSpan> spans) implements DraftPart {

        public Classes {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A class and its points.
     *
     * @param from the least points; empty for the last class
     * @param to where a better class begins
     * @param under of the last class: fewer points than these
     */
    record ClassSpan(
            String label,
            Optional<BigDecimal> from,
            boolean fromIncluded,
            Optional<BigDecimal> to,
            boolean toIncluded,
            Optional<BigDecimal> under) {}

    /** What makes a group of candidates for a number of awards. */
    enum Per {
        ALL,
        BLOCK,
        PARENT,
        UNIT
    }

    /**
     * How many.
     *
     * @param share whether the number is a percentage
     */
    record Number(BigDecimal value, boolean share, Per per) {}

    /**
     * An award.
     *
     * @param form as the plan language calls it
     * @param number empty where the paper gives none
     */
    record Honour(String id, String form, String level, SubjectKind to, String label, Optional<Number> number)
            implements DraftPart {}

    /** A paper of a dossier. */
    record DossierPaper(String id, String label, String kind, Optional<String> form) implements DraftPart {}

    /**
     * A table of points.
     *
     * @param max what the paper says, else what the lines add up to
     */
    record Sheet(String id, String label, BigDecimal max, List<Drafted<Line>> lines) implements DraftPart {

        public Sheet {
            lines = List.copyOf(lines);
        }
    }

    /** A line or group of lines of a table of points. */
    record Line(
            String id,
            String number,
            String title,
            Optional<BigDecimal> max,
            Effect effect,
            List<Drafted<Line>> lines,
            Optional<Drafted<RuleDraft>> rule)
            implements DraftPart {

        public Line {
            lines = List.copyOf(lines);
        }
    }

    /** What points of a line do. */
    enum Effect {
        NORMAL,
        BONUS,
        PENALTY
    }
}
