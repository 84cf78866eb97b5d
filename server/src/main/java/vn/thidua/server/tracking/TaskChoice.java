package vn.thidua.server.tracking;

import vn.thidua.server.kernel.EnumWords;

/** Which tasks a list shows. */
public enum TaskChoice {
    /** Those that nobody has confirmed yet. */
    UNDONE("state in ('open', 'reported')"),
    /** Of these, those past their day. */
    LATE("state in ('open', 'reported') and due < :today"),
    /** Those that wait for confirmation. */
    REPORTED("state = 'reported'"),
    /** Those that are done. */
    CONFIRMED("state = 'confirmed'"),
    /** Those that are no longer asked. */
    CANCELLED("state = 'cancelled'"),
    /** Every task. */
    ALL("true");

    private final String condition;

    TaskChoice(String condition) {
        this.condition = condition;
    }

    /** The word by which addresses and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    /** What holds of them, as the table asks it. */
    String condition() {
        return condition;
    }
}
