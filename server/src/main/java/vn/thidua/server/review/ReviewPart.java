package vn.thidua.server.review;

import vn.thidua.server.kernel.EnumWords;

/** What people write in the report of a review, in its order. */
public enum ReviewPart {
    /** How the campaign was led and made known. */
    CONDUCT,
    /** What stands out in the results. */
    HIGHLIGHTS,
    /** What fell short. */
    SHORTCOMINGS,
    /** Why. */
    CAUSES,
    /** What is learnt from it. */
    LESSONS,
    /** What is to be done next. */
    OUTLOOK;

    /** The word by which tables, fields and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
