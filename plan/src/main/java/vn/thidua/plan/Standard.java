package vn.thidua.plan;

import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Mark;

/** One condition of an award (tiêu chuẩn). */
public record Standard(String id, SubjectKind of, String label, Clause clause, Expression when, Mark mark) {}
