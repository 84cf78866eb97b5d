package vn.thidua.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** Puts what every page knows beside its own matter. */
@Component
final class PageInterceptor implements HandlerInterceptor {

    private final Visitors visitors;
    private final Today today;

    PageInterceptor(Visitors visitors, Today today) {
        this.visitors = visitors;
        this.today = today;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView model) {
        String name = model == null ? null : model.getViewName();
        if (model != null && name != null && !name.startsWith("redirect:")) {
            model.addObject("page", page(request));
        }
    }

    Page page(HttpServletRequest request) {
        Texts texts = texts(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        Object notice = WebUtils.getSessionAttribute(request, Notice.ATTRIBUTE);
        if (notice != null) {
            WebUtils.setSessionAttribute(request, Notice.ATTRIBUTE, null);
        }
        return new Page(
                texts,
                request.getRequestURI(),
                java.util.Objects.requireNonNullElse(request.getQueryString(), ""),
                token == null ? "" : token.getToken(),
                visitors.of(request, texts),
                notice instanceof Notice one ? texts.say(one.key(), one.values().toArray()) : "",
                today.moved() ? Optional.of(texts.day(today.day())) : Optional.empty(),
                cookie(request, "theme").equals("dark") ? "dark" : "light");
    }

    static Texts texts(HttpServletRequest request) {
        return Texts.of(cookie(request, "lang"));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
