package vn.thidua.server.campaign;

import java.util.Optional;

/** Knows what has to be done before a campaign may be announced. */
public interface AnnouncementGate {

    /**
     * What is still to be done.
     *
     * @param key of its sentence, {@code refusal.announce-<key>}
     * @param address where it is done
     */
    record Hindrance(String key, String address) {}

    /** What keeps a campaign as it stands from being announced; empty for nothing. */
    Optional<Hindrance> of(Campaign campaign);
}
