package vn.thidua.server.decision;

import vn.thidua.server.web.Worded;

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
        return Worded.word(this);
    }

    static DecisionState of(String word) {
        return Worded.of(DecisionState.class, word);
    }
}
