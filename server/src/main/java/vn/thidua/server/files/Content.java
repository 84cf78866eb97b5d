package vn.thidua.server.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.Tika;
import vn.thidua.server.kernel.Refusal;

/** Looks at what a file is, whatever its name says. Only these kinds are taken. */
final class Content {

    private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");

    private static final Set<String> PACKED = Set.of("application/zip", "application/x-tika-ooxml");

    private static final Tika TIKA = new Tika();

    private Content() {}

    /**
     * The media type of a file.
     *
     * @throws Refusal for anything that is not one of the kinds taken, holds what may not be in it, or cannot be opened
     */
    static String type(Path file, String name) throws IOException {
        String found = TIKA.detect(file);
        if (TAKEN.contains(found)) {
            if (!Wholeness.of(file, found)) {
                throw Refusal.bad("file-broken", name);
            }
            return found;
        }
        if (!PACKED.contains(found) && !found.startsWith("application/vnd.openxmlformats-officedocument.")) {
            throw Refusal.bad("file-kind", name);
        }
        try {
            return OfficeFile.type(file);
        } catch (OfficeFile.Flawed e) {
            throw Refusal.bad(e.flaw().key(), name);
        }
    }
}
