package vn.thidua.server.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that are counted and typed: their sums, what is not known, and numbers worked out by hand. */
class FilledFormTest {

    private static StatisticalCase one(CaseKind kind, String traits) {
        Map<Trait, StatisticalCase.Known> known = new EnumMap<>(Trait.class);
        for (String trait : traits.split(" ")) {
            String[] parts = trait.split("=");
            known.put(Trait.of(parts[0]), StatisticalCase.Known.given(parts[1]));
        }
        return new StatisticalCase(kind, traits.hashCode(), traits, "", "/", known);
    }

    private static String row(FilledForm filled, String id) {
        return filled.lines().stream()
                .filter(line -> line.id().equals(id))
                .map(line -> String.join(
                        " ",
                        line.cells().stream()
                                .map(cell -> cell.shown(String.valueOf(cell.known())))
                                .toList()))
                .findFirst()
                .orElse("");
    }

    /** Two campaigns of a town, one of a province over three years, and one of which nobody has said who launched it. */
    @ParameterizedTest
    @CsvSource({
        "01, 4 … ≥ 1 ≥ 2",
        "02, … … … …",
        "03, ≥ 1 … ≥ 1 …",
        "05, ≥ 2 … … ≥ 2",
        "06, 2 … … ≥ 1",
        "07, 1 – – 1",
        "09, 1 – 1 –",
        "11, 3 … ≥ 1 ≥ 1",
        "12, 1 – – 1",
        "scope-01, 1 – – –"
    })
    void campaignsAreCounted(String line, String cells) {
        List<StatisticalCase> cases = List.of(
                one(CaseKind.CAMPAIGN, "launcher=body scope=body-or-unit length=under-a-year method=thematic"),
                one(CaseKind.CAMPAIGN, "launcher=body scope=body-or-unit length=one-year method=regular"),
                one(
                        CaseKind.CAMPAIGN,
                        "launcher=ministry-or-province scope=ministry-or-locality length=three-to-five method=thematic"),
                one(CaseKind.CAMPAIGN, "length=under-a-year method=thematic"));
        assertThat(row(FilledForm.counted(StatisticalForms.of("0601"), cases), line))
                .as(line)
                .isEqualTo(cells);
    }

    private static final List<StatisticalCase> AWARDS = List.of(
            one(
                    CaseKind.AWARD,
                    "award=commendation-certificate recipient=collective enterprise=no commendation=thematic"),
            one(
                    CaseKind.AWARD,
                    "award=commendation-certificate recipient=collective enterprise=yes commendation=regular"),
            one(
                    CaseKind.AWARD,
                    "award=commendation-certificate recipient=person position=direct commendation=thematic"),
            one(CaseKind.AWARD, "award=commendation-certificate recipient=person commendation=thematic"),
            one(CaseKind.AWARD, "award=commendation-certificate recipient=household commendation=unplanned"),
            one(CaseKind.AWARD, "award=fighter recipient=person position=other-leader commendation=regular"),
            one(CaseKind.AWARD, "award=flag recipient=collective commendation=regular"),
            one(CaseKind.AWARD, "award=order recipient=person position=direct commendation=devotion proposer=province"),
            one(CaseKind.AWARD, "award=order recipient=collective enterprise=no commendation=devotion"),
            one(CaseKind.AWARD, "award=none recipient=person commendation=thematic"));

    @ParameterizedTest
    @CsvSource({
        "01, 7 5 1 1 –",
        "02, 3 2 – 1 –",
        "03, ≥ 1 1 – … –",
        "enterprise-02, 1 – – 1 –",
        "04, 1 1 – – –",
        "05, 3 2 1 – –",
        "09, ≥ 1 … 1 – –",
        "10, ≥ 1 ≥ 1 – – –",
        "position-05, 1 1 – – –",
        "11, 3 1 1 1 –",
        "12, 3 3 – – –",
        "13, 1 1 – – –"
    })
    void awardsOfMinistriesAndProvincesAreCounted(String line, String cells) {
        assertThat(row(FilledForm.counted(StatisticalForms.of("0603"), counted("0603")), line))
                .as(line)
                .isEqualTo(cells);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2 1 1 – – – – – – –",
        "2, … … – – – – – – – –",
        "3, ≥ 1 … 1 – – – – – – –",
        "proposer-1, 1 1 – – – – – – – –",
        "6, 1 1 – – – – – – – –",
        "7, – – – – – – – – – –",
        "9, 1 – 1 – – – – – – –",
        "14, 1 – 1 – – – – – – –",
        "19, 2 1 1 – – – – – – –"
    })
    void awardsOfTheStateAreCounted(String line, String cells) {
        assertThat(row(FilledForm.counted(StatisticalForms.of("0602"), counted("0602")), line))
                .as(line)
                .isEqualTo(cells);
    }

    private static List<StatisticalCase> counted(String form) {
        CaseCondition total = StatisticalForms.of(form).columns().getFirst().when();
        return AWARDS.stream()
                .filter(one -> total.holds(one) != vn.thidua.engine.Truth.NO)
                .toList();
    }

    @Provide
    Arbitrary<List<StatisticalCase>> cases() {
        return some(0.3).list().ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<StatisticalCase>> settled() {
        return some(0).list().ofMaxSize(25);
    }

    /** A case with any value of each trait, some of them not known. */
    private static Arbitrary<StatisticalCase> some(double unknown) {
        List<Arbitrary<String>> values = Arrays.stream(Trait.values())
                .map(trait -> unknown > 0
                        ? Arbitraries.of(trait.choices())
                                .injectNull(trait == Trait.RECIPIENT ? 0 : unknown)
                                .map(value -> value == null ? "" : value)
                        : (Arbitrary<String>) Arbitraries.of(trait.choices()))
                .toList();
        return Combinators.combine(values).as(chosen -> {
            Map<Trait, StatisticalCase.Known> known = new EnumMap<>(Trait.class);
            for (Trait trait : Trait.values()) {
                known.put(
                        trait,
                        new StatisticalCase.Known(
                                chosen.get(List.of(Trait.values()).indexOf(trait)), "", 0));
            }
            return new StatisticalCase(CaseKind.AWARD, 1, "", "", "/", known);
        });
    }

    private static List<StatisticalForm> countedForms() {
        return StatisticalForms.all().stream().filter(form -> !form.isTyped()).toList();
    }

    /** In every column the rows of a group and what is not known of them make the row of which they are parts. */
    @Property(tries = 200)
    void groupsAddUp(@ForAll("cases") List<StatisticalCase> cases) {
        for (StatisticalForm form : countedForms()) {
            Map<FilledForm.Place, Tally> places =
                    FilledForm.counted(form, cases).places();
            for (StatisticalForm.Row last : form.rows()) {
                List<StatisticalForm.Row> parts = form.parts(last.of(), last.group());
                if (!last.of().isEmpty() && parts.getLast().equals(last)) {
                    for (StatisticalForm.Column column : form.columns()) {
                        int sum = parts.stream()
                                .mapToInt(part -> known(places, part.code(), column))
                                .sum();
                        int left = known(places, last.group() + "-" + last.of(), column);
                        int whole = known(places, last.of(), column);
                        if (form.group(last).whole()) {
                            assertThat(sum + left)
                                    .as(form.code() + " " + last.group())
                                    .isEqualTo(whole);
                        } else {
                            assertThat(sum + left).isLessThanOrEqualTo(whole);
                        }
                    }
                }
            }
        }
    }

    private static int known(Map<FilledForm.Place, Tally> places, String line, StatisticalForm.Column column) {
        return places.getOrDefault(new FilledForm.Place(line, column.id()), Tally.of(0))
                .known();
    }

    /** Once everything is known, the columns make the total in every row, and nothing is open. */
    @Property(tries = 100)
    void columnsAddUp(@ForAll("settled") List<StatisticalCase> cases) {
        for (StatisticalForm form : countedForms()) {
            FilledForm filled = FilledForm.counted(form, cases);
            assertThat(filled.open()).isZero();
            for (FilledForm.Line line : filled.lines()) {
                if (line.kind() == FilledForm.LineKind.ROW) {
                    assertThat(line.cells().stream()
                                    .skip(1)
                                    .mapToInt(Tally::known)
                                    .sum())
                            .as(form.code() + " " + line.code())
                            .isEqualTo(line.cells().getFirst().known());
                }
            }
        }
    }

    /** Whatever turns out of what is not known, the number stays within what was said. */
    @Property(tries = 100)
    void whatIsNotKnownStaysWithinWhatIsSaid(
            @ForAll("cases") List<StatisticalCase> cases, @ForAll("settled") List<StatisticalCase> other) {
        List<StatisticalCase> complete = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            StatisticalCase truth = other.isEmpty() ? null : other.get(i % other.size());
            if (truth == null) {
                return;
            }
            Map<Trait, StatisticalCase.Known> known = new EnumMap<>(Trait.class);
            for (Trait trait : Trait.values()) {
                known.put(
                        trait,
                        StatisticalCase.Known.given(cases.get(i)
                                .value(trait)
                                .orElse(truth.value(trait).orElseThrow())));
            }
            complete.add(new StatisticalCase(CaseKind.AWARD, i, "", "", "/", known));
        }
        for (StatisticalForm form : countedForms()) {
            Map<FilledForm.Place, Tally> truth =
                    FilledForm.counted(form, complete).places();
            FilledForm.counted(form, cases).places().forEach((place, tally) -> {
                if (place.line().matches("\\d+")) {
                    assertThat(truth.getOrDefault(place, Tally.of(0)).known())
                            .as(form.code() + " " + place)
                            .isBetween(tally.known(), tally.known() + tally.open());
                }
            });
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-14, 2024-12-31, under-a-year",
        "2024-01-01, 2024-12-31, one-year",
        "2024-03-01, 2025-02-28, one-year",
        "2023-03-01, 2024-02-28, under-a-year",
        "2024-01-01, 2025-01-01, one-to-three",
        "2021-01-01, 2023-12-30, one-to-three",
        "2021-01-01, 2023-12-31, three-to-five",
        "2021-01-01, 2025-12-30, three-to-five",
        "2021-01-01, 2025-12-31, five-and-more"
    })
    void theLengthCountsBothDays(LocalDate from, LocalDate to, String length) {
        assertThat(StatisticalCases.length(from, to)).isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({
        "bang-khen, province, commendation-certificate",
        "bang-khen, state, prime-minister-certificate",
        "co-thi-dua, ministry, flag",
        "huan-chuong, state, order",
        "tap-the-anh-hung, state, other-state-award",
        "giay-khen, province, none",
        "bang-khen, city, none"
    })
    void anAwardStandsWhereItsFormAndLevelPutIt(String form, String level, String is) {
        assertThat(StatisticalForms.award(form, level)).isEqualTo(is);
    }

    /** Typed numbers: each line of data is what was typed, by row and column, and what is wrong with it. */
    @ParameterizedTest
    @CsvSource({
        "01-total=5 01-women=2 02-total=2 03-total=3 04-total=0 05-total=0 06-total=0 07-total=0,",
        "01-total=5 02-total=2 03-total=2 04-total=0 05-total=0 06-total=0 07-total=0, figure-sum",
        "01-total=5 02-total=6, figure-sum",
        "01-total=5 02-total=2,",
        "01-total=5 01-women=6, figure-above",
        "13-total=1 13-women=2, figure-above",
        "02-total=3,"
    })
    void typedNumbersAgree(String typed, String fault) {
        Map<FilledForm.Place, Integer> figures = new HashMap<>();
        for (String one : typed.split(" ")) {
            String[] parts = one.split("[-=]");
            figures.put(new FilledForm.Place(parts[0], parts[1]), Integer.parseInt(parts[2]));
        }
        StatisticalForm form = StatisticalForms.of("0605");
        if (fault == null) {
            assertThatCode(() -> FigureSums.check(form, FilledForm.typed(form, figures)))
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> FigureSums.check(form, FilledForm.typed(form, figures)))
                    .hasMessageContaining(fault);
        }
    }

    @Test
    void nothingTypedIsNothingToLock() {
        StatisticalForm form = StatisticalForms.of("0604");
        FilledForm empty = FilledForm.typed(form, Map.of());
        assertThat(row(empty, "01")).as("not zero").isEqualTo("…");
        assertThatThrownBy(() -> FigureSums.check(form, empty)).hasMessageContaining("form-empty");
    }

    /** Every form of the circular has the rows and columns of the reference, each code once. */
    @ParameterizedTest
    @CsvSource({"0601, 12, 4", "0602, 19, 10", "0603, 17, 5", "0604, 5, 1", "0605, 15, 2"})
    void theFormsHaveTheirRowsAndColumns(String word, int rows, int columns) {
        StatisticalForm form = StatisticalForms.of(word);
        assertThat(form.rows().stream().map(StatisticalForm.Row::code).distinct())
                .hasSize(rows);
        assertThat(form.columns().stream().map(StatisticalForm.Column::id).distinct())
                .hasSize(columns);
    }
}
