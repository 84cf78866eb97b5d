/**
 * The state's statistics on emulation and commendation (Circular 02/2023/TT-BNV): forms counted from campaigns, decisions and the
 * record, with what the office adds, locked by a named person with a copy. It owns statistic_trait, statistic_figure and
 * statistic_lock.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.statistics;
