package vn.thidua.server.decision;

import vn.thidua.server.kernel.EnumWords;

/** Where a decision stands. */
public enum DecisionState {
    /** The office words it. */
    DRAFT,
    /** It holds; from now on only another decision changes what it says. */
    SIGNED,
    /** The draft was thrown away. */
    DISCARDED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static DecisionState of(String word) {
        return EnumWords.of(DecisionState.class, word);
    }
}
