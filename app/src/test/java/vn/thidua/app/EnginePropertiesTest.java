package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Quota;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;

/** What holds for every plan and every world. */
class EnginePropertiesTest {

    private static final List<Plan> PLANS =
            Plans.shipped().ids().stream().map(Shipped::plan).toList();
    private static final List<SubjectKind> KINDS = List.of(SubjectKind.UNIT, SubjectKind.PERSON);

    private static Plan plan(int index) {
        return PLANS.get(index % PLANS.size());
    }

    /** Everything that an outcome says, by id and never by row. */
    private static Map<String, String> said(Outcome outcome, boolean selections) {
        Map<String, String> said = new TreeMap<>();
        Plan plan = outcome.world().plan();
        for (SubjectKind kind : KINDS) {
            Subjects subjects = outcome.subjects(kind);
            for (int r = 0; r < subjects.size(); r++) {
                int row = r;
                String id = kind + " " + subjects.id(row) + " ";
                outcome.sheet(kind, row)
                        .ifPresent(sheet -> sheet.all()
                                .forEach(one ->
                                        said.put(id + one.id(), String.valueOf(outcome.points(kind, row, one)))));
                outcome.targets(kind, row)
                        .forEach(one ->
                                said.put(id + one.id(), outcome.met(one, row).toString()));
                plan.standards(kind)
                        .values()
                        .forEach(one -> said.put(
                                id + "standard " + one.id(),
                                outcome.met(one, row).toString()));
                for (Award award : plan.awards().values()) {
                    if (outcome.isCandidate(award, kind, row)) {
                        said.put(
                                id + "eligible " + award.id(),
                                outcome.eligible(award, kind, row).toString());
                        if (selections) {
                            said.put(
                                    id + "selected " + award.id(),
                                    outcome.selected(award, kind, row).toString());
                            said.put(id + "rank", outcome.rank(kind, row).toString());
                        }
                    }
                }
            }
        }
        if (selections) {
            said.put("ties", String.valueOf(new HashSet<>(outcome.ties()).hashCode()));
        }
        return said;
    }

    @Property(tries = 150)
    void theOrderOfTheInputNeverChangesAnOutcome(
            @ForAll @IntRange(min = 0, max = 99) int index,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.7, max = 1) double known) {
        Worlds worlds = Worlds.random(plan(index), seed, 12, known);
        Map<String, String> one = said(new Outcome(worlds.world()), true);
        Map<String, String> other = said(new Outcome(worlds.shuffled(seed).world()), true);
        assertThat(other).isEqualTo(one);
    }

    @Property(tries = 300)
    void aFactAddedNeverChangesWhatWasKnown(
            @ForAll @IntRange(min = 0, max = 99) int index,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.3, max = 0.95) double known) {
        Plan plan = plan(index);
        Worlds worlds = Worlds.random(plan, seed, 8, known);
        FactDeclaration[] added = new FactDeclaration[1];
        Worlds more = worlds.withOneMoreFact(seed, added);
        boolean exception = added[0] != null
                && plan.derogations().stream()
                        .anyMatch(one -> one.what().equals(added[0].of().word() + ":" + added[0].id()));
        if (exception) {
            return;
        }
        Map<String, String> before = said(new Outcome(worlds.world()), false);
        Map<String, String> after = said(new Outcome(more.world()), false);
        Set<String> moving = moving(plan);
        before.forEach((what, value) -> {
            boolean open = value.equals("UNKNOWN") || value.equals("Optional.empty");
            boolean movesWithOthers = moving.stream().anyMatch(what::endsWith);
            if (!open && !movesWithOthers) {
                assertThat(after).as("after adding %s", added[0]).containsEntry(what, value);
            }
        });
    }

    private static boolean spreads(Criterion criterion) {
        return criterion.combine() instanceof Criterion.Weighted of && of.missing() == Criterion.Missing.SPREAD
                || criterion.children().stream().anyMatch(EnginePropertiesTest::spreads);
    }

    /** Standards that go by ranks or selections and groups that spread weights, which the plan lists as exceptions, and what rests on them. */
    private static Set<String> moving(Plan plan) {
        Set<String> moving = new HashSet<>();
        plan.sheets().stream()
                .flatMap(ScoreSheet::all)
                .filter(EnginePropertiesTest::spreads)
                .forEach(one -> moving.add(" " + one.id()));
        for (SubjectKind kind : KINDS) {
            for (Standard standard : plan.standards(kind).values()) {
                Expressions.visitAll(standard.when(), part -> {
                    if (part instanceof Expression.OfOutcome outcome
                            && Set.of(Expression.Outcome.RANK, Expression.Outcome.SELECTED)
                                    .contains(outcome.outcome())) {
                        moving.add("standard " + standard.id());
                        plan.awards().values().stream()
                                .filter(award -> award.standards(kind).contains(standard))
                                .forEach(award -> moving.add("eligible " + award.id()));
                    }
                });
            }
        }
        return moving;
    }

    @Property(tries = 200)
    void pointsStayInTheirLimits(@ForAll long seed, @ForAll @DoubleRange(min = 0.3, max = 1) double known) {
        for (Plan plan : PLANS) {
            Outcome outcome = new Outcome(Worlds.random(plan, seed, 6, known).world());
            for (Criterion criterion : plan.criteria().toList()) {
                for (int row = 0; row < outcome.subjects(SubjectKind.UNIT).size(); row++) {
                    Optional<BigDecimal> points = outcome.points(SubjectKind.UNIT, row, criterion);
                    points.ifPresent(one -> assertThat(one).isBetween(BigDecimal.ZERO, criterion.max()));
                }
            }
        }
    }

    @Property(tries = 150)
    void neverMoreAreSelectedThanTheQuotaAllows(@ForAll @IntRange(min = 0, max = 99) int index, @ForAll long seed) {
        Plan plan = plan(index);
        Outcome outcome = new Outcome(Worlds.random(plan, seed, 25, 1).world());
        for (Award award : plan.awards().values()) {
            for (Quota quota : award.quotas()) {
                if (quota.per() != Quota.Per.ALL || !(quota.places() instanceof Quota.Number(Expression value))) {
                    continue;
                }
                Optional<BigDecimal> places = number(value);
                long selected = KINDS.stream()
                        .mapToLong(kind -> java.util.stream.IntStream.range(
                                        0, outcome.subjects(kind).size())
                                .filter(row -> outcome.isCandidate(award, kind, row)
                                        && outcome.selected(award, kind, row) == Truth.YES)
                                .count())
                        .sum();
                places.ifPresent(most -> assertThat(selected).isLessThanOrEqualTo(most.longValue()));
            }
        }
    }

    private static Optional<BigDecimal> number(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Optional.of(number.value());
            case Expression.OfParameter parameter -> number(parameter.value());
            default -> Optional.empty();
        };
    }

    /** Of a line of awards nobody takes two, and whoever takes one is out of all below it, whatever is open about those. */
    @Property(tries = 200)
    void whoTakesAHigherAwardIsNotSelectedBelow(
            @ForAll @IntRange(min = 0, max = 99) int index,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.7, max = 1) double known) {
        Plan plan = plan(index);
        Outcome outcome = new Outcome(Worlds.random(plan, seed, 12, known).world());
        for (SubjectKind kind : KINDS) {
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                for (List<String> line : plan.lines()) {
                    boolean taken = false;
                    for (String id : line) {
                        Award award = Objects.requireNonNull(plan.awards().get(id));
                        Truth selected = outcome.selected(award, kind, row);
                        if (taken) {
                            assertThat(selected).as(id).isEqualTo(Truth.NO);
                        }
                        taken |= selected == Truth.YES;
                    }
                }
            }
        }
    }

    @Property(tries = 200)
    void equalCandidatesAreTreatedEqually(
            @ForAll @IntRange(min = 0, max = 99) int index,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.8, max = 1) double known) {
        Plan plan = plan(index);
        Outcome outcome =
                new Outcome(Worlds.random(plan, seed, 9, known).withTwin().world());
        int twin = outcome.subjects(SubjectKind.UNIT).row("twin");
        for (Award award : plan.awards().values()) {
            if (award.to().contains(SubjectKind.UNIT)) {
                assertThat(outcome.selected(award, SubjectKind.UNIT, twin))
                        .isEqualTo(outcome.selected(award, SubjectKind.UNIT, 0));
            }
        }
        assertThat(outcome.rank(SubjectKind.UNIT, twin)).isEqualTo(outcome.rank(SubjectKind.UNIT, 0));
    }

    @Property(tries = 100)
    void aReasonSaysWhatWasComputed(
            @ForAll @IntRange(min = 0, max = 99) int index,
            @ForAll long seed,
            @ForAll @DoubleRange(min = 0.4, max = 1) double known) {
        Plan plan = plan(index);
        Outcome outcome = new Outcome(Worlds.random(plan, seed, 5, known).world());
        for (SubjectKind kind : KINDS) {
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                for (Standard standard : plan.standards(kind).values()) {
                    assertThat(outcome.because(standard, row).truth()).isEqualTo(outcome.met(standard, row));
                }
                for (Target target : outcome.targets(kind, row)) {
                    assertThat(outcome.because(target, row).truth()).isEqualTo(outcome.met(target, row));
                }
            }
        }
    }
}
