package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What a plan reads into a sheet that was closed without a self-assessment. */
class UnsubmittedTest {

    private static final String CASE = """
            plan: nho
            asOf: 2025-12-31
            units:
              - {id: a, block: to, unsubmitted: true, facts: {vieng: 0, dat: 80, xepLoai: tot, ngay: 2025-06-01}}
              - {id: b, block: to, facts: {vieng: 2, dat: 60, xepLoai: tot, ngay: 2025-06-01}}
              - {id: c, block: to, facts: {vieng: 5, dat: 10, xepLoai: tot, ngay: 2025-06-01}}
            """;

    @TempDir
    Path folder;

    /**
     * The best by its facts never assessed itself; without a word of the plan, its computed points stand.
     *
     * @param granted points that an appraiser grants to it for B.1; empty for none
     */
    @ParameterizedTest(name = "{index} {0} {1}")
    @CsvSource({
        "'', '', 20, 1, 2, true, a",
        "computed, '', 20, 1, 2, true, a",
        "param.doc, '', 0, 2, 1, true, b",
        "zero, '', 0, 2, 1, true, b",
        "zero, 7, 7, 2, 1, true, b",
        "not-ranked, '', 20, , 1, false, b",
    })
    void theMissingSelfAssessmentMeansWhatThePlanSays(
            String means, String granted, int total, Integer rank, int rankOfNext, boolean eligible, String selected)
            throws Exception {
        Path plan = folder.resolve("nho.yaml");
        String sheet = means.isEmpty() ? "" : "sheets: [{id: B, unsubmitted: {means: " + means + ", clause: '2'}}]\n";
        Files.writeString(plan, """
                extends: src/test/resources/plans/good/nho.yaml
                parameters: {doc: {value: zero, label: Không tự chấm, clause: '2'}}
                """ + sheet);
        Path world = folder.resolve("case.yaml");
        Files.writeString(
                world,
                granted.isEmpty()
                        ? CASE
                        : CASE.replace("unsubmitted: true", "unsubmitted: true, granted: {B.1: " + granted + "}"));

        Shipped.Run run = Shipped.run("evaluate", plan.toString(), world.toString(), "--format", "json");

        assertThat(run.err()).isEmpty();
        Map<?, ?> units = (Map<?, ?>) at(load(run.out()), "units");
        assertThat(at(units, "a", "total")).hasToString(String.valueOf(total));
        assertThat(Optional.ofNullable(at(units, "a", "rank"))).isEqualTo(Optional.ofNullable(rank));
        assertThat(at(units, "b", "rank")).isEqualTo(rankOfNext);
        assertThat(at(units, "a", "awards", "khen", "eligible")).isEqualTo(eligible);
        assertThat(List.of("a", "b", "c").stream()
                        .filter(id -> Boolean.TRUE.equals(at(units, id, "awards", "khen", "selected"))))
                .containsExactly(selected);
    }

    private static Object load(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static @org.jspecify.annotations.Nullable Object at(Object from, String... path) {
        Object here = from;
        for (String step : path) {
            here = ((Map<?, ?>) java.util.Objects.requireNonNull(here)).get(step);
        }
        return here;
    }
}
