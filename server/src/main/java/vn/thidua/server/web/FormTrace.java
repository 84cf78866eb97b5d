package vn.thidua.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Leads from a form that was done to the page that follows, by a short-lived cookie with the form's key. */
final class FormTrace {

    /** Field that says on which page a form stands. */
    static final String FROM = "_from";

    private static final String COOKIE = "form-done";
    private static final String ATTRIBUTE = "thidua.form-done";

    private FormTrace() {}

    /** The next page is told which form was done. */
    static void leave(HttpServletRequest request, HttpServletResponse response, String key) {
        request.setAttribute(ATTRIBUTE, key);
        set(response, key, Duration.ofMinutes(2));
    }

    /** The form that was done before this page; told once. */
    static Optional<String> take(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            return Optional.empty();
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        Object now = request.getAttribute(ATTRIBUTE);
        if (cookie == null && now == null) {
            return Optional.empty();
        }
        set(response, "", Duration.ZERO);
        return Optional.of(now instanceof String key ? key : cookie == null ? "" : cookie.getValue());
    }

    private static void set(HttpServletResponse response, String value, Duration age) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, value)
                        .path("/")
                        .maxAge(age)
                        .sameSite("Lax")
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    /** The page on which the form of a request stands; for a page, itself. */
    static String from(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return request.getRequestURI() + (query == null ? "" : "?" + query);
        }
        return LocalPath.of(request.getParameter(FROM)).orElse("/");
    }
}
