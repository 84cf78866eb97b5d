package vn.thidua.server.nomination;

import java.util.Arrays;

/** Where a nomination stands. */
public enum NominationState {
    /** The unit prepares the dossier. */
    DRAFT,
    /** The office has it. */
    SUBMITTED,
    /** It went back for supplement. */
    RETURNED,
    /** The office found it in order. */
    ACCEPTED;

    /** The word by which tables and messages name it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The state of a word of the table. */
    static NominationState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the dossier can be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
