package vn.thidua.server.certificate;

import vn.thidua.server.kernel.EnumWords;

/** How far a printing has come. */
public enum PrintState {
    /** Nobody has begun. */
    WAITING,
    /** Pages are made. */
    RUNNING,
    /** The file is there. */
    DONE,
    /** It could not be made. */
    FAILED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static PrintState of(String word) {
        return EnumWords.of(PrintState.class, word);
    }

    /** Whether nothing more will happen. */
    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
