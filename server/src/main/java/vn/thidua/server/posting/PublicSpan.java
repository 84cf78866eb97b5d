package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which something stands on the public pages without a break.
 *
 * @param from the first
 * @param until the day on which it was taken down; empty while it stands
 */
public record PublicSpan(LocalDate from, Optional<LocalDate> until) {}
