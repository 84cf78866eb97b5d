package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.Optional;

/** Takes what waits in a campaign. */
interface WaitingCollector {

    /** The address of the campaign. */
    String campaign();

    /**
     * Takes one thing.
     *
     * @param key of its sentence
     * @param due last day; empty where there is none
     * @param address of the page on which it is done
     * @param values of the sentence
     */
    void takeAt(String key, Optional<LocalDate> due, String address, Object... values);

    /** Takes one thing that is done on a page of the campaign. */
    default void take(String key, Optional<LocalDate> due, String link, Object... values) {
        takeAt(key, due, campaign() + link, values);
    }

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
