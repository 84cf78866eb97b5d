package vn.thidua.server.tracking;

import vn.thidua.server.kernel.EnumWords;

/** Where a task stands. */
public enum TaskState {
    /** The unit works on it. */
    OPEN,
    /** The unit says that it is done. */
    REPORTED,
    /** The assigner confirmed it. */
    CONFIRMED,
    /** It is no longer asked. */
    CANCELLED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
