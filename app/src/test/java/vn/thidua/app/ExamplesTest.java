package vn.thidua.app;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Invented plans, each with cases worked by hand: every pattern and every word of the language. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/plans");

    static Stream<Path> cases() {
        return Shipped.below(EXAMPLES).stream().filter(file -> file.getParent().endsWith("cases"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsWorkedByHand(Path file) throws Exception {
        CasesTest.evaluates(file.getParent().getParent().toString(), file);
    }
}
