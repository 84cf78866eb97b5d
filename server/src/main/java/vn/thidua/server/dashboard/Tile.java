package vn.thidua.server.dashboard;

/**
 * A number that stands by itself.
 *
 * @param note words below it; empty for none
 * @param link the page behind it; empty where it leads nowhere
 */
public record Tile(String label, String value, String note, String link) {}
