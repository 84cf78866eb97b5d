package vn.thidua.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.engine.Subjects;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;
import vn.thidua.plan.expression.Expression.Aggregate;
import vn.thidua.plan.expression.SubjectSet;

/** Numbers over sets of units, as {@link ByHand} works them out. */
final class ByHandSets {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ByHand byHand;
    private final Subjects units;

    ByHandSets(ByHand byHand, Subjects units) {
        this.byHand = byHand;
        this.units = units;
    }

    private List<Integer> members(Aggregate aggregate, int row) {
        List<Integer> members = new ArrayList<>();
        for (int other = 0; other < units.size(); other++) {
            boolean in = switch (aggregate.set()) {
                case ALL -> true;
                case BLOCK -> units.block(other) == units.block(row);
                case CHILDREN -> units.above(other) == row;
                case SIBLINGS -> units.above(other) == units.above(row);
                case MEMBERS -> false;
            };
            if (in) {
                members.add(other);
            }
        }
        for (int person = 0; person < byHand.world().people().size(); person++) {
            if (aggregate.set() == SubjectSet.MEMBERS && byHand.world().people().above(person) == row) {
                members.add(person);
            }
        }
        return members;
    }

    @Nullable
    BigDecimal value(Aggregate aggregate, int row) {
        ByHand each = aggregate.set() == SubjectSet.MEMBERS
                ? new ByHand(byHand.world(), byHand.world().people())
                : byHand;
        if (aggregate.set() == SubjectSet.SIBLINGS && units.above(row) < 0) {
            return null;
        }
        List<BigDecimal> values = new ArrayList<>();
        SubjectKind kind = aggregate.set() == SubjectSet.MEMBERS ? SubjectKind.PERSON : SubjectKind.UNIT;
        for (int other : members(aggregate, row)) {
            Boolean joins = byHand.joins(kind, other);
            if (joins == null) {
                return null;
            }
            if (!joins) {
                continue;
            }
            Object value = aggregate.of().isEmpty()
                    ? BigDecimal.ONE
                    : each.value(aggregate.of().get(), other);
            if (value == null) {
                return null;
            }
            values.add(
                    value instanceof Boolean truth ? (truth ? BigDecimal.ONE : BigDecimal.ZERO) : (BigDecimal) value);
        }
        BigDecimal size = BigDecimal.valueOf(values.size());
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (values.isEmpty()) {
            return switch (aggregate.aggregation()) {
                case SUM, COUNT, SIZE -> ByHand.six(BigDecimal.ZERO);
                default -> null;
            };
        }
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int middle = values.size() / 2;
        return ByHand.six(
                switch (aggregate.aggregation()) {
                    case SUM, COUNT, SIZE -> sum;
                    case MEAN -> sum.divide(size, 6, RoundingMode.HALF_UP);
                    case SHARE -> sum.multiply(HUNDRED).divide(size, 6, RoundingMode.HALF_UP);
                    case HIGHEST -> sorted.getLast();
                    case LOWEST -> sorted.getFirst();
                    case MEDIAN ->
                        values.size() % 2 == 1
                                ? sorted.get(middle)
                                : sorted.get(middle - 1)
                                        .add(sorted.get(middle))
                                        .divide(BigDecimal.TWO, 6, RoundingMode.HALF_UP);
                    case STANDING -> standing(aggregate, values, size, row);
                });
    }

    private BigDecimal standing(Aggregate aggregate, List<BigDecimal> values, BigDecimal size, int row) {
        Expression of = aggregate.of().orElseThrow();
        BigDecimal own = (BigDecimal) java.util.Objects.requireNonNull(byHand.value(of, row));
        long above = values.stream().filter(value -> value.compareTo(own) > 0).count();
        return BigDecimal.valueOf(above).multiply(HUNDRED).divide(size, 6, RoundingMode.HALF_UP);
    }
}
