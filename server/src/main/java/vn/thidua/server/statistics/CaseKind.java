package vn.thidua.server.statistics;

import vn.thidua.server.kernel.EnumWords;

/** Where a case that a form counts comes from. */
public enum CaseKind {
    /** A campaign that was announced. */
    CAMPAIGN,
    /** An award in the register, by a decision of the authority or of a higher level on its proposal. */
    AWARD,
    /** An award of the record that came by a file. */
    RECORD;

    /** The word by which tables and forms name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
