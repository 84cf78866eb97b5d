/**
 * From a plan and a world of facts to an outcome: points, ranks, targets, standards, classes, selections, and the
 * reasons. Pure: no clock, no database, no framework, no language of people.
 */
@NullMarked
package vn.thidua.engine;

import org.jspecify.annotations.NullMarked;
