package vn.thidua.server.publication;

import java.time.LocalDate;

/**
 * Somebody's wish not to be found by the public's search.
 *
 * @param code of the person, within the authority
 * @param reason what they gave, and how they asked
 * @param decision why it was granted, refused or lifted; empty while it waits
 */
public record Removal(
        long id,
        String authority,
        String code,
        String name,
        LocalDate askedOn,
        String reason,
        RemovalState state,
        String decision,
        int version) {}
