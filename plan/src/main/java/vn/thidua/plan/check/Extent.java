package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Aggregation;

/**
 * The numbers that a formula can give, as far as its own form and the limits of its facts show.
 *
 * @param least empty: no end downwards
 * @param most empty: no end upwards
 */
record Extent(Optional<BigDecimal> least, Optional<BigDecimal> most) {

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
    static Optional<Extent> of(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Optional.of(exactly(number.value()));
            case Expression.OfParameter parameter -> of(parameter.value());
            case Expression.OfFact fact ->
                Optional.of(new Extent(fact.fact().least(), fact.fact().most()));
            case Expression.Arithmetic sum -> arithmetic(sum);
            case Expression.Round round -> of(round.of()).map(extent -> extent.rounded(round.rounding()));
            case Expression.Conditional choice -> either(of(choice.then()), of(choice.otherwise()));
            case Expression.Extreme extreme -> extreme(extreme);
            case Expression.Aggregate aggregate
            when aggregate.aggregation() == Aggregation.SIZE || aggregate.aggregation() == Aggregation.COUNT ->
                Optional.of(new Extent(Optional.of(BigDecimal.ZERO), Optional.empty()));
            default -> Optional.empty();
        };
    }

    private static Optional<Extent> arithmetic(Expression.Arithmetic sum) {
        Optional<Extent> a = of(sum.left());
        Optional<Extent> b = of(sum.right());
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

    /** Only of numbers that are not below zero; that is what is met. */
    private static Optional<Extent> times(Extent x, Extent y) {
        boolean notBelow = x.least.filter(one -> one.signum() >= 0).isPresent()
                && y.least.filter(one -> one.signum() >= 0).isPresent();
        if (!notBelow) {
            return x.isZero() || y.isZero() ? Optional.of(exactly(BigDecimal.ZERO)) : Optional.empty();
        }
        return Optional.of(new Extent(
                x.least.flatMap(a -> y.least.map(a::multiply)), x.most.flatMap(a -> y.most.map(a::multiply))));
    }

    /** Only by a number that is known and above zero; that is what is met. */
    private static Optional<Extent> divided(Extent x, Extent y) {
        int decimals = Rounding.EXACT.decimals();
        return y.only()
                .filter(by -> by.signum() > 0)
                .map(by -> new Extent(
                        x.least.map(one -> one.divide(by, decimals, RoundingMode.HALF_UP)),
                        x.most.map(one -> one.divide(by, decimals, RoundingMode.HALF_UP))));
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
        return a.flatMap(x -> b.map(y -> new Extent(
                x.least.flatMap(one -> y.least.map(one::min)), x.most.flatMap(one -> y.most.map(one::max)))));
    }

    private static Optional<Extent> extreme(Expression.Extreme extreme) {
        Optional<Extent> a = of(extreme.left());
        Optional<Extent> b = of(extreme.right());
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
