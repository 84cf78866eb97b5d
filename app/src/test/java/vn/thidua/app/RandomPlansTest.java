package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import vn.thidua.engine.AwardPlaces;
import vn.thidua.engine.Change;
import vn.thidua.engine.ClassState;
import vn.thidua.engine.Fixed;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Prospect;
import vn.thidua.engine.Prospects;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.words.Messages;

/** What holds for every plan that can be written, and every world. */
class RandomPlansTest {

    private static final SubjectKind UNIT = SubjectKind.UNIT;

    private static Plan plan(long seed) {
        var result = RandomPlans.read(RandomPlans.text(seed));
        assertThat(PlanReader.errors(result)).as(RandomPlans.text(seed)).isEmpty();
        return result.plan().orElseThrow();
    }

    /** Everything that rests on rules alone, by unit: no selections and no shown ranks. */
    private static Map<String, String> ruled(Outcome outcome) {
        Map<String, String> said = new TreeMap<>();
        Plan plan = outcome.world().plan();
        for (int r = 0; r < outcome.subjects(UNIT).size(); r++) {
            int row = r;
            String id = outcome.subjects(UNIT).id(row) + " ";
            plan.criteria().forEach(one -> said.put(id + one.id(), shown(outcome, row, one)));
            plan.targets(UNIT)
                    .values()
                    .forEach(
                            one -> said.put(id + one.id(), outcome.met(one, row).toString()));
            plan.standards(UNIT)
                    .values()
                    .forEach(
                            one -> said.put(id + one.id(), outcome.met(one, row).toString()));
            // There are as many people as units.
            plan.classifications()
                    .forEach(one -> said.put(
                            outcome.subjects(one.of()).id(row) + " " + one.id(),
                            outcome.classState(one, row) != ClassState.NOT_RATED
                                    ? outcome.level(one, row)
                                            .map(level -> level.id())
                                            .orElse("UNKNOWN")
                                    : "not rated"));
        }
        return said;
    }

    private static String shown(Outcome outcome, int row, Criterion one) {
        return outcome.points(UNIT, row, one)
                .map(BigDecimal::toPlainString)
                .orElse(outcome.asked(UNIT, row, one) ? "UNKNOWN" : "not asked");
    }

    private static Map<String, String> selected(Outcome outcome) {
        Map<String, String> said = ruled(outcome);
        for (int row = 0; row < outcome.subjects(UNIT).size(); row++) {
            String id = outcome.subjects(UNIT).id(row) + " ";
            said.put(id + "rank", outcome.rank(UNIT, row).toString());
            for (Award award : outcome.world().plan().awards().values()) {
                said.put(id + award.id(), outcome.selected(award, UNIT, row).toString());
            }
        }
        said.put("ties", String.valueOf(new java.util.HashSet<>(outcome.ties()).hashCode()));
        return said;
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void whatCheckPassesIsWorkedOutAndShownWithoutAHitch(
            @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 1) double known) throws Exception {
        Plan plan = plan(seed);
        Outcome outcome = new Outcome(Worlds.random(plan, seed, 6, known).world());
        StringWriter json = new StringWriter();
        JsonReport.write(outcome, Messages.vietnamese(), json);
        assertThat(json.toString()).contains("\"units\"");
        StringWriter csv = new StringWriter();
        new CsvReport(outcome, Messages.vietnamese()).write(new PrintWriter(csv));
        assertThat(csv.toString()).isNotNull();
        for (int row = 0; row < 6; row++) {
            assertThat(new Prospects(outcome, UNIT, row).lines()).isNotNull();
        }
        assertThat(selected(new Outcome(outcome.world()))).isEqualTo(selected(outcome));
    }

    /** What is estimated before anything is known holds whatever becomes known: no award goes to more than that. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void noAwardGoesToMoreThanItCanAtMost(@ForAll long seed) {
        Plan plan = plan(seed);
        if (plan.audience().isByRegistration()) {
            // Who never registered is out, and counts again when a registration is found.
            return;
        }
        Worlds worlds = Worlds.random(plan, seed, 6, 1);
        Outcome before = new Outcome(worlds.withoutFacts().world());
        Outcome after = new Outcome(worlds.world());
        for (Award award : plan.awards().values()) {
            long given = 0;
            for (SubjectKind kind : award.to()) {
                for (int row = 0; row < after.subjects(kind).size(); row++) {
                    given += after.selected(award, kind, row) == Truth.YES ? 1 : 0;
                }
            }
            assertThat(given)
                    .as(award.id())
                    .isLessThanOrEqualTo(before.places(award).stream()
                            .mapToInt(AwardPlaces::most)
                            .sum());
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theOrderOfTheInputNeverChangesAnOutcome(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.5, max = 1) double known) {
        Worlds worlds = Worlds.random(plan(seed), seed, 7, known);
        assertThat(selected(new Outcome(worlds.shuffled(seed).world())))
                .isEqualTo(selected(new Outcome(worlds.world())));
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void theEngineAgreesWithTheDescription(@ForAll long seed) {
        Plan plan = plan(seed);
        World world = Worlds.random(plan, seed, 5, 1).world();
        Outcome outcome = new Outcome(world);
        ByHand byHand = new ByHand(world);
        for (int r = 0; r < world.units().size(); r++) {
            int row = r;
            for (Criterion criterion : plan.criteria().toList()) {
                byHand.points(criterion, row)
                        .ifPresent(points -> assertThat(outcome.points(UNIT, row, criterion))
                                .as("%s of %s in\n%s", criterion.id(), row, RandomPlans.text(seed))
                                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(points)));
                if (byHand.isShut(criterion, row)) {
                    assertThat(outcome.pointSpan(UNIT, row, criterion).most())
                            .as("%s of %s counts nothing in\n%s", criterion.id(), row, RandomPlans.text(seed))
                            .isZero();
                }
            }
            for (Standard standard : plan.standards(UNIT).values()) {
                agrees(byHand.met(standard, row), outcome.met(standard, row), standard.id(), seed);
            }
            for (Target target : plan.targets(UNIT).values()) {
                agrees(byHand.met(target, row), outcome.met(target, row), target.id(), seed);
            }
            plan.classifications()
                    .forEach(one -> new ByHandClasses(byHand, world)
                            .level(one.id(), row)
                            .ifPresent(level -> assertThat(outcome.level(one, row)
                                            .map(found -> found.id())
                                            .orElse(ByHandClasses.NOT_RATED))
                                    .as("class of %s in\n%s", row, RandomPlans.text(seed))
                                    .isEqualTo(level)));
        }
    }

    private static void agrees(@org.jspecify.annotations.Nullable Boolean said, Truth found, String what, long seed) {
        if (said != null) {
            assertThat(found).as("%s in\n%s", what, RandomPlans.text(seed)).isEqualTo(said ? Truth.YES : Truth.NO);
        }
    }

    /** What is said to be known stays, whatever becomes known of the rest. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void nothingThatWasKnownChangesWhenMoreIsKnown(
            @ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 0.95) double known) {
        Plan plan = plan(seed);
        Set<String> takesBack = Set.of("spread", "unit:n", "unit:ngay");
        if (plan.derogations().stream().anyMatch(one -> takesBack.contains(one.what()))) {
            return;
        }
        World full = Worlds.random(plan, seed, 5, 1).world();
        World some = lessKnown(full, known, new Random(seed));
        Map<String, String> after = ruled(new Outcome(full));
        Outcome outcome = new Outcome(some);
        ruled(outcome).forEach((what, value) -> {
            if (!value.equals("UNKNOWN")) {
                assertThat(after).as(RandomPlans.text(seed)).containsEntry(what, value);
            }
        });
        Outcome then = new Outcome(full);
        for (int row = 0; row < 5; row++) {
            Outcome.Span span = outcome.totalSpan(UNIT, row);
            Outcome.Span last = then.totalSpan(UNIT, row);
            assertThat(last.least()).isGreaterThanOrEqualTo(span.least());
            assertThat(last.most()).isLessThanOrEqualTo(span.most());
            Optional<Outcome.Span> places = outcome.places(UNIT, row);
            then.places(UNIT, row).ifPresent(found -> {
                assertThat(found.least())
                        .isGreaterThanOrEqualTo(places.orElseThrow().least());
                assertThat(found.most())
                        .isLessThanOrEqualTo(places.orElseThrow().most());
            });
        }
    }

    private static World lessKnown(World world, double known, Random random) {
        Subjects units = world.units().copy();
        // Who has not registered is out once the last day for it is over, which the plan lists as an exception.
        Set<String> closed = world.plan().joinedBy(UNIT).stream()
                .filter(form -> new Outcome(world)
                        .lastDay(form.deadline().orElseThrow())
                        .filter(world.asOf()::isAfter)
                        .isPresent())
                .map(form -> form.fact().orElseThrow())
                .collect(Collectors.toSet());
        for (FactDeclaration fact : world.plan().facts().get(UNIT).values()) {
            for (int row = 0; row < units.size() && !closed.contains(fact.id()); row++) {
                if (fact.absentMeans().isEmpty() && random.nextDouble() > known) {
                    units.clear(row, fact);
                }
            }
        }
        return world.with(units, world.people());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void pointsStayInTheirLimits(@ForAll long seed, @ForAll @DoubleRange(min = 0.2, max = 1) double known) {
        Plan plan = plan(seed);
        Outcome outcome = new Outcome(Worlds.random(plan, seed, 5, known).world());
        for (int r = 0; r < 5; r++) {
            int row = r;
            plan.criteria().forEach(one -> {
                outcome.points(UNIT, row, one)
                        .ifPresent(points -> assertThat(points).isBetween(BigDecimal.ZERO, one.max()));
                assertThat(outcome.pointSpan(UNIT, row, one).least()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
                assertThat(outcome.pointSpan(UNIT, row, one).most()).isLessThanOrEqualTo(one.max());
            });
        }
    }

    /** What the coach promises is what the engine gives once the changes are made. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void whatTheCoachPromisesComes(@ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double known) {
        Plan plan = plan(seed);
        World world = Worlds.random(plan, seed, 4, known).world();
        Prospects prospects = new Prospects(new Outcome(world), UNIT, 3);
        for (Prospect one : prospects.lines()) {
            one.best()
                    .ifPresent(best -> assertThat(
                                    new Outcome(changed(world, one.changes())).points(UNIT, 3, one.line()))
                            .as("%s %s in\n%s", one.line().id(), one.changes(), RandomPlans.text(seed))
                            .hasValueSatisfying(points -> assertThat(points).isEqualByComparingTo(best.abs())));
        }
        for (Standard standard : plan.standards(UNIT).values()) {
            var mending = prospects.of(standard);
            if (mending.possible() == Truth.YES) {
                assertThat(new Outcome(changed(world, mending.changes())).met(standard, 3))
                        .as("%s %s in\n%s", standard.id(), mending.changes(), RandomPlans.text(seed))
                        .isEqualTo(Truth.YES);
            }
        }
    }

    private static World changed(World world, List<Change> changes) {
        Subjects units = world.units().copy();
        changes.forEach(change -> units.set(
                3,
                change.fact(),
                vn.thidua.engine.FactValues.read(
                        change.fact(),
                        change.then() instanceof BigDecimal number
                                ? number.toPlainString()
                                : change.then().toString())));
        return world.with(units, world.people());
    }

    /** What check notes as never, or always, met is so in every world, whatever is known. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatIsNotedAsNeverOrAlwaysMetIsSo(@ForAll long seed) {
        String text = RandomPlans.narrow(seed);
        var result = RandomPlans.read(text);
        Plan plan = result.plan().orElseThrow();
        Outcome outcome = new Outcome(Worlds.random(plan, seed, 12, 0.9).world());
        for (Fault fault : result.faults()) {
            boolean never =
                    fault.code().startsWith("never.") && fault.args().getFirst().equals("never.standard");
            if (never || fault.code().equals("standard.always")) {
                Standard standard =
                        plan.standards(UNIT).get(String.valueOf(fault.args().get(never ? 1 : 0)));
                for (int row = 0;
                        standard != null && row < outcome.subjects(UNIT).size();
                        row++) {
                    if (!never && outcome.joins(UNIT, row) == Truth.NO) {
                        continue;
                    }
                    assertThat(outcome.met(standard, row))
                            .as("%s %s in\n%s", fault, row, text)
                            .isNotEqualTo(never ? Truth.YES : Truth.NO);
                }
            }
        }
    }

    /** A slip anywhere in a plan is answered with faults that name a place, or is none. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aSlipIsAnsweredAtItsPlace(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(RandomPlans.text(seed));
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            slip(text, random);
        }
        var result = RandomPlans.read(text.toString());
        assertThat(result.faults()).allSatisfy(fault -> {
            assertThat(fault.mark().line()).isPositive();
            assertThat(fault.mark().column()).isPositive();
        });
        if (result.plan().isEmpty()) {
            assertThat(result.faults()).extracting(Fault::severity).contains(Fault.Severity.ERROR);
        } else {
            Outcome outcome =
                    new Outcome(Worlds.random(result.plan().get(), seed, 4, 0.8).world());
            assertThat(outcome.ties()).isNotNull();
            assertThat(outcome.subjects(UNIT).size()).isEqualTo(4);
        }
    }

    private static void slip(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        List<String> more = List.of(
                "0",
                "9999999999999",
                "-",
                "'",
                "\"",
                "(",
                ")",
                "[",
                "{",
                "}",
                ":",
                ",",
                " ",
                "\n",
                "\t",
                "a",
                "=",
                "&&",
                "0.0000001",
                "total()",
                "targetsMet()",
                "rank()",
                "never",
                "!",
                "/ 0",
                "“",
                "ế",
                "#",
                "*a",
                "&a",
                "%");
        switch (random.nextInt(4)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, more.get(random.nextInt(more.size())));
            case 2 -> {
                int to = Math.min(text.length(), at + 1 + random.nextInt(30));
                text.insert(random.nextInt(text.length()), text.substring(at, to));
            }
            default -> {
                int from = Math.max(0, text.lastIndexOf("\n", at));
                int to = text.indexOf("\n", at);
                text.delete(from, to < 0 ? text.length() : to);
            }
        }
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void numbersBeyondAllMeasureStayInTheirPlaces(@ForAll long seed) {
        Plan plan = plan(seed);
        World world = Worlds.random(plan, seed, 4, 1).world();
        Subjects units = world.units().copy();
        plan.facts().get(UNIT).values().stream()
                .filter(fact -> fact.type().isNumber() && fact.most().isEmpty())
                .forEach(fact -> units.set(0, fact, Fixed.of(new BigDecimal("999999999999"))));
        Outcome outcome = new Outcome(world.with(units, world.people()));
        plan.criteria()
                .forEach(one -> outcome.points(UNIT, 0, one)
                        .ifPresent(points -> assertThat(points).isBetween(BigDecimal.ZERO, one.max())));
        assertThat(selected(outcome)).isNotEmpty();
    }
}
