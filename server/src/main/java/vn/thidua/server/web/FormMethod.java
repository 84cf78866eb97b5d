package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Calls a handler. That of a form is called in one transaction together with the form's key, so that the form does its
 * work once; sent again, it gets the first answer. What the handler says for the next page is kept with the answer.
 */
final class FormMethod extends ServletInvocableHandlerMethod {

    private static final String REDIRECT = "redirect:";

    /** Field of forms that change something which others may change too. */
    private static final String SEEN = "_seen";

    private final FormAnswers answers;
    private final Changes changes;
    private final boolean apart;

    FormMethod(HandlerMethod method, FormAnswers answers, Changes changes) {
        super(method);
        this.answers = answers;
        this.changes = changes;
        this.apart = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OwnTransactions.class);
    }

    @Override
    public @Nullable Object invokeForRequest(
            NativeWebRequest request, @Nullable ModelAndViewContainer container, Object... given) throws Exception {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (!http.getMethod().equals("POST")) {
            return super.invokeForRequest(request, container, given);
        }
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        String account = Optional.ofNullable(http.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
        boolean form = http.getHeader("HX-Request") == null && !account.isEmpty() && !apart;
        return form
                ? once(account, http, response, () -> super.invokeForRequest(request, container, given))
                : plainly(account, http, response, () -> super.invokeForRequest(request, container, given));
    }

    /** What calls the handler; it may give nothing back. */
    private interface Call {
        @Nullable
        Object now() throws Exception;
    }

    private @Nullable Object once(String account, HttpServletRequest http, HttpServletResponse response, Call call)
            throws Exception {
        Optional<FormKey> sent = FormKey.of(http);
        String key = sent.isPresent()
                ? sent.get().text() + "-" + FormContent.digest(http)
                : FormKey.fresh(account).text();
        FormAnswers.Result<Optional<Object>> result = answers.once(account, key, () -> {
            Object value =
                    ScopedValue.where(Savepoint.CHECK, () -> unchanged(http)).call(() -> checked(call, response));
            boolean done = response.getStatus() < HttpStatus.BAD_REQUEST.value();
            return new FormAnswers.Done<>(
                    Optional.ofNullable(value), done ? Optional.of(answer(http, value)) : Optional.empty());
        });
        return switch (result) {
            case FormAnswers.Result.Now<Optional<Object>>(var value, var kept) -> {
                if (kept) {
                    FormTrace.leave(http, response, key);
                }
                yield value.orElse(null);
            }
            case FormAnswers.Result.Before<Optional<Object>>(var answer) -> {
                FormTrace.leave(http, response, answer.location().isEmpty() ? again(account) : key);
                yield REDIRECT + (answer.location().isEmpty() ? FormTrace.from(http) : answer.location());
            }
        };
    }

    private static @Nullable Object checked(Call call, HttpServletResponse response) throws Exception {
        Object value = call.now();
        if (response.getStatus() < HttpStatus.BAD_REQUEST.value()) {
            Savepoint.check();
        }
        return value;
    }

    /** Where the form tells how far its page had seen, nothing may have happened to the same thing since. */
    private void unchanged(HttpServletRequest http) {
        Optional.ofNullable(http.getParameter(SEEN))
                .filter(text -> text.matches("\\d{1,18}"))
                .ifPresent(text -> changes.requireUnchanged(Long.parseLong(text)));
    }

    private static FormAnswer answer(HttpServletRequest http, @Nullable Object value) {
        String location =
                value instanceof String view && view.startsWith(REDIRECT) ? view.substring(REDIRECT.length()) : "";
        return new FormAnswer(location, Notice.said(http));
    }

    /** The first sending was answered by a page that cannot be made again: the next one says that it was done. */
    private String again(String account) {
        String key = FormKey.fresh(account).text();
        answers.keep(account, key, new FormAnswer("", Optional.of(new Notice("notice.once", List.of()))));
        return key;
    }

    private @Nullable Object plainly(String account, HttpServletRequest http, HttpServletResponse response, Call call)
            throws Exception {
        Object value = call.now();
        Notice.said(http).ifPresent(notice -> {
            String key = FormKey.fresh(account).text();
            answers.keep(account, key, new FormAnswer("", Optional.of(notice)));
            FormTrace.leave(http, response, key);
        });
        return value;
    }
}
