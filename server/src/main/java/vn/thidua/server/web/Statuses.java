package vn.thidua.server.web;

import org.springframework.http.HttpStatus;
import vn.thidua.server.kernel.Refusal;

/** Refusals as statuses of answers. */
public final class Statuses {

    private Statuses() {}

    /** The status of an answer that refuses. */
    public static HttpStatus of(Refusal refusal) {
        return switch (refusal.why()) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case BUSY, UNSURE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
