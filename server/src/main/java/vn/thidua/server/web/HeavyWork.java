package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.server.kernel.Refusal;

/**
 * Work that takes much memory, files that are made or read and pages over all units, has a few places of its own and a short
 * queue; past that one is told when to come again, and whoever scores meanwhile notices nothing.
 */
@Configuration(proxyBeanMethods = false)
class HeavyWork implements WebMvcConfigurer, HandlerInterceptor {

    private static final Pattern FILES = Pattern.compile(".*\\.(xlsx|csv|docx|pdf|zip|jsonl?)");
    /** Over all units; the page of one of them, on which somebody scores, never waits here. */
    private static final Pattern PAGES =
            Pattern.compile("/campaigns/\\d+/(awards|watch|ranking|prepare|registrations(/[^/]+)?|"
                    + "sheets(/queue)?|facts|facts/grid|correct|reminders|deliveries)");

    private static final String PLACE = "thidua.heavy-place";
    private static final int AGAIN_SECONDS = 10;

    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final long patience;

    /**
     * With so many places.
     *
     * @param places how many work at once
     * @param waiting how many may wait for a place
     * @param patience for how many milliseconds they do
     */
    HeavyWork(
            @Value("${thidua.heavy.places:3}") int places,
            @Value("${thidua.heavy.waiting:24}") int waiting,
            @Value("${thidua.heavy.patience:8000}") long patience) {
        this.places = new Semaphore(places, true);
        this.mostWaiting = waiting;
        this.patience = patience;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Last of all, so that whoever is refused for another reason takes no place.
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    /** Whether a request for a path, with content of a type, is such work. */
    static boolean isHeavy(String path, String type) {
        // The public has places of its own.
        return !path.startsWith("/cong-khai/")
                && (type.startsWith("multipart/")
                        || FILES.matcher(path).matches()
                        || PAGES.matcher(path).matches());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        if (!isHeavy(request.getRequestURI(), String.valueOf(request.getContentType()))
                || request.getAttribute(PLACE) != null) {
            return true;
        }
        if (!taken()) {
            response.setHeader("Retry-After", String.valueOf(AGAIN_SECONDS));
            throw Refusal.busy(AGAIN_SECONDS);
        }
        request.setAttribute(PLACE, true);
        return true;
    }

    private boolean taken() throws InterruptedException {
        if (places.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return places.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } finally {
            waiting.decrementAndGet();
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @org.jspecify.annotations.Nullable Exception failure) {
        if (request.getAttribute(PLACE) != null) {
            request.removeAttribute(PLACE);
            places.release();
        }
    }
}
