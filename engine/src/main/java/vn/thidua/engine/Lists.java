package vn.thidua.engine;

import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.expression.Expression;

/** Values made of lists. */
final class Lists {

    private Lists() {}

    static Cell number(Subjects subjects, Expression.OfList of) {
        return new Cell() {
            @Override
            long at(int row) {
                @Nullable List<?> list = subjects.list(of.list().fact(), row);
                if (list == null) {
                    return Fixed.UNKNOWN;
                }
                long size = list.size();
                return switch (of.question()) {
                    case SIZE -> size * Fixed.ONE;
                    case TOTAL -> total(list);
                    case LOWEST -> numbers(list).min().orElse(Fixed.UNKNOWN);
                    case HIGHEST -> numbers(list).max().orElse(Fixed.UNKNOWN);
                    case AVERAGE -> size == 0 ? Fixed.UNKNOWN : Fixed.over(total(list), size * Fixed.ONE);
                };
            }
        };
    }

    private static long total(List<?> list) {
        return Fixed.sum(numbers(list).toArray());
    }

    private static LongStream numbers(List<?> list) {
        return list.stream().mapToLong(Long.class::cast);
    }

    static Cell has(Subjects subjects, FactDeclaration fact, String id) {
        return new Cell() {
            @Override
            long at(int row) {
                @Nullable List<?> list = subjects.list(fact, row);
                return list == null ? Fixed.UNKNOWN : Fixed.truth(list.contains(id));
            }
        };
    }
}
