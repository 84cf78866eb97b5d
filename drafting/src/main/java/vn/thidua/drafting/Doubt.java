package vn.thidua.drafting;

/**
 * Why a reading is not sure, or what is not right in the paper itself.
 *
 * @param first a value that the sentence about it names; empty where there is none
 * @param second another
 */
public record Doubt(Kind kind, String first, String second) {

    /** What is doubtful. */
    public enum Kind {
        /** It is said nowhere in these words; it follows from others. */
        DERIVED,
        /** The year is not written. */
        NO_YEAR,
        /** No year, month or day that a calendar could use. */
        NO_DAY,
        /** The lines add up to something else than the maximum: lines, maximum. */
        SUM_DIFFERS,
        /** No points stand in the line. */
        NO_MAXIMUM,
        /** The points of the statements do not fit the maximum: points, maximum. */
        POINTS_DIFFER,
        /** Statements that can be read in two ways: as parts or as alternatives. */
        TWO_READINGS,
        /** Bands leave a gap or overlap: at which value. */
        BANDS,
        /** What a zero denominator gives, and how it is rounded, is not said. */
        RATIO_OPEN,
        /** Not said how the points are worked out. */
        NO_RULE,
        /** A statement of the line was not understood: the statement. */
        STATEMENT_LEFT,
        /** Not said which award. */
        NO_FORM,
        /** Not said whether units or people. */
        NO_RECIPIENT,
        /** A judgement in words: people decide whether it holds. */
        JUDGEMENT,
        /** The number of a part stands twice or out of order: as printed, as counted. */
        NUMBERING,
        /** Something for later years. */
        LATER_YEAR,
        /** Several numbers in one sentence. */
        SEVERAL,
        /** The paper has several score sheets and does not say which of them this is of. */
        SEVERAL_SHEETS
    }

    static Doubt of(Kind kind) {
        return new Doubt(kind, "", "");
    }
}
