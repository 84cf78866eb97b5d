package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import vn.thidua.server.kernel.Texts;

/** Knows who asks. */
public interface Visitors {

    /** The person signed in; empty for a stranger. */
    Optional<Visitor> of(HttpServletRequest request, Texts texts);
}
