package vn.thidua.server.council;

import vn.thidua.server.kernel.EnumWords;

/** Where a session stands. */
public enum SessionState {
    /** Agenda, attendance and interests are prepared. */
    PLANNED,
    /** Members vote on their own devices. */
    VOTING,
    /** The votes are counted; the minutes are written. */
    COUNTED,
    /** Signed by secretary and presiding member; nothing changes any more. */
    SIGNED,
    /** It did not take place. */
    CANCELLED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static SessionState of(String word) {
        return EnumWords.of(SessionState.class, word);
    }

    /** Whether who sits in it is settled: from the opening of the vote on. */
    public boolean isSeated() {
        return this == VOTING || this == COUNTED || this == SIGNED;
    }

    /** Whether there is a result. */
    public boolean isCounted() {
        return this == COUNTED || this == SIGNED;
    }
}
