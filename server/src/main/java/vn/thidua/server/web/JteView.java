package vn.thidua.server.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.View;

/** A page made by a template. */
final class JteView implements View {

    private final TemplateEngine engine;
    private final String template;

    JteView(TemplateEngine engine, String template) {
        this.engine = engine;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> values = new HashMap<>();
        if (model != null) {
            model.forEach((name, value) -> {
                if (!name.startsWith(BindingResult.MODEL_KEY_PREFIX)) {
                    values.put(name, value);
                }
            });
        }
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, values, output);
        response.setContentType(getContentType());
        response.setContentLength(output.getContentLength());
        // The template's pieces are many and small; each write passes through every filter, so they go as one.
        ByteArrayOutputStream whole = new ByteArrayOutputStream(output.getContentLength());
        output.writeTo(whole);
        response.getOutputStream().write(whole.toByteArray());
    }
}
