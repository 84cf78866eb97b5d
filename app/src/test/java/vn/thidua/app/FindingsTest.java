package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Remedy;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanReader;

/** Small plans and cases that once came out wrong. */
class FindingsTest {

    private static final Path FOLDER = Path.of("src/test/resources/findings");

    private static String file(String name) {
        return FOLDER.resolve(name + ".yaml").toString();
    }

    private static Map<?, ?> units(String plan, String world) {
        Shipped.Run run = Shipped.run("evaluate", file(plan), file(world), "--format", "json");
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(run.out());
        return (Map<?, ?>) Objects.requireNonNull(all.get("units"));
    }

    private static Map<?, ?> in(Map<?, ?> map, String... path) {
        Map<?, ?> at = map;
        for (String step : path) {
            at = (Map<?, ?>) Objects.requireNonNull(at.get(step), step);
        }
        return at;
    }

    @Test
    void sumsStayAndWhatIsNotKnownIsNotZero() {
        Map<?, ?> unit = in(units("sum-overflows", "nho-case"), "t1");
        assertThat(unit.get("rank")).isNull();
        assertThat(unit.get("complete")).isEqualTo(false);
        assertThat(in(unit, "scores", "B.1").get("points")).isNull();
        assertThat(unit.get("totalLeast")).isEqualTo(0);
        assertThat(unit.get("totalMost")).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource({"circle-by-targets, 19", "too-many-decimals, 23", "absent-of-wrong-type, 13"})
    void whatCannotBeWorkedOutIsAFaultAtItsLine(String name, int line) {
        Shipped.Run run = Shipped.run("check", file(name));
        assertThat(run.status()).isNotZero();
        assertThat(run.err()).contains(name + ".yaml:" + line + ":");
    }

    @Test
    void noPlaceIsGivenBehindOneThatIsAheadWithoutAPlace() {
        Map<?, ?> units = units("r1-plan", "r1-case");
        assertThat(in(units, "x").get("rank")).isNull();
        assertThat(in(units, "x").get("rankBest")).isEqualTo(2);
        assertThat(in(units, "y").get("totalLeast")).isEqualTo(100);
        assertThat(in(units, "y").get("totalMost")).isEqualTo(105);
        assertThat(in(units, "y", "awards", "gk").get("eligible")).isEqualTo(true);
        assertThat(in(units, "x", "awards", "gk").get("eligible")).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource({
        "r2-plan, r2-case, null null tot tot tot",
        "r2-plan, r2-case-decided, xs tot tot tot tot",
        "r3-plan-no-among, r3-case, tot tot tot tot -",
        "r3-plan-no-among, r3-case-without-o5, tot tot tot tot",
        "r2-plan, r3-case, tot tot tot tot -"
    })
    void aClassIsKnownWhenNothingCanChangeIt(String plan, String world, String classes) {
        Map<?, ?> units = units(plan, world);
        List<String> found = units.values().stream()
                .map(unit -> (Map<?, ?>) unit)
                .map(unit -> unit.containsKey("class:xl") ? String.valueOf(unit.get("class:xl")) : "-")
                .toList();
        assertThat(String.join(" ", found)).isEqualTo(classes);
    }

    /** Until somebody says which targets are outside the function of a unit, one that is missed may not be its own at all. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                | 3 | | |",
                "''                | 0 | | | true",
                "'ngoai: [CT.2],'  | 3 | true | | true",
                "'ngoai: [],'      | 3 | true | false | false",
                "'ngoai: [CT.1],'  | 3 | | false | false",
            })
    void aTargetThatMayBeOutsideTheFunctionIsOpen(
            String outside,
            int cases,
            @Nullable Boolean first,
            @Nullable Boolean second,
            @Nullable Boolean all,
            @TempDir Path folder)
            throws IOException {
        Path plan = folder.resolve("p.yaml");
        Files.writeString(plan, """
                extends: src/test/resources/plans/good/nho.yaml
                facts:
                  unit: {ngoai: {type: list, of: target, label: Ngoài chức năng, clause: '2', by: [van-phong]}}
                targets-not-applicable: ngoai
                targets:
                  CT.1: {of: unit, label: Đạt, clause: '2', value: dat, at-least: 50, final: true}
                  CT.2: {of: unit, label: Ít vụ, clause: '2', value: vieng, less-than: 1, final: true}
                standards: {unit: {T.9: {label: Mọi chỉ tiêu, clause: '2', when: targetsMet()}}}
                """);
        Path world = folder.resolve("c.yaml");
        Files.writeString(world, """
                plan: nho
                asOf: 2025-12-31
                units: [{id: a, block: to, facts: {%s dat: 80, vieng: %d, ngay: 2025-06-01, xepLoai: tot}}]
                """.formatted(outside, cases));
        Shipped.Run run = Shipped.run("evaluate", plan.toString(), world.toString(), "--format", "json");
        assertThat(run.err()).isEmpty();
        Map<?, ?> report = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(run.out());
        Map<?, ?> unit = in(report, "units", "a");
        assertThat(met(in(unit, "targets"), "CT.1")).isEqualTo(first);
        assertThat(met(in(unit, "targets"), "CT.2")).isEqualTo(second);
        assertThat(in(unit, "awards", "khen").get("eligible")).isEqualTo(all);
        if (outside.isEmpty()) {
            Shipped.Run explained = Shipped.run("explain", plan.toString(), world.toString(), "a", "khen");
            assertThat(explained.out().contains("Ngoài chức năng")).isEqualTo(all == null);
        }
    }

    private static @Nullable Object met(Map<?, ?> targets, String id) {
        return targets.containsKey(id) ? in(targets, id).get("met") : null;
    }

    /** For whom the campaign is not, there is no award, whatever their standards say; of whom nobody knows, it is open. */
    @ParameterizedTest
    @CsvSource({
        "c, true, true, Đủ tiêu chuẩn",
        "d, false, false, Không thuộc đối tượng của phong trào",
        "e, , , Chưa rõ có thuộc đối tượng",
        "g, false, false, Không đủ tiêu chuẩn nên không được chọn"
    })
    void anAwardIsForThoseForWhomTheCampaignIs(
            String person, @Nullable Boolean eligible, @Nullable Boolean selected, String because) {
        Shipped.Run run = Shipped.run("evaluate", file("audience-plan"), file("audience-case"), "--format", "json");
        Map<?, ?> all = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(run.out());
        Map<?, ?> award = in(all, "people", person, "awards", "khen");
        assertThat(award.get("eligible")).isEqualTo(eligible);
        assertThat(award.get("selected")).isEqualTo(selected);
        assertThat(explained(person, "khen")).contains(because);
    }

    private static String explained(String id, String award) {
        return Shipped.run("explain", file("audience-plan"), file("audience-case"), id, award)
                .out()
                .replaceAll("\\s+", " ");
    }

    /** Why a place or a number of places is open, is told by the name of whom and by the fact that is missing. */
    @Test
    void whatIsOpenNamesTheMissingFact() {
        assertThat(explained("t3", "dau")).contains("Tổ 3: chưa rõ có được xếp hạng hay không (Có đăng ký)");
        assertThat(explained("t5", "dau"))
                .contains("Tổ 3: chưa rõ có được xếp hạng hay không (Có đăng ký)")
                .doesNotContain("Tổ 4");
        assertThat(explained("t1", "dau")).doesNotContain("Tổ 3");
        assertThat(explained("t5", "nhom"))
                .contains("Tổ 4: chưa rõ «Nhóm» nên chưa biết có thuộc nhóm này hay không")
                .doesNotContain("Tổ 3");
    }

    /** A day held against another is as late or in time as one that a deadline of the calendar asks for. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-03-01", "2025-06-30", "2025-07-01", "2025-09-01"})
    void theCoachSaysTheSameOfADayComparedAndADayInTime(LocalDate asOf) {
        Plan compared = Shipped.plan(file("day-compared"));
        Plan inTime = Shipped.plan(file("day-in-time"));
        for (long value : new long[] {
            Fixed.UNKNOWN,
            Fixed.NEVER,
            LocalDate.of(2025, 7, 3).toEpochDay(),
            LocalDate.of(2025, 5, 3).toEpochDay()
        }) {
            Remedy one = mending(compared, asOf, value);
            Remedy other = mending(inTime, asOf, value);
            assertThat(one.possible()).isEqualTo(other.possible());
            assertThat(one.now()).isEqualTo(other.now());
            assertThat(one.changes()).hasSameSizeAs(other.changes());
            assertThat(one.until()).isEqualTo(other.until());
        }
        Remedy lost = mending(compared, LocalDate.of(2025, 9, 1), Fixed.NEVER);
        assertThat(lost.possible()).isEqualTo(Truth.NO);
    }

    /** Of a fact that never reaches one, the narrow span that gives all the points is found too. */
    @Test
    void theCoachFindsWhatLiesBetweenZeroAndOne() {
        Prospects prospects = new Prospects(
                new Outcome(world(Shipped.plan(file("most-below-one")), LocalDate.of(2025, 3, 1))),
                SubjectKind.UNIT,
                0);
        assertThat(prospects.lines()).singleElement().satisfies(line -> {
            assertThat(line.best()).hasValueSatisfying(best -> assertThat(best).isEqualByComparingTo("10"));
            assertThat((BigDecimal) line.changes().getFirst().then())
                    .isBetween(new BigDecimal("0.791"), new BigDecimal("0.794999"));
        });
    }

    private static World world(Plan plan, LocalDate asOf) {
        Subjects units = new Subjects(plan, SubjectKind.UNIT, 1);
        units.put(0, "t", "Tổ", 0);
        Subjects campaign = new Subjects(plan, SubjectKind.CAMPAIGN, 1);
        campaign.put(0, "c", "c", -1);
        return new World(plan, asOf, campaign, units, new Subjects(plan, SubjectKind.PERSON, 0), List.of());
    }

    private static Remedy mending(Plan plan, LocalDate asOf, long day) {
        World world = world(plan, asOf);
        if (day != Fixed.UNKNOWN) {
            world.units().set(0, plan.fact(SubjectKind.UNIT, "ngay").orElseThrow(), day);
        }
        return new Prospects(new Outcome(world), SubjectKind.UNIT, 0)
                .of(Objects.requireNonNull(plan.standards(SubjectKind.UNIT).get("T.1")));
    }

    /** Hostile plans are answered at once and with one fault. */
    @ParameterizedTest
    @CsvSource({
        "keys, word.many-unknown",
        "brackets, formula.too-long",
        "operators, formula.too-long",
        "signs, formula.too-long"
    })
    void aPlanThatNobodyWroteIsAnsweredWithOneFault(String kind, String code) {
        List<Fault> faults = PlanReader.errors(new PlanReader(id -> Optional.empty())
                .read("x.yaml", hostile(kind).getBytes(StandardCharsets.UTF_8)));
        assertThat(faults).extracting(Fault::code).containsOnlyOnce(code);
        if (kind.equals("keys")) {
            assertThat(faults).hasSize(1);
        }
    }

    private static String hostile(String kind) {
        StringBuilder plan = new StringBuilder();
        if (kind.equals("keys")) {
            for (int i = 0; i < 60_000; i++) {
                plan.append("khoa").append(i).append(": 1\n");
            }
            return plan.toString();
        }
        String formula = switch (kind) {
            case "brackets" -> "(".repeat(8_000) + "1" + ")".repeat(8_000) + " > 0";
            case "operators" -> "1" + " + 1".repeat(20_000) + " > 0";
            default -> "!".repeat(3_900) + "true";
        };
        return "standards:\n  unit:\n    T: {label: T, when: \"" + formula + "\"}\n";
    }

    @Test
    void whatIsBeyondAnyNumberStaysAtTheGreatest() {
        assertThat(Fixed.decimal(Fixed.LIMIT)).isGreaterThan(new BigDecimal("999999999999.999999"));
    }

    /** The plan says under which block communes stand: a commune under a commune is a slip, and would take its places. */
    @Test
    void aUnitStandsUnderOneOfTheBlockThatThePlanNames(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("case.yaml"), """
                plan: kien-giang-2020
                asOf: 2021-03-01
                units:
                  - {id: h, block: district}
                  - {id: a, block: commune, parent: h}
                  - {id: b, block: commune, parent: a}
                  - {id: c, block: commune, parent: elsewhere}
                """);
        Shipped.Run run = Shipped.run("evaluate", "kien-giang-2020", file.toString());
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .contains(":6:37: lỗi: đơn vị «a» đứng trên «b» nhưng không thuộc khối «district»")
                .doesNotContain(":5:", ":7:");
    }
}
