package vn.thidua.server.review;

import vn.thidua.server.kernel.EnumWords;

/** For what the report of a review waits for somebody. */
public enum ReviewWait {
    /** To be written. */
    WRITE,
    /** To be written again: whoever should sign gave it back. */
    RETURNED,
    /** To be signed. */
    SIGN,
    /** Its day is here, and others have not handed it over yet. */
    AWAITED;

    /** How many days before the last one those who write are told. */
    static final int DAYS_BEFORE = 30;

    /** The word by which messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
