package vn.thidua.server.decision;

import vn.thidua.server.kernel.EnumWords;

/** Something that the plan asks for before somebody is awarded and that is not there. */
public enum DraftDoubt {
    /** The plan names a council for the award, and it has not voted on them. */
    NOT_VOTED,
    /** The plan asks for a dossier, and none was found in order for this award. */
    NO_DOSSIER;

    /** The word by which messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
