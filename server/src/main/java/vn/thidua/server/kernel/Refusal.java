package vn.thidua.server.kernel;

import java.util.List;

/** What was asked cannot be done, and why: the sentence of a key with its values, for the person who asked. */
public final class Refusal extends RuntimeException {

    /** Why something cannot be done; the web makes a status of it. */
    public enum Why {
        /** What was typed cannot be used. */
        INVALID,
        /** Somebody else was first. */
        CONFLICT,
        /** The role does not allow it. */
        FORBIDDEN,
        /** There is nothing of that name. */
        UNKNOWN,
        /** Too many do the same. */
        BUSY,
        /** Nobody can tell whether it was done. */
        UNSURE
    }

    private final Why why;
    private final String key;
    private final transient List<Object> values;

    private Refusal(Why why, String key, Object... values) {
        super(key + " " + List.of(values));
        this.why = why;
        this.key = key;
        this.values = List.of(values);
    }

    /** What was typed cannot be used. */
    public static Refusal bad(String key, Object... values) {
        return new Refusal(Why.INVALID, "refusal." + key, values);
    }

    /** Somebody else was first. */
    public static Refusal conflict(String key, Object... values) {
        return new Refusal(Why.CONFLICT, "refusal." + key, values);
    }

    /** The role in which somebody acts does not allow it. */
    public static Refusal forbidden(String key, Object... values) {
        return new Refusal(Why.FORBIDDEN, "refusal." + key, values);
    }

    /** Nobody can tell at this moment whether what was asked was done. */
    public static Refusal unsure() {
        return new Refusal(Why.UNSURE, "refusal.unsure");
    }

    /** There is nothing of that name, or nothing that this person may know of. */
    public static Refusal unknown(Object what) {
        return new Refusal(Why.UNKNOWN, "refusal.unknown", what);
    }

    /** Too many do the same at this moment; one comes again after so many seconds. */
    public static Refusal busy(int seconds) {
        return new Refusal(Why.BUSY, "refusal.busy", seconds);
    }

    /** Why it cannot be done. */
    public Why why() {
        return why;
    }

    /** Key of the sentence. */
    public String key() {
        return key;
    }

    /** What the sentence names. */
    public List<Object> values() {
        return values;
    }
}
