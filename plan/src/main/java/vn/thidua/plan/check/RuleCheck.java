package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Band;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.Rule.Alternative;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.OfFact;
import vn.thidua.plan.yaml.Mark;

/** Rules must leave no gap, never contradict themselves, and keep to the maximum of their criterion. */
final class RuleCheck {

    private final Plan plan;
    private final Faults faults;

    RuleCheck(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
    }

    void run() {
        plan.criteria()
                .forEach(criterion -> criterion.rule().ifPresent(rule -> {
                    rule(criterion, rule);
                    most(criterion, rule);
                }));
    }

    private void most(Criterion criterion, Rule rule) {
        Optional<BigDecimal> most = Reach.most(rule, plan)
                .filter(points -> points.signum() >= 0 && criterion.max().signum() > 0);
        if (most.isPresent() && most.get().compareTo(criterion.max()) > 0) {
            faults.error(rule.mark(), "rule.above-max", criterion.id(), most.get(), criterion.max());
        } else if (most.isPresent() && most.get().compareTo(criterion.max()) < 0) {
            faults.warning(rule.mark(), "rule.below-max", criterion.id(), most.get(), criterion.max());
        }
    }

    private void rule(Criterion criterion, Rule rule) {
        switch (rule) {
            case Rule.Bands bands -> bands(criterion, bands);
            case Rule.Choose choose -> choose(criterion, choose);
            case Rule.Sum sum -> sum.parts().forEach(part -> rule(criterion, part));
            default -> {}
        }
    }

    /** Sorted by their lower end, each band must begin exactly where the one before ends. */
    private void bands(Criterion criterion, Rule.Bands rule) {
        List<Band> bands = new ArrayList<>(rule.bands());
        bands.sort(Comparator.comparing((Band band) -> band.low().orElse(BigDecimal.valueOf(Long.MIN_VALUE)))
                .thenComparingInt(band -> band.lowIncluded() ? 0 : 1));
        Optional<Limits> limits = Limits.of(rule.of());
        if (bands.isEmpty() || bands.stream().anyMatch(RuleCheck::isEmpty)) {
            bands.stream()
                    .filter(RuleCheck::isEmpty)
                    .forEach(band -> faults.error(
                            band.mark(),
                            "band.empty",
                            criterion.id(),
                            band.low().orElseThrow(),
                            band.high().orElseThrow()));
            return;
        }
        for (int i = 1; i < bands.size(); i++) {
            meet(criterion, bands.get(i - 1), bands.get(i), limits);
        }
        Band first = bands.getFirst();
        boolean openBelow = first.low().isPresent()
                && limits.flatMap(Limits::least)
                        .map(least -> !first.holds(least))
                        .orElse(true);
        if (openBelow) {
            faults.error(first.mark(), "band.below", criterion.id(), first.low().get());
        }
        Band last = bands.getLast();
        boolean openAbove = last.high().isPresent()
                && limits.flatMap(Limits::most).map(most -> !last.holds(most)).orElse(true);
        if (openAbove) {
            faults.error(last.mark(), "band.above", criterion.id(), last.high().get());
        }
    }

    /** From a number down to a smaller one, or to itself with one of the two ends left out. */
    private static boolean isEmpty(Band band) {
        int order = band.low().flatMap(low -> band.high().map(low::compareTo)).orElse(-1);
        return order > 0 || order == 0 && !(band.lowIncluded() && band.highIncluded());
    }

    private void meet(Criterion criterion, Band lower, Band upper, Optional<Limits> limits) {
        if (lower.high().isEmpty() || upper.low().isEmpty()) {
            faults.error(
                    upper.mark(),
                    "band.overlap",
                    criterion.id(),
                    upper.low().<Object>map(n -> n).orElse("−∞"));
            return;
        }
        BigDecimal end = lower.high().get();
        BigDecimal start = upper.low().get();
        int sign = end.compareTo(start);
        boolean both = lower.highIncluded() && upper.lowIncluded();
        boolean neither = !lower.highIncluded() && !upper.lowIncluded();
        boolean wholeSteps = limits.map(Limits::whole).orElse(false)
                && lower.highIncluded()
                && upper.lowIncluded()
                && end.add(BigDecimal.ONE).compareTo(start) == 0;
        if (sign > 0 || (sign == 0 && both)) {
            faults.error(upper.mark(), "band.overlap", criterion.id(), start);
        } else if (!wholeSteps && (sign < 0 || neither)) {
            faults.error(upper.mark(), sign == 0 ? "band.point" : "band.gap", criterion.id(), end, start);
        }
    }

    private void choose(Criterion criterion, Rule.Choose choose) {
        List<Alternative> alternatives = choose.alternatives();
        for (int i = 0; i < alternatives.size(); i++) {
            rule(criterion, alternatives.get(i).rule());
            constant(criterion, alternatives.get(i).when(), choose.mark());
            for (int j = i + 1; j < alternatives.size(); j++) {
                if (Overlap.certain(
                        alternatives.get(i).when(), alternatives.get(j).when())) {
                    faults.error(alternatives.get(j).rule().mark(), "choose.both", criterion.id(), i + 1, j + 1);
                }
            }
        }
        choose.otherwise().ifPresent(rule -> rule(criterion, rule));
    }

    private void constant(Criterion criterion, Expression when, Mark mark) {
        if (when instanceof Expression.Truth truth) {
            faults.error(mark, truth.value() ? "choose.always" : "choose.never", criterion.id());
        }
    }

    /** What values a number can have: those of a fact, by its declaration. */
    record Limits(Optional<BigDecimal> least, Optional<BigDecimal> most, boolean whole) {
        static Optional<Limits> of(Expression expression) {
            return expression instanceof OfFact fact
                    ? Optional.of(new Limits(
                            fact.fact().least(),
                            fact.fact().most(),
                            fact.fact().type() == vn.thidua.plan.FactType.INTEGER))
                    : Optional.empty();
        }
    }
}
