package vn.thidua.server.posting;

import vn.thidua.plan.SubjectKind;
import vn.thidua.server.nomination.NominatedFor;

/**
 * Somebody on a list of those proposed, as the list names them.
 *
 * @param award id of the award
 * @param label of the award
 * @param code of the unit or person
 * @param unit name of a person's unit; empty for a unit
 */
public record PostedName(String award, String label, SubjectKind kind, String code, String name, String unit) {

    /** By which a form names them. */
    public String key() {
        return award + "/" + kind.word() + "/" + code;
    }

    /** Who is put forward for what. */
    public NominatedFor whom() {
        return new NominatedFor(award, kind, code);
    }
}
