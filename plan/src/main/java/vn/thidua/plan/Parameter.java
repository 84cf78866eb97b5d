package vn.thidua.plan;

import java.util.Optional;
import vn.thidua.plan.expression.Expression;

/**
 * A reading of the document that its author may change.
 *
 * @param value a literal: number, day, truth or text
 * @param reading what was decided, and what else could have been read
 */
public record Parameter(String id, Expression value, String label, Clause clause, Optional<String> reading) {}
