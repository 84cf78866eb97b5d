package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Arithmetic;
import vn.thidua.plan.expression.Expression.Operation;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.plan.yaml.Mark;

/** Nothing may be divided by zero: never by what is always zero, and knowingly by what can be. */
final class DivisionCheck {

    private final Plan plan;
    private final Places places;
    private final Faults faults;

    DivisionCheck(Plan plan, Places places, Faults faults) {
        this.plan = plan;
        this.places = places;
        this.faults = faults;
    }

    void run() {
        new PlanFormulas(plan, places).visit((formula, mark) -> look(formula, mark, List.of()));
        plan.criteria().forEach(criterion -> criterion.rule().ifPresent(rule -> rule(criterion, rule)));
    }

    /** A ratio says what a divisor of zero gives; but one that is always zero is a slip. */
    private void rule(Criterion criterion, Rule rule) {
        switch (rule) {
            case Rule.Ratio ratio -> {
                if (Extent.of(ratio.over(), plan).filter(Extent::isZero).isPresent()) {
                    faults.error(rule.mark(), "formula.zero", criterion.id());
                }
            }
            case Rule.Choose choose -> {
                choose.alternatives().forEach(one -> rule(criterion, one.rule()));
                choose.otherwise().ifPresent(one -> rule(criterion, one));
            }
            case Rule.Sum sum -> sum.parts().forEach(part -> rule(criterion, part));
            default -> {}
        }
    }

    /** @param asked the conditions on the way, which may keep zero out */
    private void look(Expression expression, Mark mark, List<Expression> asked) {
        if (expression instanceof Arithmetic(Operation operation, Expression ignored, Expression by)
                && operation == Operation.DIVIDED_BY) {
            divided(by, mark, asked);
        }
        if (expression instanceof Expression.Conditional choice) {
            List<Expression> more = new ArrayList<>(asked);
            more.add(choice.when());
            look(choice.when(), mark, asked);
            look(choice.then(), mark, more);
            look(choice.otherwise(), mark, more);
            return;
        }
        Expressions.parts(expression).forEach(part -> look(part, mark, asked));
        if (expression instanceof Expression.Aggregate aggregate) {
            aggregate.of().ifPresent(inner -> look(inner, mark, List.of()));
        }
    }

    private void divided(Expression by, Mark mark, List<Expression> asked) {
        Optional<Extent> extent = Extent.of(by, plan);
        if (extent.filter(Extent::isZero).isPresent()) {
            faults.error(mark, "formula.zero", "");
            return;
        }
        boolean canBeZero = extent.map(one -> one.holds(BigDecimal.ZERO)).orElse(true);
        boolean keptOut = asked.stream().anyMatch(when -> mentions(when, by));
        if (canBeZero && !keptOut) {
            faults.warning(mark, "formula.may-be-zero");
        }
    }

    private static boolean mentions(Expression condition, Expression by) {
        boolean[] found = new boolean[1];
        Expressions.visit(condition, part -> found[0] |= part.equals(by));
        return found[0];
    }
}
