/**
 * One box that finds everything somebody may see: campaigns, clauses, facts, units, people, tasks, papers, initiatives, decisions,
 * questions, achievements. Each module says what it has; this one asks them all and shows it. It owns no table.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.search;
