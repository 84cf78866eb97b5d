package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.Optional;

/** Takes what waits in a campaign. */
@FunctionalInterface
interface WaitingCollector {

    /**
     * Takes one thing.
     *
     * @param key of its sentence
     * @param due last day; empty where there is none
     * @param link within the campaign
     * @param values of the sentence
     */
    void take(String key, Optional<LocalDate> due, String link, Object... values);

    /** Takes one thing without a last day. */
    default void take(String key, String link, Object... values) {
        take(key, Optional.empty(), link, values);
    }

    /** Takes so many of a kind, where there are any. */
    default void count(String key, long many, String link) {
        if (many > 0) {
            take(key, link, many);
        }
    }
}
