package vn.thidua.server.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;

/** Puts what every page knows beside its own matter. */
@Component
final class PageInterceptor implements HandlerInterceptor {

    private static final String SEEN = PageInterceptor.class.getName() + ".seen";

    private final Visitors visitors;
    private final Today today;
    private final FormAnswers answers;
    private final Changes changes;

    private final String moved;

    PageInterceptor(
            Visitors visitors,
            Today today,
            FormAnswers answers,
            Changes changes,
            @Value("${thidua.demo:false}") boolean demonstration) {
        this.moved = demonstration ? "page.moved" : "page.day-set";
        this.changes = changes;
        this.visitors = visitors;
        this.today = today;
        this.answers = answers;
    }

    /** Asked before anything of the page is read: what is done while the page is being made was not seen on it. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
        if (page && request.getUserPrincipal() != null && handler instanceof HandlerMethod) {
            request.setAttribute(SEEN, changes.position());
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView model) {
        String name = model == null ? null : model.getViewName();
        if (model != null && name != null && !name.startsWith("redirect:")) {
            model.addObject("page", page(request, response));
        }
    }

    Page page(HttpServletRequest request, HttpServletResponse response) {
        Texts texts = texts(request);
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        String account = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
        String done = FormTrace.take(request, response).orElse("");
        Optional<Notice> notice = Optional.of(done)
                .filter(key -> !key.isEmpty())
                .flatMap(key -> answers.find(account, key))
                .flatMap(FormAnswer::notice);
        return new Page(
                texts,
                request.getRequestURI(),
                FormTrace.from(request),
                token == null ? "" : token.getToken(),
                account,
                done,
                KeptForms.take(request, account),
                request.getAttribute(SEEN) instanceof Long seen ? () -> seen : once(changes::position),
                visitors.of(request, texts),
                notice.map(one -> texts.say(one.key(), one.values().toArray())).orElse(""),
                today.moved() ? Optional.of(texts.say(moved, texts.day(today.day()))) : Optional.empty(),
                cookie(request, "theme").equals("dark") ? "dark" : "light");
    }

    /** However many forms a page has, the log is asked once for all of them. */
    private static LongSupplier once(LongSupplier position) {
        SingletonSupplier<Long> asked = SingletonSupplier.of(position::getAsLong);
        return asked::obtain;
    }

    static Texts texts(HttpServletRequest request) {
        return Texts.of(cookie(request, "lang"));
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? "" : cookie.getValue();
    }
}
