package vn.thidua.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.thidua.engine.cases.CaseReader;
import vn.thidua.engine.cases.CaseWriter;
import vn.thidua.plan.Plan;

/** The plans and cases that stand in the project. */
final class Shipped {

    static final Path CASES = Path.of("src/test/resources/cases");

    private Shipped() {}

    static Plan plan(String id) {
        return Plans.shipped().read(id).plan().orElseThrow();
    }

    /** Every case, as a path below {@link #CASES}. */
    static List<Path> cases() {
        return below(CASES);
    }

    /** Every YAML file below a folder. */
    static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A case read and written again. */
    static String rewritten(String plan, Path file) throws IOException {
        return CaseWriter.write(new CaseReader(plan(plan), false)
                .read(file.toString(), Files.readAllBytes(file))
                .world()
                .orElseThrow());
    }

    /** What a command printed and how it ended. */
    record Run(int status, String out, String err) {}

    static Run run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Run(status, out.toString(), err.toString());
    }
}
