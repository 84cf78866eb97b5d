package vn.thidua.engine;

import vn.thidua.plan.Criterion;
import vn.thidua.plan.SubjectKind;

/**
 * Two alternatives of a criterion that both hold for one subject: a fault of the plan that only the facts could show.
 *
 * @param first the place of the one alternative, counted from 1
 * @param second the place of the other
 */
public record Conflict(Criterion criterion, SubjectKind kind, String subject, int first, int second) {}
