package vn.thidua.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/** Holds acts of weight until the password was typed lately; what the form had is kept on the page that asks, and goes on. */
@Configuration(proxyBeanMethods = false)
public class PasswordAgainCheck implements WebMvcConfigurer, HandlerInterceptor {

    /** When the password was typed last, as text; in the session. */
    static final String TYPED_AT = "thidua.password-typed";

    /** The field of the page that asks. */
    static final String FIELD = "_password";

    private static final Duration LATELY = Duration.ofMinutes(5);

    private final Actors actors;
    private final Passwords passwords;

    PasswordAgainCheck(Actors actors, Passwords passwords) {
        this.actors = actors;
        this.passwords = passwords;
    }

    /** A field of the form that waits. */
    public record Field(String name, String value) {}

    /**
     * The page.
     *
     * @param action where the form goes
     * @param lost whether it had a file, which a page cannot keep
     */
    public record View(String action, List<Field> fields, boolean lost, String problem) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ModelAndViewDefiningException {
        boolean weighty = handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(PasswordAgain.class)
                && (!(method.getBean() instanceof PasswordAgain.Sometimes page) || page.isWeighty(path(request)));
        Optional<Actor> actor = weighty ? actors.find(request) : Optional.empty();
        if (actor.isEmpty() || lately(request)) {
            return true;
        }
        Texts texts = Texts.of(language(request));
        String problem = "";
        String typed = request.getParameter(FIELD);
        if (typed != null) {
            try {
                passwords.confirm(actor.get(), typed, request.getRemoteAddr());
                typed(request);
                return true;
            } catch (Refusal refusal) {
                problem = texts.say(refusal.key(), refusal.values().toArray());
            }
        }
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        throw new ModelAndViewDefiningException(new ModelAndView(
                "password-again", Map.of("texts", texts, "csrf", csrf(request), "it", view(request, problem))));
    }

    @SuppressWarnings("unchecked") // Spring puts the variables of the address there
    private static Map<String, String> path(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                ? (Map<String, String>) path
                : Map.of();
    }

    private static View view(HttpServletRequest request, String problem) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals(FIELD) && !name.equals("_csrf")) {
                for (String value : values) {
                    fields.add(new Field(name, value));
                }
            }
        });
        String type = String.valueOf(request.getContentType());
        return new View(request.getRequestURI(), fields, type.startsWith("multipart/"), problem);
    }

    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(org.springframework.security.web.csrf.CsrfToken.class.getName())
                        instanceof org.springframework.security.web.csrf.CsrfToken token
                ? token.getToken()
                : "";
    }

    private static String language(HttpServletRequest request) {
        jakarta.servlet.http.Cookie cookie = org.springframework.web.util.WebUtils.getCookie(request, "lang");
        return cookie == null ? "" : cookie.getValue();
    }

    private static boolean lately(HttpServletRequest request) {
        return request.getSession().getAttribute(TYPED_AT) instanceof String at
                && Instant.parse(at).plus(LATELY).isAfter(Instant.now());
    }

    /** The password was typed just now, and was right. */
    static void typed(HttpServletRequest request) {
        request.getSession().setAttribute(TYPED_AT, Instant.now().toString());
    }
}
