package vn.thidua.server.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** What was asked cannot be done, and why: the sentence of a key with its values, for the person who asked. */
public final class Refusal extends RuntimeException {

    private final HttpStatus status;
    private final String key;
    private final transient List<Object> values;

    private Refusal(HttpStatus status, String key, Object... values) {
        super(key + " " + List.of(values));
        this.status = status;
        this.key = key;
        this.values = List.of(values);
    }

    /** What was typed cannot be used. */
    public static Refusal bad(String key, Object... values) {
        return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "refusal." + key, values);
    }

    /** Somebody else was first. */
    public static Refusal conflict(String key, Object... values) {
        return new Refusal(HttpStatus.CONFLICT, "refusal." + key, values);
    }

    /** The role in which somebody acts does not allow it. */
    public static Refusal forbidden(String key, Object... values) {
        return new Refusal(HttpStatus.FORBIDDEN, "refusal." + key, values);
    }

    /** Nobody can tell at this moment whether what was asked was done. */
    static Refusal unsure() {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "refusal.unsure");
    }

    /** There is nothing of that name, or nothing that this person may know of. */
    public static Refusal unknown(Object what) {
        return new Refusal(HttpStatus.NOT_FOUND, "refusal.unknown", what);
    }

    /** Too many do the same at this moment; one comes again after so many seconds. */
    public static Refusal busy(int seconds) {
        return new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "refusal.busy", seconds);
    }

    /** The status of the answer. */
    public HttpStatus status() {
        return status;
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
