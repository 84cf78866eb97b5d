package vn.thidua.server.registration;

import vn.thidua.server.kernel.EnumWords;

/** Where a registration stands. */
public enum RegistrationState {
    /** The unit writes it; nobody else sees it. */
    DRAFT,
    /** It came: from the unit's head, or on paper. */
    SUBMITTED,
    /** The office gave it back for correction. */
    RETURNED,
    /** The unit took it back. */
    WITHDRAWN,
    /** None came in time, and the office said so: nobody waits for it any more, but the unit may still send it late. */
    NONE;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** Whether it is the unit's alone: not yet promised, or not promised any more. */
    boolean isPrivate() {
        return this == DRAFT || this == WITHDRAWN;
    }

    static RegistrationState of(String word) {
        return EnumWords.of(RegistrationState.class, word);
    }
}
