package vn.thidua.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression.Aggregate;
import vn.thidua.plan.expression.Expression.Aggregation;
import vn.thidua.plan.expression.SubjectSet;

/** Numbers over sets of subjects, each worked out once for each set. */
final class Aggregates {

    private static final int NOBODY = Integer.MIN_VALUE;

    private final Subjects members;
    private final Aggregate aggregate;
    private final Cell of;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final BitSet perhaps = new BitSet();
    private final Map<Integer, long[]> sorted = new HashMap<>();
    private final Map<Integer, Long> results = new HashMap<>();
    private final Map<Integer, Range> ranges = new HashMap<>();

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
        Joining joining = computation.joining();
        for (int row = 0; row < all.members.size(); row++) {
            if (joining.isOut(memberKind, row)) {
                continue;
            }
            all.perhaps.set(row, joining.of(memberKind, row) == Fixed.UNKNOWN);
            int key = switch (aggregate.set()) {
                case ALL -> 0;
                case BLOCK -> blockOf(all.members, units, row);
                case CHILDREN, SIBLINGS, MEMBERS -> all.members.above(row);
            };
            all.groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(row);
        }
        return new Cell.Ranged() {
            @Override
            long exact(int row) {
                int key = key(row);
                return key == NOBODY ? Fixed.UNKNOWN : all.value(key, row);
            }

            @Override
            Range range(int row) {
                int key = key(row);
                return key == NOBODY ? Range.NUMBERS : all.range(key, row);
            }

            private int key(int row) {
                return switch (aggregate.set()) {
                    case ALL -> 0;
                    case BLOCK -> blockOf(subjects, units, row);
                    case CHILDREN, MEMBERS -> row;
                    case SIBLINGS -> subjects.above(row) < 0 ? NOBODY : subjects.above(row);
                };
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

    /** Whether it is open of somebody in the set if they take part. */
    private boolean isOpen(List<Integer> rows) {
        return !perhaps.isEmpty() && rows.stream().anyMatch(perhaps::get);
    }

    private long result(List<Integer> rows) {
        if (isOpen(rows)) {
            return Fixed.UNKNOWN;
        }
        if (aggregate.aggregation() == Aggregation.SIZE) {
            return rows.size() * Fixed.ONE;
        }
        long[] values = values(rows);
        return contains(values, Fixed.UNKNOWN) ? Fixed.UNKNOWN : made(values);
    }

    /** The number that known values make; where it rises with every value, also the end of a range. */
    private long made(long[] values) {
        long size = values.length * Fixed.ONE;
        return switch (aggregate.aggregation()) {
            case SUM -> Fixed.sum(values);
            case COUNT -> Arrays.stream(values).sum() * Fixed.ONE;
            case SHARE ->
                size == 0 ? Fixed.UNKNOWN : Fixed.over(Arrays.stream(values).sum() * Fixed.ONE * 100, size);
            case MEAN -> size == 0 ? Fixed.UNKNOWN : mean(values);
            case HIGHEST -> Arrays.stream(values).max().orElse(Fixed.UNKNOWN);
            case LOWEST -> Arrays.stream(values).min().orElse(Fixed.UNKNOWN);
            case MEDIAN -> median(values);
            case SIZE, STANDING ->
                throw new IllegalStateException(aggregate.aggregation().toString());
        };
    }

    private Range range(int key, int row) {
        if (aggregate.aggregation() == Aggregation.STANDING) {
            return standingRange(key, row);
        }
        Range known = ranges.get(key);
        if (known == null) {
            known = range(groups.getOrDefault(key, List.of()));
            ranges.put(key, known);
        }
        return known;
    }

    private Range range(List<Integer> rows) {
        if (isOpen(rows)) {
            return openRange(rows);
        }
        if (aggregate.aggregation() == Aggregation.SIZE) {
            return Range.of(rows.size() * Fixed.ONE);
        }
        long[] least = new long[rows.size()];
        long[] most = new long[rows.size()];
        boolean counts = aggregate.aggregation() == Aggregation.COUNT || aggregate.aggregation() == Aggregation.SHARE;
        for (int i = 0; i < least.length; i++) {
            Range one = counts ? truth(rows.get(i)) : NumberCells.numbers(of, rows.get(i));
            least[i] = one.least();
            most[i] = one.most();
        }
        long low = made(least);
        return low == Fixed.UNKNOWN ? Range.NUMBERS : new Range(low, made(most));
    }

    /** Who may take no part may count nothing; of what does not add up nothing is said before it is known who does. */
    private Range openRange(List<Integer> rows) {
        Range sum = Range.of(0);
        for (int row : rows) {
            Range one = switch (aggregate.aggregation()) {
                case SIZE -> Range.of(Fixed.ONE);
                case COUNT ->
                    new Range(truth(row).least() * Fixed.ONE, truth(row).most() * Fixed.ONE);
                case SUM -> NumberCells.numbers(of, row);
                default -> Range.NUMBERS;
            };
            sum = sum.plus(perhaps.get(row) ? one.or(Range.of(0)) : one);
        }
        return sum;
    }

    private Range truth(int row) {
        long value = of.at(row);
        return value == Fixed.UNKNOWN ? new Range(Fixed.FALSE, Fixed.TRUE) : Range.of(value);
    }

    /** The exact sum is divided, so that many great values have a mean too. */
    private static long mean(long[] values) {
        BigInteger sum = BigInteger.ZERO;
        for (long value : values) {
            sum = sum.add(BigInteger.valueOf(value));
        }
        return new BigDecimal(sum)
                .divide(BigDecimal.valueOf(values.length), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static long median(long[] values) {
        if (values.length == 0) {
            return Fixed.UNKNOWN;
        }
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : mean(new long[] {values[middle - 1], values[middle]});
    }

    /** The share of the group with a higher value, found by search in the sorted values. */
    private long standing(int key, int row) {
        if (isOpen(groups.getOrDefault(key, List.of()))) {
            return Fixed.UNKNOWN;
        }
        long[] values = sorted.computeIfAbsent(key, ignored -> {
            long[] all = values(groups.getOrDefault(key, List.of()));
            Arrays.sort(all);
            return all;
        });
        long own = of.at(row);
        if (values.length == 0 || values[0] == Fixed.UNKNOWN || own == Fixed.UNKNOWN) {
            return Fixed.UNKNOWN;
        }
        return share(values.length - Sorted.smaller(values, own + 1), values.length);
    }

    /** Nobody stands above itself, whatever its own value comes to be. */
    private Range standingRange(int key, int row) {
        List<Integer> rows = groups.getOrDefault(key, List.of());
        if (rows.isEmpty() || isOpen(rows)) {
            return Range.NUMBERS;
        }
        Range own = NumberCells.numbers(of, row);
        int surely = 0;
        int possibly = 0;
        for (int other : rows) {
            if (other != row || aggregate.set() == SubjectSet.CHILDREN) {
                Range range = NumberCells.numbers(of, other);
                surely += range.least() > own.most() ? 1 : 0;
                possibly += range.most() > own.least() ? 1 : 0;
            }
        }
        return new Range(share(surely, rows.size()), share(possibly, rows.size()));
    }

    private static long share(long count, long size) {
        return Fixed.over(count * 100 * Fixed.ONE, size * Fixed.ONE);
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
