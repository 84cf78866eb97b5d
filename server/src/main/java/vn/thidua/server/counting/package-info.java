/** Counts of the year's registers as facts of the ledger; a value that somebody typed beside a count is a conflict. It owns no table. */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.counting;
