package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** A sentence about what was just done, shown once on the next page. It is kept with the form's answer ({@link FormAnswers}). */
public record Notice(String key, List<Object> values) {

    private static final String ATTRIBUTE = "thidua.notice";

    /** Says it on the next page of whoever asks. Values are texts or numbers. */
    public static void say(HttpServletRequest request, String key, Object... values) {
        request.setAttribute(ATTRIBUTE, new Notice("notice." + key, List.of(values)));
    }

    /** What the handler of this request said. */
    static Optional<Notice> said(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Notice notice ? Optional.of(notice) : Optional.empty();
    }
}
