package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;

/** Finds out who asks for a page, with the roles that they have at this moment. */
public interface WhoAsks {

    /**
     * Whoever sent a request.
     *
     * @throws vn.thidua.server.kernel.Refusal that nobody who is known did
     */
    Actor of(HttpServletRequest request);
}
