package vn.thidua.server.organisation;

import vn.thidua.server.kernel.EnumWords;

/** What somebody is who gets an award, as law and statistics tell them apart. */
public enum RecipientKind {
    /** A unit, or an organisation outside the tree. */
    COLLECTIVE,
    /** A household, which campaigns hold among their people. */
    HOUSEHOLD,
    /** One person. */
    PERSON;

    /** The word by which statistics name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** The word by which the law as data names it. */
    public String lawWord() {
        return this == COLLECTIVE ? "unit" : word();
    }
}
