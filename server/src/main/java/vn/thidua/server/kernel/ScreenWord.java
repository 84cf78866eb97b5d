package vn.thidua.server.kernel;

/**
 * A word of the screen among the values of a refusal, such as the label of the field that was filled in.
 *
 * @param key of its text
 */
public record ScreenWord(String key) {}
