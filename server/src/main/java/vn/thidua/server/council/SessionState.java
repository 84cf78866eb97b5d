package vn.thidua.server.council;

import java.util.Arrays;

/** Where a session stands. */
public enum SessionState {
    /** Agenda, attendance and interests are prepared. */
    PLANNED,
    /** Members vote on their own devices. */
    VOTING,
    /** The votes are counted; the minutes are written. */
    COUNTED,
    /** Signed by secretary and presiding member; nothing changes any more. */
    SIGNED;

    /** The word by which tables and messages name it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static SessionState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }
}
