package vn.thidua.engine;

import vn.thidua.plan.SubjectKind;

/** A subject that can be chosen. */
record Candidate(SubjectKind kind, int row) {}
