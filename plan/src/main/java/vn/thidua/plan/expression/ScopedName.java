package vn.thidua.plan.expression;

import vn.thidua.plan.SubjectKind;

/**
 * A name split into whose it is and what it is.
 *
 * @param of the kind of subject that the scope leads to
 */
record ScopedName(Scope scope, SubjectKind of, String rest) {

    /** Splits a name as seen from a subject of that kind. */
    static ScopedName of(String name, SubjectKind about) {
        if (name.startsWith("campaign.")) {
            return new ScopedName(Scope.CAMPAIGN, SubjectKind.CAMPAIGN, name.substring("campaign.".length()));
        }
        if (about == SubjectKind.PERSON && name.startsWith("unit.parent.")) {
            return new ScopedName(Scope.UNIT_PARENT, SubjectKind.UNIT, name.substring("unit.parent.".length()));
        }
        if (about == SubjectKind.PERSON && name.startsWith("unit.")) {
            return new ScopedName(Scope.UNIT, SubjectKind.UNIT, name.substring("unit.".length()));
        }
        if (about == SubjectKind.UNIT && name.startsWith("parent.")) {
            return new ScopedName(Scope.PARENT, SubjectKind.UNIT, name.substring("parent.".length()));
        }
        return new ScopedName(Scope.SELF, about, name);
    }
}
