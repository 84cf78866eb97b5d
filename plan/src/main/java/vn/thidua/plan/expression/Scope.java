package vn.thidua.plan.expression;

/** Whose value an expression means, seen from the subject it is asked about. */
public enum Scope {
    /** The subject itself. */
    SELF(""),
    /** A person's unit. */
    UNIT("unit."),
    /** The unit above a unit. */
    PARENT("parent."),
    /** The unit above a person's unit. */
    UNIT_PARENT("unit.parent."),
    /** The campaign as a whole. */
    CAMPAIGN("campaign.");

    private final String prefix;

    Scope(String prefix) {
        this.prefix = prefix;
    }

    /** How it is written before a name. */
    public String prefix() {
        return prefix;
    }
}
