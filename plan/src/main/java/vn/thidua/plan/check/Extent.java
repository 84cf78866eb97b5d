package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.expression.Expression;

/**
 * The numbers that a formula can give, as far as its own form and the limits of its facts show.
 *
 * @param least empty: no end downwards
 * @param most empty: no end upwards
 */
record Extent(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    private static final Extent FROM_ZERO = new Extent(Optional.of(BigDecimal.ZERO), Optional.empty());
    private static final Extent SHARE = new Extent(Optional.of(BigDecimal.ZERO), Optional.of(BigDecimal.valueOf(100)));

    boolean holds(BigDecimal value) {
        return least.filter(one -> one.compareTo(value) > 0).isEmpty()
                && most.filter(one -> one.compareTo(value) < 0).isEmpty();
    }

    boolean isZero() {
        return least.filter(one -> one.signum() == 0).isPresent()
                && most.filter(one -> one.signum() == 0).isPresent();
    }

    /** The only number that it can give; empty where there are more. */
    Optional<BigDecimal> only() {
        return least.filter(
                one -> most.filter(other -> other.compareTo(one) == 0).isPresent());
    }

    private static Extent exactly(BigDecimal value) {
        return new Extent(Optional.of(value), Optional.of(value));
    }

    /** Empty where it cannot be seen. */
    static Optional<Extent> of(Expression expression, Plan plan) {
        return switch (expression) {
            case Expression.Number number -> Optional.of(exactly(number.value()));
            case Expression.OfParameter parameter -> of(parameter.value(), plan);
            case Expression.OfFact fact ->
                Optional.of(new Extent(fact.fact().least(), fact.fact().most()));
            case Expression.Arithmetic sum -> arithmetic(sum, plan);
            case Expression.Round round -> of(round.of(), plan).map(extent -> extent.rounded(round.rounding()));
            case Expression.Conditional choice -> either(of(choice.then(), plan), of(choice.otherwise(), plan));
            case Expression.Extreme extreme -> extreme(extreme, plan);
            case Expression.OfOutcome outcome -> outcome(outcome, plan);
            case Expression.Aggregate aggregate -> aggregate(aggregate, plan);
            case Expression.OfList list -> list(list);
            case Expression.OfPeriods periods -> of(periods.written(), plan);
            default -> Optional.empty();
        };
    }

    /** Of a list of numbers each has the limits of the fact; how many there are has no end that can be seen. */
    private static Optional<Extent> list(Expression.OfList list) {
        Extent each = new Extent(list.list().fact().least(), list.list().fact().most());
        return switch (list.question()) {
            case SIZE -> Optional.of(FROM_ZERO);
            case AVERAGE, LOWEST, HIGHEST -> Optional.of(each);
            case TOTAL ->
                Optional.of(new Extent(
                        each.least.filter(one -> one.signum() >= 0).map(one -> BigDecimal.ZERO),
                        each.most.filter(one -> one.signum() <= 0).map(one -> BigDecimal.ZERO)));
        };
    }

    /** What is made of the points of a sheet lies between all that is taken off and its maximum with all that is added beyond it. */
    private static Optional<Extent> outcome(Expression.OfOutcome asked, Plan plan) {
        return switch (asked.outcome()) {
            case TOTAL ->
                plan.sheets().stream()
                        .filter(sheet -> sheet.of() == asked.of())
                        .map(Extent::total)
                        .reduce(Extent::or);
            case POINTS -> plan.criterion(asked.id()).map(Criterion::max).map(Extent::upTo);
            case LOWEST_SHARE -> Optional.of(SHARE);
            case RANK -> Optional.of(new Extent(Optional.of(BigDecimal.ONE), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Extent upTo(BigDecimal most) {
        return new Extent(Optional.of(BigDecimal.ZERO), Optional.of(most));
    }

    private static Extent total(ScoreSheet sheet) {
        BigDecimal most = sheet.max().add(maxima(sheet, Criterion.Part.BONUS));
        return new Extent(Optional.of(maxima(sheet, Criterion.Part.PENALTY).negate()), Optional.of(most));
    }

    private static BigDecimal maxima(ScoreSheet sheet, Criterion.Part part) {
        return sheet.all()
                .filter(one -> one.part() == part)
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is taken from a set of numbers lies among them; sums have no end that can be seen. */
    private static Optional<Extent> aggregate(Expression.Aggregate aggregate, Plan plan) {
        return switch (aggregate.aggregation()) {
            case SIZE, COUNT -> Optional.of(FROM_ZERO);
            case SHARE, STANDING -> Optional.of(SHARE);
            case MEAN, MEDIAN, HIGHEST, LOWEST -> aggregate.of().flatMap(one -> of(one, plan));
            case SUM ->
                aggregate
                        .of()
                        .flatMap(one -> of(one, plan))
                        .flatMap(Extent::least)
                        .filter(least -> least.signum() >= 0)
                        .map(least -> FROM_ZERO);
        };
    }

    private static Optional<Extent> arithmetic(Expression.Arithmetic sum, Plan plan) {
        if (sum.operation() == Expression.Operation.MINUS && sum.left().equals(sum.right())) {
            return Optional.of(exactly(BigDecimal.ZERO));
        }
        Optional<Extent> a = of(sum.left(), plan);
        Optional<Extent> b = of(sum.right(), plan);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        Extent x = a.get();
        Extent y = b.get();
        return switch (sum.operation()) {
            case PLUS -> Optional.of(new Extent(both(x.least, y.least), both(x.most, y.most)));
            case MINUS -> Optional.of(new Extent(both(x.least, negative(y.most)), both(x.most, negative(y.least))));
            case TIMES -> times(x, y);
            case DIVIDED_BY -> divided(x, y);
        };
    }

    /** With both ends of both, or of numbers that are not below zero, or by one number. */
    private static Optional<Extent> times(Extent x, Extent y) {
        if (x.isBounded() && y.isBounded()) {
            List<BigDecimal> corners = new ArrayList<>();
            x.ends().forEach(a -> y.ends().forEach(b -> corners.add(a.multiply(b))));
            return Optional.of(new Extent(
                            corners.stream().min(BigDecimal::compareTo),
                            corners.stream().max(BigDecimal::compareTo))
                    .kept());
        }
        if (x.isZero() || y.isZero()) {
            return Optional.of(exactly(BigDecimal.ZERO));
        }
        if (x.isNotBelowZero() && y.isNotBelowZero()) {
            return Optional.of(new Extent(
                            x.least.flatMap(a -> y.least.map(a::multiply)),
                            x.most.flatMap(a -> y.most.map(a::multiply)))
                    .kept());
        }
        return y.only().map(x::by).or(() -> x.only().map(y::by));
    }

    private Extent by(BigDecimal factor) {
        Optional<BigDecimal> low = least.map(factor::multiply);
        Optional<BigDecimal> high = most.map(factor::multiply);
        return (factor.signum() < 0 ? new Extent(high, low) : new Extent(low, high)).kept();
    }

    /** By a number that is known, or by one that is not below zero: where it is zero, there is no result. */
    private static Optional<Extent> divided(Extent x, Extent y) {
        Optional<BigDecimal> only = y.only().filter(by -> by.signum() != 0);
        if (only.isPresent()) {
            Optional<BigDecimal> low = x.least.map(one -> over(one, only.get()));
            Optional<BigDecimal> high = x.most.map(one -> over(one, only.get()));
            return Optional.of(only.get().signum() < 0 ? new Extent(high, low) : new Extent(low, high));
        }
        return x.isNotBelowZero() && y.isNotBelowZero() ? Optional.of(FROM_ZERO) : Optional.empty();
    }

    private static BigDecimal over(BigDecimal number, BigDecimal by) {
        return number.divide(by, Rounding.EXACT.decimals(), RoundingMode.HALF_UP);
    }

    private boolean isBounded() {
        return least.isPresent() && most.isPresent();
    }

    private boolean isNotBelowZero() {
        return least.filter(one -> one.signum() >= 0).isPresent();
    }

    private List<BigDecimal> ends() {
        return Stream.of(least, most).flatMap(Optional::stream).toList();
    }

    /** With as many decimals as results are kept with, never narrower. */
    private Extent kept() {
        int decimals = Rounding.EXACT.decimals();
        return new Extent(
                least.map(one -> one.setScale(decimals, RoundingMode.FLOOR)),
                most.map(one -> one.setScale(decimals, RoundingMode.CEILING)));
    }

    private Extent rounded(Rounding rounding) {
        return new Extent(
                least.map(one -> one.setScale(rounding.decimals(), rounding.mode())),
                most.map(one -> one.setScale(rounding.decimals(), rounding.mode())));
    }

    private static Optional<BigDecimal> both(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(one -> b.map(one::add));
    }

    private static Optional<BigDecimal> negative(Optional<BigDecimal> a) {
        return a.map(BigDecimal::negate);
    }

    private static Optional<Extent> either(Optional<Extent> a, Optional<Extent> b) {
        return a.flatMap(x -> b.map(x::or));
    }

    /** What either of the two can give. */
    private Extent or(Extent other) {
        return new Extent(
                least.flatMap(one -> other.least.map(one::min)), most.flatMap(one -> other.most.map(one::max)));
    }

    private static Optional<Extent> extreme(Expression.Extreme extreme, Plan plan) {
        Optional<Extent> a = of(extreme.left(), plan);
        Optional<Extent> b = of(extreme.right(), plan);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        Extent x = a.get();
        Extent y = b.get();
        if (extreme.greater()) {
            Optional<BigDecimal> least = x.least.isPresent() && y.least.isPresent()
                    ? x.least.map(y.least.get()::max)
                    : x.least.or(() -> y.least);
            return Optional.of(new Extent(least, x.most.flatMap(one -> y.most.map(one::max))));
        }
        Optional<BigDecimal> most =
                x.most.isPresent() && y.most.isPresent() ? x.most.map(y.most.get()::min) : x.most.or(() -> y.most);
        return Optional.of(new Extent(x.least.flatMap(one -> y.least.map(one::min)), most));
    }
}
