package vn.thidua.server.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/**
 * Before everything else: where the database is away, one is told so at once, without asking the database; what was sent is
 * called unwritten only where it is known to be.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OutageFilter implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);
    private static final int AGAIN_SECONDS = 5;

    private final Health health;
    private final TemplateEngine engine;

    OutageFilter(Health health, TemplateEngine engine) {
        this.health = health;
        this.engine = engine;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) asked;
        HttpServletResponse response = (HttpServletResponse) answer;
        boolean still = request.getRequestURI().matches("/(lib|own|fonts)/.*");
        if (!still && !health.database()) {
            tell(request, response, "outage.away");
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            boolean busy = isBusy(e);
            if (!(busy || Outage.in(e)) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("{} {}: the database failed: {}", request.getMethod(), request.getRequestURI(), e.toString());
            tell(request, response, busy ? "refusal.busy" : key(request, e));
        }
    }

    /** Who was told to come again, by a page that could not be made for want of a connection. */
    static boolean isBusy(Throwable failure) {
        return Outage.any(failure, one -> one instanceof Refusal refusal && refusal.why() == Refusal.Why.BUSY);
    }

    private static String key(HttpServletRequest request, Throwable failure) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (reads) {
            return "outage.away";
        }
        // Whatever was committed before the session could be kept stands.
        boolean done = request.getAttribute(Committed.ATTRIBUTE) != null;
        return Outage.unknown(failure) ? "outage.unknown" : done ? "outage.done" : "outage.not-written";
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, String key) throws IOException {
        Texts texts = PageInterceptor.texts(request);
        boolean piece = request.getHeader("HX-Request") != null;
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String sentence = texts.say(key.equals("outage.away") && !reads ? "outage.not-written" : key, AGAIN_SECONDS);
        StringOutput page = new StringOutput();
        engine.render(
                "outage.jte",
                Map.of("texts", texts, "message", sentence, "piece", piece, "again", reads ? AGAIN_SECONDS : 0),
                page);
        response.reset();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", String.valueOf(AGAIN_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; frame-ancestors 'self'");
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page.toString().getBytes(StandardCharsets.UTF_8));
    }
}
