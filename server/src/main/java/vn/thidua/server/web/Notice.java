package vn.thidua.server.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.springframework.web.util.WebUtils;

/** A sentence about what was just done, shown once on the next page. */
public record Notice(String key, List<Object> values) implements Serializable {

    static final String ATTRIBUTE = "thidua.notice";

    /** Says it on the next page of whoever asks. Values are texts or numbers. */
    public static void say(HttpServletRequest request, String key, Object... values) {
        WebUtils.setSessionAttribute(request, ATTRIBUTE, new Notice("notice." + key, List.of(values)));
    }
}
