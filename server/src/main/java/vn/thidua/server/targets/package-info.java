/** Numeric targets: how they stand, how they came there, where they will be at today's pace. It owns no table. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.targets;
