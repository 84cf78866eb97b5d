package vn.thidua.server.scoring;

import vn.thidua.server.web.Worded;

/** Where a score sheet stands. */
public enum SheetState {
    /** The unit works on it. */
    OPEN,
    /** The head has submitted it; it is appraised. */
    SUBMITTED,
    /** Lines were returned for supplement, until a day. */
    RETURNED,
    /** Appraised; the unit sees the result and may appeal. */
    APPRAISED,
    /** Approved by the steering committee. */
    FINAL;

    /** The word by which tables and messages name it. */
    public String word() {
        return Worded.word(this);
    }

    /** The state of a word. */
    static SheetState of(String word) {
        return Worded.of(SheetState.class, word);
    }
}
