package vn.thidua.server.organisation;

/**
 * A person in a post.
 *
 * @param unit code of the unit of the newest posting
 * @param post the post there
 */
public record Person(String code, String name, String unit, String post) {}
