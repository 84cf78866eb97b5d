package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Compare;
import vn.thidua.plan.expression.Expression.Outcome;
import vn.thidua.plan.expression.Expression.Relation;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/** Percentages run to 100: who asks for more than 0.8 of one meant 80, and is told. */
final class PercentCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    PercentCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        new PlanFormulas(plan, places)
                .visit((formula, mark) -> Expressions.visitAll(formula, part -> {
                    if (part instanceof Compare compare) {
                        look(compare, mark);
                    }
                }));
        for (SubjectKind kind : SubjectKind.values()) {
            plan.targets(kind).values().forEach(this::target);
        }
        plan.criteria().forEach(criterion -> criterion.rule().ifPresent(rule -> rule(criterion, rule)));
    }

    private void look(Compare compare, Mark mark) {
        Optional<BigDecimal> right = number(compare.right());
        Optional<BigDecimal> left = number(compare.left());
        if (right.isPresent()) {
            look(compare.left(), compare.relation(), right.get(), mark);
        } else if (left.isPresent()) {
            look(compare.right(), compare.relation().mirrored(), left.get(), mark);
        }
    }

    /** "At most 0.5 %" is met in plans; "at least 0.5 %" is a share of one. */
    private void look(Expression of, Relation relation, BigDecimal number, Mark mark) {
        if ((relation == Relation.AT_LEAST || relation == Relation.MORE) && isPercent(of) && isPartOfOne(number)) {
            tell(mark, number);
        }
    }

    private void tell(Mark mark, BigDecimal number) {
        faults.warning(mark, "formula.part-of-one", number, number.movePointRight(2));
    }

    private void target(Target target) {
        boolean upwards =
                target.comparison() == Target.Comparison.AT_LEAST || target.comparison() == Target.Comparison.MORE_THAN;
        if (upwards && isPercent(target.value())) {
            target.thresholds().values().stream()
                    .filter(PercentCheck::isPartOfOne)
                    .findFirst()
                    .ifPresent(number -> tell(places.of("targets", target.id()), number));
        }
    }

    private void rule(Criterion criterion, Rule rule) {
        switch (rule) {
            case Rule.Bands bands
            when isPercent(bands.of()) -> {
                List<BigDecimal> ends = bands.bands().stream()
                        .flatMap(band -> Stream.concat(band.low().stream(), band.high().stream()))
                        .filter(end -> end.signum() > 0 && end.compareTo(BigDecimal.valueOf(100)) < 0)
                        .toList();
                boolean parts = ends.stream().allMatch(end -> end.compareTo(BigDecimal.ONE) <= 0);
                ends.stream()
                        .filter(end -> parts && isPartOfOne(end))
                        .max(BigDecimal::compareTo)
                        .ifPresent(end -> tell(bands.mark(), end));
            }
            case Rule.Choose choose -> {
                choose.alternatives().forEach(one -> rule(criterion, one.rule()));
                choose.otherwise().ifPresent(one -> rule(criterion, one));
            }
            case Rule.Sum sum -> sum.parts().forEach(part -> rule(criterion, part));
            default -> {}
        }
    }

    private static boolean isPartOfOne(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0;
    }

    private static boolean isPercent(Expression of) {
        return switch (of) {
            case Expression.OfFact fact -> fact.fact().type() == FactType.PERCENT;
            case Expression.Aggregate aggregate ->
                switch (aggregate.aggregation()) {
                    case SHARE, STANDING -> true;
                    case COUNT, SIZE, SUM -> false;
                    case MEAN, MEDIAN, HIGHEST, LOWEST ->
                        aggregate.of().filter(PercentCheck::isPercent).isPresent();
                };
            case Expression.OfOutcome outcome -> outcome.outcome() == Outcome.LOWEST_SHARE;
            case Expression.OfPeriods periods ->
                switch (periods.question()) {
                    case AVERAGE, LOWEST, HIGHEST -> isPercent(periods.facts().getFirst());
                    case TOTAL, SIZE -> false;
                };
            case Expression.Round round -> isPercent(round.of());
            default -> false;
        };
    }

    private static Optional<BigDecimal> number(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Optional.of(number.value());
            case Expression.OfParameter parameter -> number(parameter.value());
            default -> Optional.empty();
        };
    }
}
