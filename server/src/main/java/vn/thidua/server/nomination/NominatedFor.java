package vn.thidua.server.nomination;

import vn.thidua.plan.SubjectKind;

/**
 * Who is put forward for what.
 *
 * @param award id of the award
 * @param code of the unit or person
 */
public record NominatedFor(String award, SubjectKind kind, String code) {}
