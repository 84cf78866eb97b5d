package vn.thidua.server.intake;

/**
 * A value as a system sends it.
 *
 * @param row its place in what was sent, from 1
 * @param unit code of the unit
 * @param fact id of the fact
 * @param value as people or plans write it: {@code 97,5}, {@code 97.5}, {@code có}, {@code 2024-05-01}
 * @param day of which it speaks; empty for today
 */
public record Value(int row, String unit, String fact, String value, String day) {}
