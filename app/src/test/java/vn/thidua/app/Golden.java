package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that must come out to the letter. With {@code -Dgolden=write} they are written anew, to be read and judged. */
final class Golden {

    private Golden() {}

    static void matches(Path file, String text) throws IOException {
        String shown = text.replace("src/test/resources/", "");
        if ("write".equals(System.getProperty("golden"))) {
            Files.writeString(file, shown);
        }
        assertThat(shown).isEqualTo(Files.readString(file)).doesNotContain("Exception");
    }
}
