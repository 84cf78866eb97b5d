package vn.thidua.engine;

/** Whether somebody is in a class, and if not, why: four different things that must not look alike. */
public enum ClassState {
    /** In a class, whatever else becomes known. */
    SETTLED,
    /** Not rated at all. */
    NOT_RATED,
    /** Everything is known, and the plan leaves it to people, who have not decided. */
    AWAITS_PEOPLE,
    /** Something that the class hangs on is not known, of them or of others. */
    UNKNOWN
}
