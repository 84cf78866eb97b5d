package vn.thidua.server.ledger;

import vn.thidua.plan.SubjectKind;

/**
 * Where an entry stands: one fact of one subject.
 *
 * @param subject code of the unit or person; of the campaign's own facts the id of its plan
 * @param fact id of the fact
 */
public record FactPlace(SubjectKind kind, String subject, String fact) {

    static FactPlace of(Ledger.Draft draft) {
        return new FactPlace(draft.kind(), draft.subject(), draft.fact());
    }
}
