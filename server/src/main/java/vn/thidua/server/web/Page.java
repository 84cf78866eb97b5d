package vn.thidua.server.web;

import java.util.Optional;

/**
 * What every page knows besides its own matter.
 *
 * @param path path of the request, to mark the place in the menu
 * @param notice a sentence about what was just done; empty for none
 * @param moved in a demonstration, the day to which the clock was set
 */
public record Page(
        Texts texts,
        String path,
        String csrf,
        Optional<Visitor> visitor,
        String notice,
        Optional<String> moved,
        String theme) {

    /** The sentence of a key. */
    public String t(String key, Object... args) {
        return texts.say(key, args);
    }

    /** Any value as a person reads it. */
    public String show(Object value) {
        return texts.show(value);
    }

    /** Whether the menu entry leads to where one is. */
    public boolean at(String start) {
        return start.equals("/") ? path.equals("/") : path.startsWith(start);
    }
}
