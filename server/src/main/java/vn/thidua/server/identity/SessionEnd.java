package vn.thidua.server.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after its sign-in, however busy it is. */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class SessionEnd extends OncePerRequestFilter {

    /** When somebody signed in, as text; in the session. */
    static final String SINCE = "thidua.signed-in";

    private static final Duration LONGEST = Duration.ofHours(12);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null
                && session.getAttribute(SINCE) instanceof String since
                && Instant.parse(since).plus(LONGEST).isBefore(Instant.now())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
