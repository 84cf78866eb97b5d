/**
 * How far a campaign is and what it has come to, in charts for those who lead it: progress by block, points, criteria, targets with
 * their forecast, work, money, and the years before. Every chart is drawn from a table that stands beside it, and every number leads
 * to what is behind it. It owns no table: each module is asked with the rights of whoever looks.
 */
@org.jspecify.annotations.NullMarked
package vn.thidua.server.dashboard;
