package vn.thidua.server.publication;

import vn.thidua.server.kernel.EnumWords;

/** Where somebody's wish not to be found by the public's search stands. */
public enum RemovalState {
    /** It was recorded and waits for a decision. */
    ASKED,
    /** The search does not find them. */
    GRANTED,
    /** They are found as before. */
    REFUSED,
    /** They were not found for a time and are found again. */
    LIFTED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
