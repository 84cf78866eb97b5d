package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.workflow.Transition;

/** Tables of the docs that are printed from the code; {@code -Dgolden=write} writes them. */
final class Docs {

    static final Path FILE = Running.home().resolve("docs/architecture.md");

    private Docs() {}

    /** A table of steps as the docs show it. */
    static void steps(String name, Transition<?>[] steps) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("| step | from | to | needs | reason |");
        lines.add("|---|---|---|---|---|");
        for (Transition<?> step : steps) {
            lines.add("| `%s` | %s | %s | `%s` | %s |"
                    .formatted(
                            step.word(),
                            EnumWords.word(step.from()),
                            EnumWords.word(step.to()),
                            step.action().word(),
                            step.needsReason() ? "yes" : ""));
        }
        same(name, String.join("\n", lines));
    }

    static void same(String name, String table) throws IOException {
        String start = "<!-- " + name + ": printed by a test -->\n";
        String end = "\n<!-- end of " + name + " -->";
        String file = Files.readString(FILE);
        int from = file.indexOf(start);
        int to = file.indexOf(end, from);
        assertThat(from).as("a place for " + name).isNotNegative();
        if (Golden.writing()) {
            Files.writeString(FILE, file.substring(0, from + start.length()) + table + file.substring(to));
            return;
        }
        assertThat(file.substring(from + start.length(), to)).isEqualTo(table);
    }
}
