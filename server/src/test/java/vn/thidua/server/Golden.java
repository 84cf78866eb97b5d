package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that say to the letter what must come out; {@code -Dgolden=write} writes them. */
final class Golden {

    private Golden() {}

    /** Whether they are to be written. */
    static boolean writing() {
        return System.getProperty("golden", "").equals("write");
    }

    /** The text of a file below the tests' resources. */
    static void same(String name, String text) throws IOException {
        Path golden = Path.of("src/test/resources", name);
        if (writing()) {
            Files.createDirectories(golden.resolveSibling("."));
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }
}
