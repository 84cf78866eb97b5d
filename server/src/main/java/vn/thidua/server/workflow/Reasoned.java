package vn.thidua.server.workflow;

/**
 * Why somebody does something to a thing as they saw it.
 *
 * @param reason in their own words
 * @param seen the version of the thing that was on the screen
 */
public record Reasoned(String reason, int seen) {}
