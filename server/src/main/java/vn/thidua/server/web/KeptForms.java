package vn.thidua.server.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Keeps what was typed into a form whose session had ended. The person is led to the page of the form, by way of signing in
 * where that is needed, and finds the text there. Nothing is kept of passwords, nor of what another site sends.
 */
@Component
public final class KeptForms implements AccessDeniedHandler {

    private static final int MOST = 256 * 1024;
    private static final Set<String> NEVER =
            Set.of("/sign-in", "/first", "/password", "/act-as", "/look", "/sign-out", "/sign-out-everywhere");
    /** A form with this field, for example a secret ballot, is kept nowhere; its person is told that it was not sent. */
    private static final String SECRET_FORM = "_secret";

    private static final Set<String> SECRET = Set.of("old", "fresh", "again");

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException problem)
            throws IOException, ServletException {
        if (!(problem instanceof CsrfException)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (request.getHeader("HX-Request") != null) {
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else if (keep(request)) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, FormTrace.from(request));
        } else {
            response.sendError(HttpStatus.FORBIDDEN.value());
        }
    }

    private static boolean keep(HttpServletRequest request) throws IOException, ServletException {
        Optional<FormKey> key = FormKey.of(request);
        if (key.isEmpty()
                || !request.getMethod().equals("POST")
                || request.getRequestedSessionId() == null && !isOwn(request)
                || NEVER.contains(request.getRequestURI())
                || foreign(request)) {
            return false;
        }
        LinkedHashMap<String, List<String>> fields = new LinkedHashMap<>();
        int size = 0;
        for (var field : request.getParameterMap().entrySet()) {
            String name = field.getKey();
            if (name.startsWith("_") || secret(name) || request.getParameter(SECRET_FORM) != null) {
                continue;
            }
            fields.put(name, List.of(field.getValue()));
            size += name.length() + String.join("", field.getValue()).length();
        }
        if (size > MOST) {
            return false;
        }
        request.getSession()
                .setAttribute(
                        KeptForm.ATTRIBUTE,
                        new KeptForm(
                                FormTrace.from(request),
                                request.getRequestURI(),
                                key.get().text(),
                                fields,
                                SentFiles.names(request)));
        return true;
    }

    private static boolean secret(String name) {
        return SECRET.contains(name) || name.toLowerCase(java.util.Locale.ROOT).contains("password");
    }

    /** A form of our own page, as the browser says: one that was closed and opened again has lost its session's cookie. */
    private static boolean isOwn(HttpServletRequest request) {
        return "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
    }

    /** A form that another site made the browser send. */
    private static boolean foreign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }

    /** The form that waits for this page and this person; handed out once. */
    static Optional<KeptForm> take(HttpServletRequest request, String account) {
        HttpSession session = request.getSession(false);
        if (session == null
                || account.isEmpty()
                || !(WebUtils.getSessionAttribute(request, KeptForm.ATTRIBUTE) instanceof KeptForm kept)) {
            return Optional.empty();
        }
        boolean own = new FormKey(kept.key()).madeFor(account);
        boolean here = kept.from().equals(FormTrace.from(request));
        if (!own || here) {
            session.removeAttribute(KeptForm.ATTRIBUTE);
        }
        return own && here ? Optional.of(kept) : Optional.empty();
    }
}
