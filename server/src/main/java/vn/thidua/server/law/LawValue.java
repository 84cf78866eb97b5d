package vn.thidua.server.law;

import java.time.LocalDate;

/**
 * A fact of law from a day on.
 *
 * @param confirmed whether somebody read it in a published source; else the authority must check it before relying on it
 * @param who entered it; empty for those that come with the program
 */
public record LawValue(String key, LocalDate from, String value, boolean confirmed, String source, String who) {}
