/** Checks of a plan's meaning beyond its form: references, sums, gaps, contradictions, unanswered clauses. */
@NullMarked
package vn.thidua.plan.check;

import org.jspecify.annotations.NullMarked;
