package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression.Aggregate;
import vn.thidua.plan.expression.Expression.Aggregation;
import vn.thidua.plan.expression.SubjectSet;

/** Numbers over sets of subjects, each worked out once for each set. */
final class Aggregates {

    private final Subjects members;
    private final Aggregate aggregate;
    private final Cell of;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final Map<Integer, long[]> sorted = new HashMap<>();
    private final Map<Integer, Long> results = new HashMap<>();

    private Aggregates(Subjects members, Aggregate aggregate, Cell of) {
        this.members = members;
        this.aggregate = aggregate;
        this.of = of;
    }

    static Cell make(Computation computation, CellMaker cells, Aggregate aggregate, SubjectKind about) {
        SubjectKind memberKind = aggregate.set() == SubjectSet.MEMBERS
                ? SubjectKind.PERSON
                : about == SubjectKind.CAMPAIGN ? SubjectKind.UNIT : about;
        Cell of = aggregate.of().map(inner -> cells.make(inner, memberKind)).orElse(Cell.constant(Fixed.ONE));
        Subjects subjects = computation.subjects(about);
        Subjects units = computation.subjects(SubjectKind.UNIT);
        Aggregates all = new Aggregates(computation.subjects(memberKind), aggregate, of);
        for (int row = 0; row < all.members.size(); row++) {
            int key = switch (aggregate.set()) {
                case ALL -> 0;
                case BLOCK -> blockOf(all.members, units, row);
                case CHILDREN, SIBLINGS, MEMBERS -> all.members.above(row);
            };
            all.groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(row);
        }
        return new Cell() {
            @Override
            long at(int row) {
                int key = switch (aggregate.set()) {
                    case ALL -> 0;
                    case BLOCK -> blockOf(subjects, units, row);
                    case CHILDREN, MEMBERS -> row;
                    case SIBLINGS -> subjects.above(row);
                };
                if (aggregate.set() == SubjectSet.SIBLINGS && key < 0) {
                    return Fixed.UNKNOWN;
                }
                return all.value(key, row);
            }
        };
    }

    private static int blockOf(Subjects subjects, Subjects units, int row) {
        if (subjects.kind() == SubjectKind.PERSON) {
            int unit = subjects.above(row);
            return unit < 0 ? -1 : units.block(unit);
        }
        return subjects.block(row);
    }

    private long value(int key, int row) {
        if (aggregate.aggregation() == Aggregation.STANDING) {
            return standing(key, row);
        }
        Long known = results.get(key);
        if (known == null) {
            known = result(groups.getOrDefault(key, List.of()));
            results.put(key, known);
        }
        return known;
    }

    private long result(List<Integer> rows) {
        if (aggregate.aggregation() == Aggregation.SIZE) {
            return rows.size() * Fixed.ONE;
        }
        long[] values = values(rows);
        if (contains(values, Fixed.UNKNOWN)) {
            return Fixed.UNKNOWN;
        }
        long size = values.length * Fixed.ONE;
        long sum = Arrays.stream(values).sum();
        return switch (aggregate.aggregation()) {
            case SUM -> sum;
            case COUNT -> sum * Fixed.ONE;
            case SHARE -> size == 0 ? Fixed.UNKNOWN : Fixed.over(sum * Fixed.ONE * 100, size);
            case MEAN -> size == 0 ? Fixed.UNKNOWN : Fixed.over(sum, size);
            case HIGHEST -> Arrays.stream(values).max().orElse(Fixed.UNKNOWN);
            case LOWEST -> Arrays.stream(values).min().orElse(Fixed.UNKNOWN);
            case MEDIAN -> median(values);
            case SIZE, STANDING ->
                throw new IllegalStateException(aggregate.aggregation().toString());
        };
    }

    private static long median(long[] values) {
        if (values.length == 0) {
            return Fixed.UNKNOWN;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : Fixed.over(values[middle - 1] + values[middle], 2 * Fixed.ONE);
    }

    /** The share of the group with a higher value, found by search in the sorted values. */
    private long standing(int key, int row) {
        long[] values = sorted.computeIfAbsent(key, ignored -> {
            long[] all = values(groups.getOrDefault(key, List.of()));
            Arrays.sort(all);
            return all;
        });
        if (values.length == 0 || values[0] == Fixed.UNKNOWN) {
            return Fixed.UNKNOWN;
        }
        int notAbove = Sorted.smaller(values, of.at(row) + 1);
        return Fixed.over((values.length - notAbove) * 100L * Fixed.ONE, values.length * Fixed.ONE);
    }

    private long[] values(List<Integer> rows) {
        return rows.stream().mapToLong(of::at).toArray();
    }

    private static boolean contains(long[] values, long one) {
        for (long value : values) {
            if (value == one) {
                return true;
            }
        }
        return false;
    }
}
