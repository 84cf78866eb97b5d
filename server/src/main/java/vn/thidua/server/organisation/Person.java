package vn.thidua.server.organisation;

import java.time.LocalDate;

/**
 * A person in a post.
 *
 * @param unit code of the unit of the newest posting
 * @param post the post there
 * @param since first day of that posting
 */
public record Person(String code, String name, String unit, String post, LocalDate since) {}
