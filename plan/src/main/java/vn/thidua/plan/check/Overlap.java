package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Compare;
import vn.thidua.plan.expression.Expression.Relation;

/** Whether two conditions can hold together, where that can be seen: comparisons of one thing with numbers. */
final class Overlap {

    private Overlap() {}

    /** Whether some value fulfils both. False also where it cannot be seen. */
    static boolean certain(Expression a, Expression b) {
        if (a.equals(b)) {
            return true;
        }
        Optional<Span> first = span(a);
        Optional<Span> second = span(b);
        return first.isPresent()
                && second.isPresent()
                && first.get().of().equals(second.get().of())
                && candidates(first.get(), second.get()).stream()
                        .anyMatch(value ->
                                first.get().holds(value) && second.get().holds(value));
    }

    /** The ends of both spans and values beside and between them: if any value fulfils both, one of these does. */
    private static List<BigDecimal> candidates(Span a, Span b) {
        BigDecimal little = new BigDecimal("0.000001");
        BigDecimal x = a.value();
        BigDecimal y = b.value();
        return List.of(x, y, x.add(little), x.subtract(little), y.add(little), y.subtract(little));
    }

    private record Span(Expression of, Relation relation, BigDecimal value) {
        boolean holds(BigDecimal one) {
            int sign = one.compareTo(value);
            return switch (relation) {
                case EQUAL -> sign == 0;
                case NOT_EQUAL -> sign != 0;
                case LESS -> sign < 0;
                case AT_MOST -> sign <= 0;
                case MORE -> sign > 0;
                case AT_LEAST -> sign >= 0;
            };
        }
    }

    private static Optional<Span> span(Expression condition) {
        if (condition instanceof Compare(Relation relation, Expression left, Expression right)
                && number(right).isPresent()) {
            return number(right).map(value -> new Span(left, relation, value));
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(Expression expression) {
        return switch (expression) {
            case Expression.Number number -> Optional.of(number.value());
            case Expression.OfParameter parameter -> number(parameter.value());
            default -> Optional.empty();
        };
    }
}
