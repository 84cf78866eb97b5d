package vn.thidua.server.decision;

/**
 * What a correction makes of an entry of the register.
 *
 * @param entry id of the entry
 * @param name as it stands from then on
 * @param achievement as it stands from then on
 */
public record CorrectedEntry(long entry, String name, String achievement) {}
