package vn.thidua.server.publication;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thidua.server.kernel.Texts;

/**
 * The public's door: shut where the installation says so; from one network so many requests a minute; and few at once,
 * so that however many citizens read, those who work inside keep their places at the database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class PublicGate extends OncePerRequestFilter {

    private static final int TOO_MANY = 429;
    private static final int AGAIN_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 2;

    private final boolean open;
    private final Semaphore places;
    private final NetworkLimit limit;

    PublicGate(
            @Value("${thidua.public.open:true}") boolean open,
            @Value("${thidua.public.a-minute:300}") int minutely,
            @Value("${thidua.public.places:6}") int places) {
        this.open = open;
        this.limit = new NetworkLimit(minutely, Duration.ofMinutes(1));
        this.places = new Semaphore(places, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.equals(OpenPage.ROOT) && !path.startsWith(OpenPage.ROOT + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!open) {
            tell(request, response, HttpServletResponse.SC_NOT_FOUND, 0);
            return;
        }
        ConsumptionProbe asked = limit.take(request.getRemoteAddr());
        if (!asked.isConsumed()) {
            tell(
                    request,
                    response,
                    TOO_MANY,
                    (int) TimeUnit.NANOSECONDS.toSeconds(asked.getNanosToWaitForRefill()) + 1);
            return;
        }
        if (!taken()) {
            tell(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, AGAIN_SECONDS);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean taken() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void tell(HttpServletRequest request, HttpServletResponse response, int status, int again)
            throws IOException {
        Texts texts = Texts.of(String.valueOf(request.getParameter("lang")));
        response.setStatus(status);
        if (again > 0) {
            response.setHeader("Retry-After", String.valueOf(again));
        }
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream()
                .write(texts.say(again > 0 ? "refusal.busy" : "open.shut", again)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
