/**
 * Numeric targets: how they stand, how they came there, where they will be at today's pace, what units and appraisers say
 * of them; and the orders that follow from figures. It owns target_review.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.targets;
