package vn.thidua.server.casework;

import vn.thidua.server.kernel.EnumWords;

/** Where a case stands. */
public enum CaseState {
    /** It is being looked into. */
    OPEN,
    /** It was found true; it counts. */
    UPHELD,
    /** It was found not true; it does not count. */
    REJECTED,
    /** It was found true and put right. */
    RESOLVED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
