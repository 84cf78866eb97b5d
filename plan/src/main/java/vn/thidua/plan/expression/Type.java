package vn.thidua.plan.expression;

/** What an expression gives. */
public enum Type {
    /** Yes, no or unknown. */
    TRUTH,
    /** A number. */
    NUMBER,
    /** A day, or "never". */
    DAY,
    /** A word. */
    TEXT,
    /** A list. */
    LIST;

    /** The word for it in messages. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
