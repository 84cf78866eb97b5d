package vn.thidua.plan;

import vn.thidua.plan.expression.Expression;

/**
 * One key of an order.
 *
 * @param by a number, or a truth: those for whom it holds come first
 * @param highestFirst direction
 * @param onlyBetweenEquals whether a candidate can be placed without it as long as nobody is equal to it
 */
public record OrderKey(Expression by, boolean highestFirst, boolean onlyBetweenEquals) {}
