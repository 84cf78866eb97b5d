package vn.thidua.server.posting;

import vn.thidua.server.kernel.EnumWords;

/** Where an opinion stands. */
public enum OpinionState {
    /** Whoever sent it has not confirmed it by e-mail; it counts for nothing. */
    UNCONFIRMED,
    /** It waits for the office's answer. */
    OPEN,
    /** The office answered. */
    ANSWERED,
    /** It says nothing about those who are on the list, as the office found with a reason. */
    SET_ASIDE;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static OpinionState of(String word) {
        return EnumWords.of(OpinionState.class, word);
    }
}
