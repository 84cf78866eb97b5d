package vn.thidua.server.web;

import java.util.Optional;

/**
 * What every page knows besides its own matter.
 *
 * @param path path of the request, to mark the place in the menu
 * @param query its query, for coming back to the same page
 * @param notice a sentence about what was just done; empty for none
 * @param moved in a demonstration, the day to which the clock was set
 */
public record Page(
        Texts texts,
        String path,
        String query,
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

    /** A name that may stand as the id of an element, also within a selector. */
    public String id(String name) {
        return name.replace('.', '_').replace('/', '_');
    }

    /** Where a small form leads back to. */
    public String back() {
        return query.isEmpty() ? path : path + "?" + query;
    }

    /** Whether one is in that part of a campaign; its overview is no part of others. */
    public boolean in(String start) {
        return start.matches("/campaigns/\\d+") ? path.equals(start) : path.startsWith(start);
    }

    /** Whether the menu entry leads to where one is. */
    public boolean at(String start) {
        return start.equals("/") ? path.equals("/") : path.startsWith(start);
    }
}
