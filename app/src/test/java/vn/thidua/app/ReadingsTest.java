package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reading that an author may change changes what follows from it. */
class ReadingsTest {

    private static final String PLAN = "../plans/kien-giang-2020/plan.yaml";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    dossier.days: {value: 15 | dossier.days: {value: 14 | 06-deadlines
                    direct.breaksTies: {value: true | direct.breaksTies: {value: false | 09-people-per-collective
                    """)
    void aParameterIsAsked(String written, String changed, String name, @TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of(PLAN));
        assertThat(text).contains(written);
        Path other = Files.writeString(folder.resolve("plan.yaml"), text.replace(written, changed));
        String file = "src/test/resources/cases/kien-giang-2020/" + name + ".yaml";
        Shipped.Run before = Shipped.run("evaluate", PLAN, file, "--format", "json");
        Shipped.Run after = Shipped.run("evaluate", other.toString(), file, "--format", "json");
        assertThat(after.status()).as(after.err()).isZero();
        assertThat(after.out()).isNotEqualTo(before.out());
    }
}
