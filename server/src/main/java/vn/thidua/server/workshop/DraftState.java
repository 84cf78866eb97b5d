package vn.thidua.server.workshop;

import vn.thidua.server.kernel.EnumWords;

/** Where a draft of a plan stands. */
public enum DraftState {
    /** People work on it. */
    OPEN,
    /** A campaign was made from it. */
    USED,
    /** It is not wanted. */
    DISCARDED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
