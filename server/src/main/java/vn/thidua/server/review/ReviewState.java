package vn.thidua.server.review;

import vn.thidua.server.kernel.EnumWords;

/** Where the report of a review stands. */
public enum ReviewState {
    /** It is being written; its figures follow what is known. */
    DRAFT,
    /** It waits for the signature. */
    SUBMITTED,
    /** It is signed, and its figures stay. */
    SIGNED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
