package vn.thidua.plan.expression;

/** A set of subjects that one subject is compared with or made of. */
public enum SubjectSet {
    /** The units of the same block; for a person, the people of the same unit's block. */
    BLOCK,
    /** Everybody of the same kind. */
    ALL,
    /** The units directly under the unit. */
    CHILDREN,
    /** The units under the same parent, itself included. */
    SIBLINGS,
    /** The people of the unit. */
    MEMBERS;

    /** The word of the plan language. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
