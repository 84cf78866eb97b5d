package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.SubjectKind;

/**
 * Values tried for the facts of one subject: each trial is a row of one world, and all rows are worked out at once.
 * Not for use by several threads at once.
 */
final class WhatIf {

    /** More trials at once than this are made fact by fact. */
    private static final int MOST = 2_000;

    private final World world;
    private final SubjectKind kind;
    private final Subjects subjects;
    private final int row;
    private final Variants variants;

    WhatIf(Outcome outcome, SubjectKind kind, int row) {
        this.world = outcome.world();
        this.kind = kind;
        this.subjects = outcome.subjects(kind);
        this.row = row;
        this.variants = new Variants(world, outcome.computation(), subjects, row);
    }

    /**
     * The trial that is worth most.
     *
     * @param values of the facts that it is made of
     * @param worth what it is worth; {@link Fixed#UNKNOWN} where no trial is settled
     * @param open whether a trial that says every own fact is not settled, because something else is not known
     * @param whole whether every combination was tried, so that what none of them gave cannot be had
     * @param changes what would have to become otherwise
     */
    record Best(Map<FactDeclaration, Long> values, long worth, boolean open, boolean whole, List<Change> changes) {}

    /** One of the trials; a class, because a record would compare its array as an object. */
    private static final class Trial {

        private final long[] values;
        private final long worth;
        private final boolean open;

        Trial(long[] values, long worth, boolean open) {
            this.values = values;
            this.worth = worth;
            this.open = open;
        }

        long[] values() {
            return values;
        }

        long worth() {
            return worth;
        }

        boolean open() {
            return open;
        }
    }

    /** Tries everything that could make a difference to a goal. */
    Best best(Goal goal, ToLongBiFunction<Outcome, Integer> worth) {
        List<FactDeclaration> facts = goal.facts().stream()
                .filter(fact -> fact.type() != FactType.LIST && isAsked(fact))
                .toList();
        List<List<Long>> choices =
                facts.stream().map(fact -> variants.of(fact, goal)).toList();
        Trial best = best(facts, choices, worth);
        Map<FactDeclaration, Long> values = new LinkedHashMap<>();
        for (int place = 0; place < facts.size(); place++) {
            values.put(facts.get(place), best.values()[place]);
        }
        return new Best(
                values, best.worth(), best.open(), many(choices) <= MOST, changes(goal, facts, choices, best, worth));
    }

    private Trial best(
            List<FactDeclaration> facts, List<List<Long>> choices, ToLongBiFunction<Outcome, Integer> worth) {
        long[] now = choices.stream().mapToLong(List::getFirst).toArray();
        if (many(choices) <= MOST) {
            return tried(facts, combinations(choices), now, worth);
        }
        Trial best = tried(facts, List.of(now), now, worth);
        for (int pass = 0; pass < 2; pass++) {
            for (int place = 0; place < facts.size(); place++) {
                List<long[]> some = new ArrayList<>(List.of(best.values()));
                some.addAll(beside(best.values(), place, choices.get(place)));
                Trial better = tried(facts, some, now, worth);
                best = new Trial(better.values(), better.worth(), better.open() || best.open());
            }
        }
        return best;
    }

    /** Whether a fact is asked of the block of the subject at all. */
    private boolean isAsked(FactDeclaration fact) {
        int unit = kind == SubjectKind.PERSON ? subjects.above(row) : row;
        int block =
                unit < 0 || kind == SubjectKind.CAMPAIGN ? -1 : world.units().block(unit);
        return block < 0
                || fact.isAskedOf(List.copyOf(world.plan().blocks().keySet()).get(block));
    }

    /** How many combinations there are; one more than are tried at once where there are more. */
    private static long many(List<List<Long>> choices) {
        return choices.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min(a * b, MOST + 1L));
    }

    private static List<long[]> combinations(List<List<Long>> choices) {
        List<long[]> all = List.of(new long[0]);
        for (List<Long> values : choices) {
            all = all.stream()
                    .flatMap(one -> values.stream().map(value -> plus(one, value)))
                    .toList();
        }
        return all;
    }

    private static long[] plus(long[] one, long value) {
        long[] longer = Arrays.copyOf(one, one.length + 1);
        longer[one.length] = value;
        return longer;
    }

    private static List<long[]> beside(long[] values, int place, List<Long> others) {
        return others.stream()
                .map(value -> {
                    long[] other = values.clone();
                    other[place] = value;
                    return other;
                })
                .toList();
    }

    /** The trial that is worth most; of several the one that changes the fewest facts, then the one that came first. */
    private Trial tried(
            List<FactDeclaration> facts, List<long[]> trials, long[] now, ToLongBiFunction<Outcome, Integer> worth) {
        Outcome together = together(facts, trials);
        long[] best = now;
        long most = Fixed.UNKNOWN;
        int fewest = Integer.MAX_VALUE;
        boolean open = false;
        for (int at = 0; at < trials.size(); at++) {
            long[] one = trials.get(at);
            long value = worth.applyAsLong(together, at);
            int changed = changed(one, now);
            if (value > most || value == most && changed < fewest) {
                best = one;
                most = value;
                fewest = changed;
            }
            open |= value == Fixed.UNKNOWN && Arrays.stream(one).noneMatch(each -> each == Fixed.UNKNOWN);
        }
        return new Trial(best, most, open);
    }

    private static int changed(long[] one, long[] now) {
        return (int) IntStream.range(0, one.length)
                .filter(place -> one[place] != now[place])
                .count();
    }

    /** A world in which the subject stands once for each trial, beside each other, and under the same unit. */
    Outcome together(List<FactDeclaration> facts, List<long[]> trials) {
        boolean unit = kind == SubjectKind.UNIT;
        int above = subjects.above(row);
        Subjects many = new Subjects(world.plan(), kind, trials.size() + (unit && above >= 0 ? 1 : 0));
        for (int at = 0; at < trials.size(); at++) {
            many.put(at, subjects.id(row), subjects.name(row), subjects.block(row));
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
        Subjects people = unit ? new Subjects(world.plan(), SubjectKind.PERSON, 0) : many;
        return new Outcome(world.with(unit ? many : world.units(), people).with(List.of()));
    }

    private List<Change> changes(
            Goal goal,
            List<FactDeclaration> facts,
            List<List<Long>> choices,
            Trial best,
            ToLongBiFunction<Outcome, Integer> worth) {
        List<Change> changes = new ArrayList<>();
        for (int place = 0; place < facts.size(); place++) {
            FactDeclaration fact = facts.get(place);
            long now = subjects.value(fact, row);
            long then = best.values()[place];
            if (then != now) {
                changes.add(new Change(
                        fact,
                        now == Fixed.UNKNOWN ? Optional.empty() : Optional.of(FactValues.object(fact, now)),
                        FactValues.object(fact, then),
                        range(goal, facts, place, choices.get(place), best, worth),
                        variants.until(fact, goal).filter(last -> !last.isBefore(world.asOf()))));
            }
        }
        return changes;
    }

    /** How far a number or a day may go from the value tried, the others staying, and be worth as much. */
    private Change.ValueRange range(
            Goal goal,
            List<FactDeclaration> facts,
            int place,
            List<Long> choices,
            Trial best,
            ToLongBiFunction<Outcome, Integer> worth) {
        FactDeclaration fact = facts.get(place);
        if (!fact.type().isNumber() && !fact.type().isDay()) {
            return Change.ValueRange.NONE;
        }
        List<Long> values = choices.stream()
                .filter(value -> value != Fixed.UNKNOWN && value != Fixed.NEVER)
                .sorted()
                .toList();
        Outcome together = together(facts, beside(best.values(), place, values));
        int at = values.indexOf(best.values()[place]);
        int low = at;
        while (low > 0 && worth.applyAsLong(together, low - 1) == best.worth()) {
            low--;
        }
        int high = at;
        while (high < values.size() - 1 && worth.applyAsLong(together, high + 1) == best.worth()) {
            high++;
        }
        return new Change.ValueRange(
                low == 0 ? Optional.empty() : Optional.of(end(goal, fact, values.get(low), values.get(low - 1))),
                high == values.size() - 1
                        ? Optional.empty()
                        : Optional.of(end(goal, fact, values.get(high), values.get(high + 1))));
    }

    /** An end between the last value that does and the first that does not, which may be the one that the plan names. */
    private static Change.End end(Goal goal, FactDeclaration fact, long does, long doesNot) {
        boolean beyond = fact.type().isNumber()
                && fact.type() != FactType.INTEGER
                && goal.numbers().contains(doesNot)
                && !goal.numbers().contains(does)
                && Math.abs(does - doesNot) == Variants.step(fact);
        return new Change.End(FactValues.object(fact, beyond ? doesNot : does), !beyond);
    }
}
