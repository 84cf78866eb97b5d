package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import vn.thidua.engine.Change;
import vn.thidua.engine.FactValues;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospect;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Remedy;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;

/** What can still be won is what the engine gives when the changes are made in the real world, among all the others. */
class ProspectsTest {

    @Provide
    Arbitrary<String> plans() {
        return Arbitraries.of(
                "vinh-long-2024",
                "uong-bi-2024",
                "long-thanh-2024",
                "kien-giang-2020",
                "sa-pa-2022",
                "src/test/resources/plans/vi-du-2025");
    }

    @Property(tries = 150)
    void theChangesBringWhatTheyPromise(
            @ForAll("plans") String id, @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double known) {
        Plan plan = Shipped.plan(id);
        World world = Worlds.random(plan, seed, 5, known).world();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            Prospects prospects = new Prospects(new Outcome(world), kind, 4);
            for (Prospect one : prospects.lines()) {
                if (one.best().isEmpty()) {
                    continue;
                }
                Optional<BigDecimal> then =
                        new Outcome(changed(world, kind, 4, one.changes())).points(kind, 4, one.line());
                assertThat(then.map(BigDecimal::abs))
                        .as("%s %s", one.line().id(), one.changes())
                        .hasValueSatisfying(points -> assertThat(points)
                                .isEqualByComparingTo(one.best().get().abs()));
                for (List<Change> other : ends(one.changes())) {
                    assertThat(new Outcome(changed(world, kind, 4, other)).points(kind, 4, one.line()))
                            .as("%s %s", one.line().id(), other)
                            .isEqualTo(then);
                }
                one.now().ifPresent(now -> assertThat(one.best().get()).isGreaterThanOrEqualTo(now));
            }
            for (Standard standard : plan.standards(kind).values()) {
                Remedy mending = prospects.of(standard);
                if (mending.possible() == Truth.YES) {
                    assertThat(new Outcome(changed(world, kind, 4, mending.changes())).met(standard, 4))
                            .as("%s %s", standard.id(), mending.changes())
                            .isEqualTo(Truth.YES);
                }
                assertThat(mending.changes())
                        .allSatisfy(change -> assertThat(change.until().filter(day -> day.isBefore(world.asOf())))
                                .isEmpty());
            }
        }
    }

    /** The changes with a number at either end of what does. */
    private static List<List<Change>> ends(List<Change> changes) {
        List<List<Change>> ends = new ArrayList<>();
        for (int at = 0; at < changes.size(); at++) {
            Change one = changes.get(at);
            for (Optional<Change.End> end :
                    List.of(one.range().from(), one.range().to())) {
                int place = at;
                end.filter(Change.End::itself).ifPresent(to -> {
                    List<Change> other = new ArrayList<>(changes);
                    other.set(place, new Change(one.fact(), one.now(), to.value(), one.range(), one.until()));
                    ends.add(other);
                });
            }
        }
        return ends;
    }

    /** What is not known yet takes nothing away: a standard that is given up fails whatever becomes known. */
    @Property(tries = 150)
    void whatIsGivenUpCannotBeMet(@ForAll("plans") String id, @ForAll long seed) {
        Plan plan = Shipped.plan(id);
        World world = Worlds.random(plan, seed, 5, 0.5).world();
        World full = Worlds.random(plan, seed + 1, 5, 1).world();
        World later = new World(
                plan,
                world.asOf(),
                filled(world.campaign(), full.campaign()),
                filled(world.units(), full.units()),
                filled(world.people(), full.people()),
                List.of());
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            Prospects prospects = new Prospects(new Outcome(world), kind, 4);
            for (Standard standard : plan.standards(kind).values()) {
                if (prospects.of(standard).possible() == Truth.NO) {
                    assertThat(new Outcome(later).met(standard, 4))
                            .as("%s %s", id, standard.id())
                            .isNotEqualTo(Truth.YES);
                }
            }
        }
    }

    private static Subjects filled(Subjects known, Subjects more) {
        Subjects filled = known.copy();
        for (FactDeclaration fact :
                known.plan().facts().getOrDefault(known.kind(), Map.of()).values()) {
            for (int row = 0; row < known.size(); row++) {
                if (fact.type() != FactType.LIST && known.value(fact, row) == Fixed.UNKNOWN) {
                    filled.set(row, fact, more.value(fact, row));
                }
            }
        }
        return filled;
    }

    /** While nobody has set the last day for dossiers, nobody is too late with one. */
    @Example
    void aDayThatIsNotSetIsNotMissed() {
        Plan plan = Shipped.plan("vinh-long-2024");
        World world = world(plan, LocalDate.of(2024, 9, 12));
        Remedy dossier = new Prospects(new Outcome(world), SubjectKind.UNIT, 0)
                .of(plan.standards(SubjectKind.UNIT).get("V.luu-y"));
        assertThat(dossier.possible()).isEqualTo(Truth.UNKNOWN);
        assertThat(dossier.changes()).extracting(change -> change.fact().id()).containsExactly("dossier.complete");
    }

    /** A rank that may be first, second or third is not told to be zero. */
    @Example
    void ofANumberTheEndsAreTold() {
        Plan plan = Shipped.plan("vinh-long-2024");
        Prospects prospects = new Prospects(new Outcome(world(plan, LocalDate.of(2024, 9, 12))), SubjectKind.UNIT, 0);
        assertThat(change(prospects, plan, "III.1-d3", "index.previousRank").range())
                .isEqualTo(range(Optional.empty(), end("3", true)));
        assertThat(change(prospects, plan, "III.1-d3", "index.previousPoints").range())
                .isEqualTo(range(end("90", true), Optional.empty()));
        assertThat(change(prospects, plan, "III.1-d5", "tthc.onTimePercent").range())
                .isEqualTo(range(end("90", false), Optional.empty()));
        assertThat(change(prospects, plan, "III.1-d5", "tthc.overdue").range())
                .isEqualTo(range(Optional.empty(), end("0", true)));
    }

    /** A dossier that is to come in January is neither early in September nor lost. */
    @Example
    void ofADayTheEndsAreTold() {
        Plan plan = Shipped.plan("sa-pa-2022");
        Prospects prospects = new Prospects(new Outcome(world(plan, LocalDate.of(2022, 9, 12))), SubjectKind.UNIT, 0);
        assertThat(change(prospects, plan, "VI.4.2", "dossier.submittedOn").range())
                .isEqualTo(range(
                        Optional.of(new Change.End(LocalDate.of(2023, 1, 1), true)),
                        Optional.of(new Change.End(LocalDate.of(2023, 1, 31), true))));
    }

    private static Change change(Prospects prospects, Plan plan, String standard, String fact) {
        return prospects.of(plan.standards(SubjectKind.UNIT).get(standard)).changes().stream()
                .filter(change -> change.fact().id().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static Change.ValueRange range(Optional<Change.End> from, Optional<Change.End> to) {
        return new Change.ValueRange(from, to);
    }

    private static Optional<Change.End> end(String value, boolean itself) {
        return Optional.of(new Change.End(new BigDecimal(value), itself));
    }

    private static World changed(World world, SubjectKind kind, int row, List<Change> changes) {
        Subjects units = kind == SubjectKind.UNIT ? world.units().copy() : world.units();
        Subjects people = kind == SubjectKind.PERSON ? world.people().copy() : world.people();
        Subjects of = kind == SubjectKind.UNIT ? units : people;
        changes.forEach(change -> of.set(
                row,
                change.fact(),
                FactValues.read(
                        change.fact(),
                        change.then() instanceof BigDecimal number
                                ? number.toPlainString()
                                : change.then().toString())));
        return new World(world.plan(), world.asOf(), world.campaign(), units, people, List.of());
    }

    @Example
    void whatHappenedStaysAndWhatIsOpenCanBeWon() {
        Plan plan = Shipped.plan("vinh-long-2024");
        World world = world(plan, LocalDate.of(2024, 3, 20));
        Subjects units = world.units();
        units.set(0, plan.fact(SubjectKind.UNIT, "discipline.cases").orElseThrow(), Fixed.ONE);
        units.set(0, plan.fact(SubjectKind.UNIT, "tasks.assigned").orElseThrow(), 4 * Fixed.ONE);
        units.set(0, plan.fact(SubjectKind.UNIT, "tasks.unfinished").orElseThrow(), 2 * Fixed.ONE);
        List<Prospect> lines = new Prospects(new Outcome(world), SubjectKind.UNIT, 0).lines();
        Prospect discipline = line(lines, "PL.IV.2");
        assertThat(discipline.changes()).isEmpty();
        assertThat(discipline.gain()).isEqualByComparingTo("0");
        assertThat(discipline.lost()).isPositive();
        Prospect tasks = line(lines, "PL.I.1");
        assertThat(tasks.now().orElseThrow()).isEqualByComparingTo("8");
        assertThat(tasks.gain()).isEqualByComparingTo("2");
        assertThat(tasks.changes()).singleElement().satisfies(change -> {
            assertThat(change.fact().id()).isEqualTo("tasks.unfinished");
            assertThat((BigDecimal) change.then()).isEqualByComparingTo("0");
            assertThat(change.until()).contains(LocalDate.of(2024, 12, 31));
        });
    }

    @Example
    void afterTheLastDayAKnownFactMendsNothing() {
        Plan plan = Shipped.plan("uong-bi-2024");
        World world = world(plan, LocalDate.of(2024, 4, 1));
        var sent = plan.fact(SubjectKind.UNIT, "ownCampaign.sentOn").orElseThrow();
        Standard standard = plan.standards(SubjectKind.UNIT).values().stream()
                .filter(one -> one.when().toString().contains("ownCampaign.sentOn"))
                .findFirst()
                .orElseThrow();
        Remedy open = new Prospects(new Outcome(world), SubjectKind.UNIT, 0).of(standard);
        assertThat(open.possible()).isEqualTo(Truth.YES);
        assertThat(open.changes()).extracting(change -> change.then()).contains(LocalDate.of(2024, 3, 31));
        world.units().set(0, sent, Fixed.NEVER);
        assertThat(new Prospects(new Outcome(world), SubjectKind.UNIT, 0)
                        .of(standard)
                        .possible())
                .isEqualTo(Truth.NO);
        World before = world(plan, LocalDate.of(2024, 3, 20));
        before.units().set(0, sent, Fixed.NEVER);
        Remedy mendable = new Prospects(new Outcome(before), SubjectKind.UNIT, 0).of(standard);
        assertThat(mendable.possible()).isEqualTo(Truth.YES);
        assertThat(mendable.until()).contains(LocalDate.of(2024, 3, 31));
    }

    private static Prospect line(List<Prospect> lines, String id) {
        return lines.stream()
                .filter(one -> one.line().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static World world(Plan plan, LocalDate day) {
        Subjects units = new Subjects(plan, SubjectKind.UNIT, 1);
        units.put(0, "u", "Đơn vị", 0);
        Subjects campaign = new Subjects(plan, SubjectKind.CAMPAIGN, 1);
        campaign.put(0, "c", "c", -1);
        return new World(plan, day, campaign, units, new Subjects(plan, SubjectKind.PERSON, 0), List.of());
    }
}
