/** Plans of a later year that are made from an earlier one by {@code extends}: what moves with the year, and what is taken away. */
@org.jspecify.annotations.NullMarked
package vn.thidua.plan.successor;
