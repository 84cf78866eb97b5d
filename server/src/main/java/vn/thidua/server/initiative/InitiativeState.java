package vn.thidua.server.initiative;

import vn.thidua.server.kernel.EnumWords;

/** Where an initiative stands. */
public enum InitiativeState {
    /** The unit proposed it. */
    PROPOSED,
    /** The office found it worth recognising. */
    APPRAISED,
    /** The entitled body recognised it by a decision. */
    RECOGNISED,
    /** It was not recognised. */
    REJECTED,
    /** The unit took it back. */
    WITHDRAWN;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
