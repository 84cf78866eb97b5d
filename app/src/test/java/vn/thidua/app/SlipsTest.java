package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.Fault;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.words.FaultWords;
import vn.thidua.words.Messages;

/** The usual slips are told in our own words, with what was meant; no sentence of a library reaches the author. */
class SlipsTest {

    static final List<String> OF_LIBRARIES = List.of(
            "token",
            "mismatched",
            "extraneous",
            "expecting",
            "no viable",
            "found character",
            "mapping values",
            "while scanning",
            "expected ",
            "unexpected",
            "<EOF>",
            "Syntax error");

    static Stream<Arguments> formulas() {
        return Stream.of(
                Arguments.of("loai == “tot”", "slip.quotes", "loai == 'tot'"),
                Arguments.of("n = 3", "slip.equals", "n == 3"),
                Arguments.of("n === 3", "slip.equals", "n == 3"),
                Arguments.of("a and b", "slip.and", "a && b"),
                Arguments.of("a và b", "slip.and", "a && b"),
                Arguments.of("a & b", "slip.and", "a && b"),
                Arguments.of("a or b", "slip.or", "a || b"),
                Arguments.of("a hoặc b", "slip.or", "a || b"),
                Arguments.of("not a", "slip.not", "! a"),
                Arguments.of("n <> 3", "slip.not-equal", "n != 3"),
                Arguments.of("n ≥ 3", "slip.signs", "n >= 3"),
                Arguments.of("y >= 10%", "slip.percent", "y >= 10"),
                Arguments.of("x >= 7,5", "slip.comma", "x >= 7.5"),
                Arguments.of("sốViệc > 1", "slip.letters", ""),
                Arguments.of("loai == 'tot", "slip.open-text", "loai == 'tot'"),
                Arguments.of("(n > 3", "slip.bracket-missing", "(n > 3)"),
                Arguments.of("n > 3)", "slip.bracket-too-many", ""),
                Arguments.of("n > > 3", "formula.grammar", "> 3"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formulas")
    void aSlipInAFormulaIsToldWithWhatWasMeant(String formula, String code, String meant) {
        List<Fault> faults = faults("standards:\n  unit:\n    T: {label: T, when: \"" + formula + "\"}\n");
        Fault fault = faults.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(formula + ": " + faults));
        assertThat(fault.args()).hasSize(2);
        assertThat(fault.args().get(1)).isEqualTo(meant);
        assertThat(fault.mark().line()).isEqualTo(3);
        ours(faults);
    }

    /** YAML takes brackets and commas of a value without quotes for its own: the line is given as it was meant. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "T: {when: loai in ['tot', 'kha'], label: T} | T: {when: \"loai in ['tot', 'kha']\", label: T}",
                "T: {label: T, when: loai in [tot, kha]} | T: {label: T, when: 'loai in [tot, kha]'}",
                "T: {label: T, when: inTime(ngay, 'han')} | T: {label: T, when: \"inTime(ngay, 'han')\"}",
                "T: {label: T, when: greater(a, b) > 3} # ghi chú | T: {label: T, when: 'greater(a, b) > 3'} # ghi chú",
                "T: {label: 'a, [b]', when: n in [1, 2] && (m > 3)} | T: {label: 'a, [b]', when: 'n in [1, 2] && (m > 3)'}",
                "T: {label: Xếp loại [tốt] năm 2025, when: a} | T: {label: 'Xếp loại [tốt] năm 2025', when: a}",
                "when: [a] > 3 | when: '[a] > 3'",
                "b: {order: [total(), mean(total(), 'block')], a: 1} | b: {order: [total(), \"mean(total(), 'block')\"], a: 1}",
                "a: {order: [greater(a, b), {by: c, note: d}]} | a: {order: ['greater(a, b)', {by: c, note: d}]}",
                "a: {of: {b: [1, 2]}, when: x == {y}} | a: {of: {b: [1, 2]}, when: 'x == {y}'}",
            })
    void aValueThatNeedsQuotesIsGivenWithThem(String line, String meant) {
        List<Fault> faults = faults("thidua: 1\n" + line + "\n");
        assertThat(faults).hasSize(1);
        Fault fault = faults.getFirst();
        assertThat(fault.code()).isEqualTo("yaml.unquoted");
        assertThat(fault.mark().line()).isEqualTo(2);
        assertThat(fault.args()).containsExactly(line, meant);
        ours(faults);
        assertThat(faults("thidua: 1\n" + meant + "\n"))
                .as("what is given can be read")
                .noneMatch(one -> one.code().startsWith("yaml."));
    }

    /** Where a bracket is missing, quotes would not mend it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "T: {label: T, when: loai in ['tot', 'kha'}",
                "T: {label: T, when: (a > 3]}",
                "T: {label: T, when: 'loai in ['tot']'}",
                "T: {label: T when: loai, a}}"
            })
    void aMissingBracketIsNotTakenForMissingQuotes(String line) {
        assertThat(faults("thidua: 1\n" + line + "\n")).extracting(Fault::code).doesNotContain("yaml.unquoted");
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("id: x\n\ttitle: y\n", "yaml.tab", 2),
                Arguments.of("title: Kế hoạch: năm 2025\n", "yaml.colon", 1),
                Arguments.of("document: {issuer: X\nperiod: {from: 2025-01-01}\n", "yaml.open-bracket", 1),
                Arguments.of("title: 'Kế hoạch\nid: x\n", "yaml.quote", 3),
                Arguments.of("title: @abc\n", "yaml.start", 1),
                Arguments.of("standards:\n  unit:\n    T: {label: T, when: !a}\n", "yaml.tag", 3),
                Arguments.of("sheets:\n  - {id: B, label: B, max: \"\", criteria: []}\n", "value.none", 2),
                Arguments.of("sheets:\n  - {id: B, label: B, max: 10%, criteria: []}\n", "slip.percent", 2),
                Arguments.of("period: {from: 2025-01-01, to: 31/12/2025}\n", "slip.day", 1));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void aSlipInAFileIsToldAtItsLine(String text, String code, int line) {
        List<Fault> faults = faults(text);
        assertThat(faults).as("%s", faults).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.mark().line()).isEqualTo(line);
        });
        ours(faults);
    }

    private static List<Fault> faults(String text) {
        return PlanReader.errors(RandomPlans.read(text));
    }

    private static void ours(List<Fault> faults) {
        FaultWords words = new FaultWords(Messages.vietnamese());
        faults.forEach(fault -> assertThat(words.say(fault)).doesNotContain(OF_LIBRARIES.toArray(String[]::new)));
    }
}
