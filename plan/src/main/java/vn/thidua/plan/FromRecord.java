package vn.thidua.plan;

/**
 * Where a fact about earlier years comes from: the record of what was achieved.
 *
 * @param what {@code rating} for texts; {@code award}, {@code initiative} (how many) or {@code rank} for whole numbers
 * @param yearsBack how many years before the campaign's own
 */
public record FromRecord(String what, int yearsBack) {}
