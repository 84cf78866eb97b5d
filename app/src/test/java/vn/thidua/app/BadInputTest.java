package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad file stands beside the message it must give, to the letter.
 */
class BadInputTest {

    private static final String GOOD = "src/test/resources/plans/good/nho.yaml";

    static Stream<Path> plans() throws IOException {
        return Stream.concat(files("src/test/resources/plans/bad"), files("src/test/resources/plans/slips"));
    }

    static Stream<Path> cases() throws IOException {
        return files("src/test/resources/cases-bad");
    }

    static Stream<Path> notes() throws IOException {
        return files("src/test/resources/plans/notes");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void aBadPlanIsCheckedToTheEnd(Path file) throws IOException {
        Shipped.Run run = Shipped.run("check", file.toString());
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).doesNotContain(SlipsTest.OF_LIBRARIES);
        golden(file, run.err());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notes")
    void whatCanNeverHappenIsNoted(Path file) throws IOException {
        Shipped.Run run = Shipped.run("check", file.toString());
        assertThat(run.status()).isZero();
        golden(file, run.err());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aBadCaseIsRefusedWithEveryFault(Path file) throws IOException {
        Shipped.Run run = Shipped.run("evaluate", GOOD, file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        golden(file, run.err());
    }

    private static void golden(Path file, String message) throws IOException {
        Golden.matches(Path.of(file.toString().replace(".yaml", ".txt")), message);
    }
}
