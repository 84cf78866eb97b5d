package vn.thidua.server.nomination;

import vn.thidua.server.kernel.EnumWords;

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

    /** Whether the unit has to do something before it goes on. */
    public boolean waitsForUnit() {
        return this == DRAFT || this == RETURNED;
    }

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The state of a word of the table. */
    static NominationState of(String word) {
        return EnumWords.of(NominationState.class, word);
    }

    /** Whether the dossier can be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == RETURNED;
    }
}
