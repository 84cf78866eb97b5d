package vn.thidua.server.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The address of another system that is told what becomes public.
 *
 * @param mark tells it from every other one of every installation; part of the id of its messages
 * @param name how the authority calls the other system
 * @param address to which messages are sent
 * @param siteAddress scheme and host under which messages name the authority's public pages
 * @param secret with which messages are signed
 * @param endedAt when it was ended; empty while it is told
 */
public record Webhook(
        long id,
        UUID mark,
        String authority,
        String name,
        String address,
        String siteAddress,
        String secret,
        String madeBy,
        Instant madeAt,
        Optional<Instant> endedAt) {

    /** Whether it is told what happens. */
    public boolean isOn() {
        return endedAt.isEmpty();
    }

    @Override
    public String toString() {
        return name + " (" + address + ")";
    }
}
