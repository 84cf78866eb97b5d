package vn.thidua.server.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;
import vn.thidua.server.web.Refusal;

/** Looks at what a file is, whatever its name says. Only these kinds are taken. */
final class Content {

    private static final Set<String> TAKEN = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Tika TIKA = new Tika();

    private Content() {}

    /**
     * The media type of a file.
     *
     * @throws Refusal for anything that is not one of the kinds taken, or holds macros
     */
    static String type(Path file, String name) throws IOException {
        String found = TIKA.detect(file);
        if (found.equals("application/zip") || found.equals("application/x-tika-ooxml")) {
            found = office(file).orElse(found);
        }
        if (!TAKEN.contains(found)) {
            throw Refusal.bad("file-kind", name, found);
        }
        return found;
    }

    /** Word or Excel without macros, by the parts inside. */
    private static Optional<String> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean macros = zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"));
            boolean types = zip.getEntry("[Content_Types].xml") != null;
            if (macros || !types) {
                return Optional.empty();
            }
            boolean word = isThere(zip, "word/document.xml");
            boolean excel = isThere(zip, "xl/workbook.xml");
            String kind = word ? "wordprocessingml.document" : "spreadsheetml.sheet";
            return word || excel
                    ? Optional.of("application/vnd.openxmlformats-officedocument." + kind)
                    : Optional.empty();
        } catch (java.util.zip.ZipException e) {
            return Optional.empty();
        }
    }

    private static boolean isThere(ZipFile zip, String name) throws IOException {
        if (zip.getEntry(name) == null) {
            return false;
        }
        try (InputStream stream = zip.getInputStream(zip.getEntry(name))) {
            return stream.read() >= 0;
        }
    }
}
