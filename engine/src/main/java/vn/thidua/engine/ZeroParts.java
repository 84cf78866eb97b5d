package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expressions;

/**
 * Why a number is not known though no fact lacks: what it is divided by is zero, be it a divisor, the length of a list or the size of a
 * set in which nobody is. No fact about the others would make it known.
 */
final class ZeroParts {

    private ZeroParts() {}

    /**
     * The first part that is zero where it must not be.
     *
     * @param value of a number, in the form of {@link Fixed}
     */
    static Optional<Expression> in(Expression expression, ToLongFunction<Expression> value) {
        List<Expression> divisors = new ArrayList<>();
        Expressions.visit(expression, part -> divisor(part).ifPresent(divisors::add));
        return divisors.stream().filter(one -> value.applyAsLong(one) == 0).findFirst();
    }

    private static Optional<Expression> divisor(Expression part) {
        return switch (part) {
            case Expression.Arithmetic sum
            when sum.operation() == Expression.Operation.DIVIDED_BY -> Optional.of(sum.right());
            case Expression.OfList list ->
                switch (list.question()) {
                    case AVERAGE, LOWEST, HIGHEST ->
                        Optional.of(new Expression.OfList(Expression.ListQuestion.SIZE, list.list()));
                    case TOTAL, SIZE -> Optional.empty();
                };
            case Expression.Aggregate aggregate ->
                switch (aggregate.aggregation()) {
                    case MEAN, MEDIAN, HIGHEST, LOWEST, SHARE, STANDING ->
                        Optional.of(new Expression.Aggregate(
                                Expression.Aggregation.SIZE, Optional.empty(), aggregate.set()));
                    case COUNT, SIZE, SUM -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }
}
