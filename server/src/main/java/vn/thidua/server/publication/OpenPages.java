package vn.thidua.server.publication;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes public pages; the same for the public and for those who look at what they prepare. */
@Component
class OpenPages {

    private final TemplateEngine engine;
    private final PublicAddress address;

    OpenPages(TemplateEngine engine, PublicAddress address) {
        this.engine = engine;
        this.address = address;
    }

    /**
     * A page as it is sent.
     *
     * @param name of its template
     * @param view what the template shows
     */
    byte[] page(String name, OpenPage page, Object view) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render("open/" + name + ".jte", Map.of("page", page.at(address.host()), "it", view), output);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return whole.toByteArray();
    }
}
