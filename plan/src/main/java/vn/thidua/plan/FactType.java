package vn.thidua.plan;

/** What kind of value a fact has. */
public enum FactType {
    /** Yes or no. */
    BOOLEAN,
    /** A count, zero or more. */
    INTEGER,
    /** A number with at most six decimals. */
    DECIMAL,
    /** A number from 0 to 100. */
    PERCENT,
    /** A day. */
    DATE,
    /** A day, or {@code never}: it is known that it did not happen. */
    EVENT,
    /** One of a closed list of words. */
    TEXT,
    /** A list of numbers (one a period) or of ids of targets. */
    LIST;

    /** The word of the plan language. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether values can be counted with. */
    public boolean isNumber() {
        return this == INTEGER || this == DECIMAL || this == PERCENT;
    }

    /** Whether values are days. */
    public boolean isDay() {
        return this == DATE || this == EVENT;
    }
}
