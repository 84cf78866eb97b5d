package vn.thidua.server.review;

/**
 * One figure of a report.
 *
 * @param key what it says; the end of a key that begins with {@code figure.}
 * @param link the page behind it within the campaign; empty where it leads nowhere
 */
public record Figure(String key, FigureValue value, String link) {}
