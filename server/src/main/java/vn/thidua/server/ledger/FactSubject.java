package vn.thidua.server.ledger;

import vn.thidua.plan.SubjectKind;

/** Whose facts a page shows: a unit, a person, or the campaign as a whole. */
record FactSubject(SubjectKind kind, String code, String name) {}
