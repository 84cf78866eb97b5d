package vn.thidua.server.council;

import java.time.Instant;

/**
 * What was done in a session.
 *
 * @param step {@code call}, {@code open}, {@code close}, {@code enter}, {@code give-up}, {@code interest},
 *     {@code sign-secretary} or {@code sign-presiding}
 */
public record SessionEvent(String step, String note, String who, String role, Instant at) {}
