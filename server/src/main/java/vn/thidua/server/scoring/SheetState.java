package vn.thidua.server.scoring;

import vn.thidua.server.kernel.EnumWords;

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
    FINAL,
    /** The unit never sent it and the office closed it; the plan says what that means. */
    MISSING,
    /** Closed without a self-assessment, and approved by the steering committee. */
    CLOSED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** Whether the committee has approved it, so that a ranking can be published with it. */
    public boolean isSettled() {
        return this == FINAL || this == CLOSED;
    }

    /** Whether its points were granted and its unit sees them. */
    public boolean isAppraised() {
        return this == APPRAISED || isSettled();
    }

    /** Whether it was closed without a self-assessment. */
    public boolean isUnsubmitted() {
        return this == MISSING || this == CLOSED;
    }

    /** Whether the unit still has to send it. */
    public boolean waitsForUnit() {
        return this == OPEN || this == RETURNED;
    }

    /** Whether it waits for the committee's approval. */
    public boolean waitsForApproval() {
        return this == APPRAISED || this == MISSING;
    }

    /** The state of a word. */
    static SheetState of(String word) {
        return EnumWords.of(SheetState.class, word);
    }
}
