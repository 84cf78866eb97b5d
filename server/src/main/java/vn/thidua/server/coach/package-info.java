/**
 * What a unit's sheet would be today, what can still be won or is at risk or lost, and which awards are in reach; for the
 * office the same over all units. It owns no table: everything is asked of the engine.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.coach;
