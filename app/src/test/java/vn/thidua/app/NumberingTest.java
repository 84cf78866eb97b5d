package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.reading.PlanReader;

/** Every line of a sheet has a number as papers print them, and no two lines the same. */
class NumberingTest {

    static Stream<String> plans() {
        return Plans.shipped().ids().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void everyLineOfAPlanHasANumberOfItsOwn(String plan) {
        for (ScoreSheet sheet : Shipped.plan(plan).sheets()) {
            List<String> numbers = sheet.all().map(Criterion::number).toList();
            assertThat(numbers).doesNotHaveDuplicates().noneMatch(String::isBlank);
        }
    }

    @Test
    void whatTheClauseSaysIsTheNumber() {
        assertThat(numbers("""
                {id: x-1, title: Một, max: 5, clause: k1, rule: {points: 5}}
                {id: x-2, title: Hai, max: 5, clause: k2, rule: {points: 5}}""", """
                k1: {label: 'Phụ lục, mục I.2.3', title: Một, informs: x}
                k2: {label: 'Phụ lục, mục I.2.4', title: Hai, informs: x}""")).containsExactlyInAnyOrderEntriesOf(Map.of("x-1", "I.2.3", "x-2", "I.2.4"));
    }

    @Test
    void anIdIsANumberWithoutTheSheetBeforeIt() {
        assertThat(numbers("""
                {id: B.1, title: Một, max: 5, clause: k1, rule: {points: 5}}
                {id: B.2, title: Hai, max: 5, clause: k1, rule: {points: 5}}""", "k1: {label: Mục 1, title: Một, informs: x}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("B.1", "1", "B.2", "2"));
    }

    @Test
    void linesWithoutNumbersAreCounted() {
        assertThat(numbers("""
                {id: nhanh, title: Một, max: 5, clause: k1, rule: {points: 5}}
                {id: nhom, title: Hai, max: 5, clause: k1, criteria: [{id: dung, title: Ba, max: 5, clause: k1, rule: {points: 5}}]}""", "k1: {label: Mục 1, title: Một, informs: x}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("nhanh", "1", "nhom", "2", "dung", "2.1"));
    }

    @Test
    void theNumberThatAPlanWritesStandsBeforeAllOthers() {
        assertThat(numbers("""
                {id: B.1, number: 4a, title: Một, max: 5, clause: k1, rule: {points: 5}}
                {id: B.2, title: Hai, max: 5, clause: k1, rule: {points: 5}}""", "k1: {label: Mục 1, title: Một, informs: x}"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("B.1", "4a", "B.2", "1"));
    }

    private static Map<String, String> numbers(String lines, String clauses) {
        String text = """
                thidua: 1
                id: so
                title: Kế hoạch để thử
                document: {issuer: UBND phường Mẫu}
                period: {from: 2025-01-01, to: 2025-12-31}
                audience: {units: Các tổ, people: Không, joining: everybody, clause: k1}
                blocks: {to: {label: Tổ, clause: k1}}
                facts: {unit: {viec: {type: integer, label: Số việc, clause: k1, by: [unit]}}}
                sheets:
                  - id: B
                    label: Bảng điểm
                    max: 10
                    criteria:
                %s
                clauses:
                %s
                """.formatted(
                lines.lines().map(line -> "      - " + line).collect(Collectors.joining("\n")), clauses.indent(2));
        Plan plan = new PlanReader(base -> Optional.empty())
                .read("so.yaml", text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .plan()
                .orElseThrow();
        return plan.sheets().getFirst().all().collect(Collectors.toMap(Criterion::id, Criterion::number));
    }
}
