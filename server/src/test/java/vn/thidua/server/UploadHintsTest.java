package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import vn.thidua.server.files.FileStore;

/** Beside every field for a file stands which kinds it takes and how much, from where the limit is set. */
class UploadHintsTest {

    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern FIELD = Pattern.compile("type=\"file\"");
    private static final Pattern SAID =
            Pattern.compile("@template\\.tag\\.takes\\(|\"import\\.limits\"|\"evidence\\.kinds\"");

    private static long many(Pattern pattern, Path page) {
        try {
            return pattern.matcher(Files.readString(page)).results().count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyFieldForAFileSaysWhatItTakes() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            List<Path> forms = pages.filter(page -> page.toString().endsWith(".jte"))
                    .filter(page -> many(FIELD, page) > 0)
                    .toList();
            assertThat(forms)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(page -> assertThat(many(SAID, page))
                            .as("fields for files and their limits on " + page)
                            .isEqualTo(many(FIELD, page)));
        }
    }

    @Test
    void whatArrivesIsCutWhereItIsRefused() {
        assertThat(Running.part(MultipartProperties.class).getMaxFileSize().toBytes())
                .isEqualTo(FileStore.LARGEST);
    }
}
