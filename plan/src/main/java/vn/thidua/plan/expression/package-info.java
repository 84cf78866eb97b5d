/** Conditions and numbers: CEL as grammar, typed against the facts that a plan declares. */
@NullMarked
package vn.thidua.plan.expression;

import org.jspecify.annotations.NullMarked;
