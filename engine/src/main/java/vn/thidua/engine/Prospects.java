package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Scope;

/**
 * What can still become of one subject, found by asking "what if": every own fact that a line or a standard rests on is
 * set to the values that would make a difference, and the world is worked out anew. Facts of others stay as they are.
 * Not for use by several threads at once.
 */
public final class Prospects {

    /** More trials at once than this are made fact by fact. */
    private static final int MOST_TRIALS = 2_000;

    private final World world;
    private final SubjectKind kind;
    private final Subjects subjects;
    private final int row;
    private final Outcome outcome;
    private final Computation computation;
    private final Variants variants;

    /** For the subject in that row. */
    public Prospects(Outcome outcome, SubjectKind kind, int row) {
        this.world = outcome.world();
        this.kind = kind;
        this.row = row;
        this.outcome = outcome;
        this.computation = outcome.computation();
        this.subjects = outcome.subjects(kind);
        this.variants = new Variants(world, computation, subjects, row);
    }

    /** Every line that is asked of the subject, in the order of the sheet. */
    public List<Prospect> lines() {
        List<Prospect> prospects = new ArrayList<>();
        Map<String, List<Criterion>> above = new HashMap<>();
        outcome.sheet(kind, row).ifPresent(sheet -> sheet.criteria().forEach(one -> groups(one, List.of(), above)));
        for (Criterion line : outcome.lines(kind, row)) {
            prospects.add(of(line, above.getOrDefault(line.id(), List.of())));
        }
        return prospects;
    }

    private Prospect of(Criterion line, List<Criterion> above) {
        Goal goal = Goal.of(computation, kind, line, above);
        List<Criterion> way = new ArrayList<>(above);
        way.add(line);
        boolean takes =
                way.stream().filter(one -> one.part() == Criterion.Part.PENALTY).count() % 2 == 1;
        boolean normal = way.stream().allMatch(one -> one.part() == Criterion.Part.NORMAL);
        BigDecimal full = normal ? line.max() : BigDecimal.ZERO;
        Optional<BigDecimal> now = outcome.points(kind, row, line).map(points -> takes ? points.negate() : points);
        if (goal.others()) {
            return new Prospect(line, now, full, Optional.empty(), List.of());
        }
        Trial best = best(
                goal,
                (trial, at) -> trial.points(kind, at, line)
                        .map(points -> Fixed.of(takes ? points.negate() : points))
                        .orElse(Fixed.UNKNOWN));
        Optional<BigDecimal> most =
                best.worth() == Fixed.UNKNOWN ? Optional.empty() : Optional.of(Fixed.decimal(best.worth()));
        return new Prospect(line, now, full, most, changes(goal, best));
    }

    private static void groups(Criterion criterion, List<Criterion> above, Map<String, List<Criterion>> all) {
        all.put(criterion.id(), above);
        List<Criterion> own = new ArrayList<>(above);
        own.add(criterion);
        criterion.children().forEach(child -> groups(child, own, all));
    }

    /** By how much the points of the sheet fall if a number is one higher than it is known now; of nothing known, than 0. */
    public BigDecimal takenByOneMore(FactDeclaration fact) {
        long known = subjects.value(fact, row);
        long now = known == Fixed.UNKNOWN ? 0 : known;
        Outcome two = new Outcome(side(List.of(fact), List.of(new long[] {now}, new long[] {now + Fixed.ONE})));
        return two.total(kind, 0).subtract(two.total(kind, 1));
    }

    /** The same for each of these that is not met. */
    public List<Mending> lacking(List<Standard> standards) {
        return standards.stream()
                .filter(standard -> outcome.met(standard, row) != Truth.YES)
                .map(this::of)
                .toList();
    }

    /** How a standard could still be met; of one that is met, nothing is to be done. */
    public Mending of(Standard standard) {
        Truth now = outcome.met(standard, row);
        if (now == Truth.YES) {
            return new Mending(standard, now, Truth.YES, List.of());
        }
        List<Change> changes = new ArrayList<>();
        Map<FactDeclaration, Long> values = new LinkedHashMap<>();
        Truth possible = Truth.YES;
        List<Part> parts = parts(standard.when());
        for (Part part : parts) {
            if (part.worth().applyAsLong(outcome, row) == Fixed.TRUE) {
                continue;
            }
            if (part.goal().others()) {
                possible = Truth.UNKNOWN;
                continue;
            }
            Trial best = best(part.goal(), part.worth());
            if (best.worth() != Fixed.TRUE) {
                return new Mending(standard, now, Truth.NO, List.of());
            }
            List<FactDeclaration> facts = tried(part.goal());
            for (int place = 0; place < facts.size(); place++) {
                values.put(facts.get(place), best.values()[place]);
            }
            changes.addAll(changes(part.goal(), best));
        }
        if (possible == Truth.YES && !hold(parts, changes, values)) {
            possible = Truth.UNKNOWN;
        }
        return new Mending(
                standard, now, possible, possible == Truth.YES ? List.copyOf(new LinkedHashSet<>(changes)) : List.of());
    }

    /** Whether the parts hold together once the changes are made; what hangs on others must not be touched by them. */
    private boolean hold(List<Part> parts, List<Change> changes, Map<FactDeclaration, Long> values) {
        List<FactDeclaration> changed = changes.stream().map(Change::fact).toList();
        long[] all = values.values().stream().mapToLong(Long::longValue).toArray();
        Outcome then = new Outcome(side(List.copyOf(values.keySet()), List.of(all)));
        return parts.stream()
                .allMatch(part -> part.goal().others()
                        ? part.goal().facts().stream().noneMatch(changed::contains)
                        : part.worth().applyAsLong(then, 0) == Fixed.TRUE);
    }

    /** One of the things that must all hold. */
    private record Part(Goal goal, ToLongBiFunction<Outcome, Integer> worth) {}

    private List<Part> parts(Expression condition) {
        return switch (condition) {
            case Expression.And and ->
                and.parts().stream().flatMap(part -> parts(part).stream()).toList();
            case Expression.OfOutcome of
            when of.outcome() == Expression.Outcome.TARGETS_MET && of.scope() == Scope.SELF ->
                outcome.targets(kind, row).stream()
                        .map(target -> new Part(
                                Goal.of(computation, target),
                                (trial, at) -> trial.met(target, at).fixed()))
                        .toList();
            default ->
                List.of(new Part(
                        Goal.of(computation, kind, condition),
                        (trial, at) -> trial.computation().cell(condition, kind).at(at)));
        };
    }

    private static List<FactDeclaration> tried(Goal goal) {
        return goal.facts().stream()
                .filter(fact -> fact.type() != FactType.LIST)
                .toList();
    }

    /** Values of the facts, and what they are worth together. */
    private static final class Trial {

        private final long[] values;
        private final long worth;

        Trial(long[] values, long worth) {
            this.values = values;
            this.worth = worth;
        }

        long[] values() {
            return values;
        }

        long worth() {
            return worth;
        }
    }

    private Trial best(Goal goal, ToLongBiFunction<Outcome, Integer> worth) {
        List<FactDeclaration> facts = tried(goal);
        List<List<Long>> choices =
                facts.stream().map(fact -> variants.of(fact, goal)).toList();
        long[] now = choices.stream().mapToLong(List::getFirst).toArray();
        long trials = choices.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST_TRIALS + 1L));
        if (trials <= MOST_TRIALS) {
            List<long[]> all = new ArrayList<>(List.of(new long[0]));
            for (List<Long> values : choices) {
                List<long[]> longer = new ArrayList<>();
                for (long[] one : all) {
                    values.forEach(value -> longer.add(plus(one, value)));
                }
                all = longer;
            }
            return tried(facts, all, now, worth);
        }
        Trial best = tried(facts, List.of(now), now, worth);
        for (int pass = 0; pass < 2; pass++) {
            for (int place = 0; place < facts.size(); place++) {
                List<long[]> some = new ArrayList<>(List.of(best.values()));
                for (long value : choices.get(place)) {
                    long[] other = best.values().clone();
                    other[place] = value;
                    some.add(other);
                }
                best = tried(facts, some, now, worth);
            }
        }
        return best;
    }

    private static long[] plus(long[] one, long value) {
        long[] longer = java.util.Arrays.copyOf(one, one.length + 1);
        longer[one.length] = value;
        return longer;
    }

    /** The trial that is worth most; of several the one that changes the fewest facts, then the one that came first. */
    private Trial tried(
            List<FactDeclaration> facts, List<long[]> trials, long[] now, ToLongBiFunction<Outcome, Integer> worth) {
        Outcome together = new Outcome(side(facts, trials));
        Trial best = new Trial(now, Fixed.UNKNOWN);
        int fewest = Integer.MAX_VALUE;
        for (int at = 0; at < trials.size(); at++) {
            long value = worth.applyAsLong(together, at);
            int changed = changed(trials.get(at), now);
            if (value > best.worth() || value == best.worth() && changed < fewest) {
                best = new Trial(trials.get(at), value);
                fewest = changed;
            }
        }
        return best;
    }

    private static int changed(long[] one, long[] now) {
        int changed = 0;
        for (int place = 0; place < one.length; place++) {
            changed += one[place] == now[place] ? 0 : 1;
        }
        return changed;
    }

    /** A world in which the subject stands once for each trial, beside each other, and under the same unit. */
    private World side(List<FactDeclaration> facts, List<long[]> trials) {
        boolean unit = kind == SubjectKind.UNIT;
        int above = subjects.above(row);
        Subjects many = new Subjects(world.plan(), kind, trials.size() + (unit && above >= 0 ? 1 : 0));
        for (int at = 0; at < trials.size(); at++) {
            many.put(at, subjects.id(row) + '\u0000' + at, subjects.name(row), subjects.block(row));
            many.copy(at, subjects, row);
            for (int place = 0; place < facts.size(); place++) {
                many.set(at, facts.get(place), trials.get(at)[place]);
            }
            if (above >= 0) {
                many.above(at, unit ? trials.size() : above, world.units().id(above));
            }
        }
        if (unit && above >= 0) {
            many.put(trials.size(), subjects.id(above), subjects.name(above), subjects.block(above));
            many.copy(trials.size(), subjects, above);
        }
        return unit
                ? new World(
                        world.plan(),
                        world.asOf(),
                        world.campaign(),
                        many,
                        new Subjects(world.plan(), SubjectKind.PERSON, 0),
                        List.of())
                : new World(world.plan(), world.asOf(), world.campaign(), world.units(), many, List.of());
    }

    private List<Change> changes(Goal goal, Trial best) {
        List<Change> changes = new ArrayList<>();
        List<FactDeclaration> facts = tried(goal);
        for (int place = 0; place < facts.size(); place++) {
            FactDeclaration fact = facts.get(place);
            long now = subjects.value(fact, row);
            if (best.values()[place] != now) {
                changes.add(new Change(
                        fact,
                        now == Fixed.UNKNOWN ? Optional.empty() : Optional.of(FactValues.object(fact, now)),
                        FactValues.object(fact, best.values()[place]),
                        variants.until(fact, goal).filter(last -> !last.isBefore(world.asOf()))));
            }
        }
        return changes;
    }
}
