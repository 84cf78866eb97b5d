package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.yaml.Mark;

/** How a criterion makes points out of facts: the shapes in which plans on paper say it. */
public sealed interface Rule {

    /** Where the rule stands in the plan file. */
    Mark mark();

    /** Every condition, number and day that it asks for, also in its parts. */
    default List<Expression> expressions() {
        List<Expression> all = new ArrayList<>();
        switch (this) {
            case Choose choose -> {
                choose.alternatives().forEach(one -> {
                    all.add(one.when());
                    all.addAll(one.rule().expressions());
                });
                choose.otherwise().ifPresent(one -> all.addAll(one.expressions()));
            }
            case Deduct deduct -> deduct.minus().forEach(one -> all.add(one.per()));
            case Bands bands -> all.add(bands.of());
            case OnTime onTime -> all.addAll(List.of(onTime.event(), onTime.until()));
            case Sum sum -> sum.parts().forEach(one -> all.addAll(one.expressions()));
            case Each each -> all.add(each.per());
            case Ratio ratio -> all.addAll(List.of(ratio.of(), ratio.over()));
            case Formula formula -> all.add(formula.value());
            case Judged judged -> all.add(judged.fact());
            case Fixed ignored -> {}
        }
        return all;
    }

    /** Always the same points. */
    record Fixed(BigDecimal points, Mark mark) implements Rule {}

    /**
     * The alternative whose condition holds; no two may hold together.
     *
     * @param otherwise what counts when none holds; empty: no points
     */
    record Choose(List<Alternative> alternatives, Optional<Rule> otherwise, Mark mark) implements Rule {}

    /** One alternative of {@link Choose}. */
    record Alternative(Expression when, Rule rule) {}

    /** Starts with points and takes off per case, never below 0. */
    record Deduct(BigDecimal start, List<Minus> minus, Mark mark) implements Rule {}

    /** So many points off per case. */
    record Minus(BigDecimal points, Expression per) {}

    /** Points by the span in which a number lies. */
    record Bands(Expression of, List<Band> bands, Mark mark) implements Rule {}

    /**
     * Points when something was done by a day, less the later it was done.
     *
     * @param event a fact of type event; {@code never} gives {@code never} points
     * @param late taken off per month or day begun after the last day; empty: late gives nothing
     */
    record OnTime(
            Expression event, Expression until, BigDecimal points, Optional<Late> late, BigDecimal never, Mark mark)
            implements Rule {}

    /** Points taken off per period begun. */
    record Late(BigDecimal points, Period per) {}

    /** Periods of lateness. */
    enum Period {
        /** Every calendar month begun after the month of the last day. */
        CALENDAR_MONTH,
        /** Every seven days begun. */
        WEEK,
        /** Every day. */
        DAY
    }

    /** Parts that add up. */
    record Sum(List<Rule> parts, Optional<BigDecimal> cap, Mark mark) implements Rule {}

    /** Points per item up to a cap. */
    record Each(BigDecimal points, Expression per, Optional<BigDecimal> cap, Mark mark) implements Rule {}

    /**
     * A share of the maximum: {@code of / over × times}.
     *
     * @param whenZero what a denominator of zero gives
     */
    record Ratio(Expression of, Expression over, BigDecimal times, BigDecimal whenZero, Rounding rounding, Mark mark)
            implements Rule {}

    /** A number worked out by an expression. */
    record Formula(Expression value, Rounding rounding, Mark mark) implements Rule {}

    /**
     * Points given by an appraiser inside limits.
     *
     * @param fact the fact that holds what was given
     * @param guidance what the appraiser looks at
     */
    record Judged(Expression fact, BigDecimal from, BigDecimal to, String guidance, Mark mark) implements Rule {}
}
