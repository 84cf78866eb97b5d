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
import java.util.stream.Stream;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Scope;
import vn.thidua.plan.yaml.Mark;

/**
 * What can still become of one subject, found by asking "what if": every own fact that a line or a standard rests on is
 * set to the values that would make a difference, and the world is worked out anew. Facts of others stay as they are.
 * Not for use by several threads at once.
 */
public final class Prospects {

    private final SubjectKind kind;
    private final Subjects subjects;
    private final int row;
    private final Outcome outcome;
    private final Computation computation;
    private final WhatIf trials;

    /** For the subject in that row. */
    public Prospects(Outcome outcome, SubjectKind kind, int row) {
        this.kind = kind;
        this.row = row;
        this.outcome = outcome;
        this.computation = outcome.computation();
        this.subjects = outcome.subjects(kind);
        this.trials = new WhatIf(outcome, kind, row);
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
        WhatIf.Best best = trials.best(
                goal,
                (trial, at) -> trial.points(kind, at, line)
                        .map(points -> Fixed.of(takes ? points.negate() : points))
                        .orElse(Fixed.UNKNOWN));
        long limit = takes ? 0 : Fixed.of(line.max());
        if (best.worth() == Fixed.UNKNOWN || best.open() && best.worth() < limit) {
            return new Prospect(line, now, full, Optional.empty(), List.of());
        }
        return new Prospect(line, now, full, Optional.of(Fixed.decimal(best.worth())), best.changes());
    }

    private static void groups(Criterion criterion, List<Criterion> above, Map<String, List<Criterion>> all) {
        all.put(criterion.id(), above);
        List<Criterion> own = new ArrayList<>(above);
        own.add(criterion);
        criterion.children().forEach(child -> groups(child, own, all));
    }

    /**
     * By how much the points of the sheet fall if a number is one higher than it is known now, or as high as it can be; of
     * nothing known, than 0.
     */
    public BigDecimal takenByOneMore(FactDeclaration fact) {
        long known = subjects.value(fact, row);
        long now = known == Fixed.UNKNOWN ? 0 : known;
        long more =
                Math.min(Fixed.plus(now, Fixed.ONE), fact.most().map(Fixed::of).orElse(Fixed.LIMIT));
        Outcome two = trials.together(List.of(fact), List.of(new long[] {now}, new long[] {more}));
        return two.total(kind, 0).subtract(two.total(kind, 1));
    }

    /** The same for each of these that is not met. */
    public List<Remedy> lacking(List<Standard> standards) {
        return standards.stream()
                .filter(standard -> met(standard) != Truth.YES)
                .map(this::of)
                .toList();
    }

    /**
     * How what a class asks could still be met: what opens its door, and what must hold besides. Whether its places reach is
     * not asked; that hangs on others.
     */
    public List<Remedy> lacking(Classification classification, Classification.Level level) {
        return lacking(Stream.of(level.when(), level.and())
                .flatMap(Optional::stream)
                .map(condition ->
                        new Standard(level.id(), kind, level.label(), classification.clause(), condition, Mark.START))
                .toList());
    }

    private Truth met(Standard standard) {
        return computation.joining().isOut(kind, row)
                ? Truth.NO
                : Truth.of(computation.cell(standard.when(), kind).at(row));
    }

    /** How a standard could still be met; of one that is met, nothing is to be done. */
    public Remedy of(Standard standard) {
        Truth now = met(standard);
        if (now == Truth.YES) {
            return new Remedy(standard, now, Truth.YES, List.of());
        }
        if (computation.joining().isOut(kind, row)) {
            // Nothing helps before there is a registration, and it is not for a fact to say whether one is still taken.
            return new Remedy(standard, now, Truth.UNKNOWN, List.of());
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
            WhatIf.Best best = trials.best(part.goal(), part.worth());
            if (best.worth() == Fixed.TRUE) {
                values.putAll(best.values());
                changes.addAll(best.changes());
            } else if (best.open() || !best.whole()) {
                possible = Truth.UNKNOWN;
            } else {
                return new Remedy(standard, now, Truth.NO, List.of());
            }
        }
        if (possible == Truth.YES && !hold(parts, changes, values)) {
            return new Remedy(standard, now, Truth.UNKNOWN, List.of());
        }
        return new Remedy(standard, now, possible, List.copyOf(new LinkedHashSet<>(changes)));
    }

    /** Whether the parts hold together once the changes are made; what hangs on others must not be touched by them. */
    private boolean hold(List<Part> parts, List<Change> changes, Map<FactDeclaration, Long> values) {
        List<FactDeclaration> changed = changes.stream().map(Change::fact).toList();
        long[] all = values.values().stream().mapToLong(Long::longValue).toArray();
        Outcome then = trials.together(List.copyOf(values.keySet()), List.of(all));
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
}
