package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rules that both apply are an error, not a race. */
class ConflictTest {

    private static final String PLAN = "src/test/resources/plans/good/hai-truong-hop.yaml";

    @Test
    void alternativesThatHoldTogetherStopTheEvaluationWithClauseAndSubject(@TempDir Path folder) throws Exception {
        Shipped.Run run = evaluate(folder, "vieng: 0, dat: 80");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("«B.3» [Mục 2]", "«a»", "trường hợp 1 và 2");
    }

    @Test
    void oneThatHoldsSettlesThePointsWhateverIsOpenAboutTheOther(@TempDir Path folder) throws Exception {
        Shipped.Run run = evaluate(folder, "dat: 80");
        assertThat(run.status()).isZero();
        assertThat(run.out()).containsPattern("\"B.3\" : \\{\\s+\"points\" : 10,");
    }

    private static Shipped.Run evaluate(Path folder, String facts) throws Exception {
        Path file = Files.writeString(
                folder.resolve("case.yaml"),
                "plan: nho\nasOf: 2025-12-31\nunits:\n  - {id: a, block: to, facts: {" + facts + "}}\n");
        return Shipped.run("evaluate", PLAN, file.toString(), "--format", "json");
    }
}
