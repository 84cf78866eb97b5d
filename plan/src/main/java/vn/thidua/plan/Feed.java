package vn.thidua.plan;

import vn.thidua.plan.expression.Expression;

/** A result of this campaign that is a fact of another one. */
public record Feed(String toPlan, String fact, SubjectKind of, Expression value, Clause clause) {}
