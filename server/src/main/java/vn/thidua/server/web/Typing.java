package vn.thidua.server.web;

import java.beans.PropertyEditorSupport;
import java.text.Normalizer;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Texts as they are kept: each letter as one sign (NFC), so that what was typed on any machine is found again, and without
 * the sign NUL, which no keyboard has and no table takes.
 */
@ControllerAdvice
final class Typing {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                setValue(Normalizer.normalize(text, Normalizer.Form.NFC).replace("\0", ""));
            }
        });
    }
}
