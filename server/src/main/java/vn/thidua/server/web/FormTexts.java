package vn.thidua.server.web;

import java.beans.PropertyEditorSupport;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A text that a form does not send is empty, as one in which nothing was typed: records of forms hold no nulls, and what must not
 * be empty is told by the service, in its own words.
 */
@ControllerAdvice
final class FormTexts {

    @InitBinder
    void texts(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setValue(@Nullable Object value) {
                super.setValue(Objects.requireNonNullElse(value, ""));
            }

            @Override
            public void setAsText(String text) {
                setValue(text);
            }
        });
    }
}
