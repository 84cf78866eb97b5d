package vn.thidua.server.decision;

import vn.thidua.server.kernel.EnumWords;

/** What a decision does. */
public enum DecisionKind {
    /** It gives awards. */
    AWARD,
    /** It takes awards back. */
    REVOCATION,
    /** It puts names or achievements right. */
    CORRECTION,
    /** One of a higher level, which gives awards that were proposed. */
    UPPER;

    /** The word by which tables and the log name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static DecisionKind of(String word) {
        return EnumWords.of(DecisionKind.class, word);
    }
}
