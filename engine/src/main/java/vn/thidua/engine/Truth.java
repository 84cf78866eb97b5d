package vn.thidua.engine;

/** Yes, no, or not known. */
public enum Truth {
    /** It holds. */
    YES,
    /** It does not. */
    NO,
    /** What is known does not settle it. */
    UNKNOWN;

    static Truth of(long fixed) {
        return fixed == Fixed.UNKNOWN ? UNKNOWN : fixed == Fixed.TRUE ? YES : NO;
    }

    long fixed() {
        return this == UNKNOWN ? Fixed.UNKNOWN : Fixed.truth(this == YES);
    }
}
