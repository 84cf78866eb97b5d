package vn.thidua.server.nomination;

import java.time.Instant;

/**
 * What happened to a nomination.
 *
 * @param step word of a {@link NominationStep}, or {@code nominate}, {@code attach}, {@code detach}, {@code agree},
 *     {@code disagree}
 */
public record NominationEvent(String step, String note, String who, String role, Instant at) {}
