package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The diagrams and canvases of modules in {@code docs/modules} are those of the code; {@code -Dgolden=write} writes them anew. */
class ModuleDocsTest {

    private static final Path KEPT = Running.home().resolve("docs/modules");

    @TempDir
    private Path made;

    @Test
    void theDiagramsAreThoseOfTheCode() throws IOException {
        new Documenter(
                        ApplicationModules.of(ThiDuaServer.class),
                        Documenter.Options.defaults().withOutputFolder(made.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml()
                .writeModuleCanvases();
        if ("write".equals(System.getProperty("golden"))) {
            replace();
        }
        assertThat(names(KEPT)).isEqualTo(names(made));
        for (String name : names(made)) {
            assertThat(lines(KEPT.resolve(name))).as(name).isEqualTo(lines(made.resolve(name)));
        }
    }

    private void replace() throws IOException {
        Files.createDirectories(KEPT);
        for (String name : names(KEPT)) {
            if (!Files.exists(made.resolve(name)) || !lines(made.resolve(name)).equals(lines(KEPT.resolve(name)))) {
                Files.delete(KEPT.resolve(name));
            }
        }
        for (String name : names(made)) {
            if (!Files.exists(KEPT.resolve(name))) {
                Files.copy(made.resolve(name), KEPT.resolve(name));
            }
        }
    }

    /** In an order of their own: the documenter's differs from run to run. */
    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(String::strip).sorted().toList();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }
}
