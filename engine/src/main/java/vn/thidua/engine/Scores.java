package vn.thidua.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.plan.expression.Expression;

/** Points, totals and completeness of all subjects of one kind, column by column. */
final class Scores {

    /** Stands for the points of a criterion that is not asked of the subject. */
    static final long NOT_ASKED = Long.MIN_VALUE + 1;

    private static final Cell ALWAYS = Cell.constant(Fixed.TRUE);

    private final Computation computation;
    private final SubjectKind kind;
    private final Subjects subjects;
    private final List<ScoreSheet> sheets;
    private final int[] sheetOf;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Integer> sheetOfCriterion = new HashMap<>();
    private final Map<String, long[]> columns = new HashMap<>();
    private final Map<String, Points> rules = new HashMap<>();
    private long @Nullable [] totals;

    Scores(Computation computation, SubjectKind kind) {
        this.computation = computation;
        this.kind = kind;
        this.subjects = computation.subjects(kind);
        Plan plan = computation.plan();
        this.sheets = plan.sheets().stream().filter(sheet -> sheet.of() == kind).toList();
        for (int i = 0; i < sheets.size(); i++) {
            int index = i;
            sheets.get(i).all().forEach(criterion -> {
                criteria.put(criterion.id(), criterion);
                sheetOfCriterion.put(criterion.id(), index);
            });
        }
        this.sheetOf = sheetOf(plan);
    }

    private int[] sheetOf(Plan plan) {
        List<String> blocks = List.copyOf(plan.blocks().keySet());
        int[] byBlock = new int[blocks.size() + 1];
        for (int i = 0; i < byBlock.length; i++) {
            Optional<ScoreSheet> sheet = plan.sheet(kind, i < blocks.size() ? blocks.get(i) : "");
            byBlock[i] = sheet.map(sheets::indexOf).orElse(-1);
        }
        int[] result = new int[subjects.size()];
        for (int row = 0; row < result.length; row++) {
            int block = computation.blockOf(kind, row);
            result[row] = computation.joining().isOut(kind, row) ? -1 : byBlock[block < 0 ? blocks.size() : block];
        }
        return result;
    }

    /** The sheet of a row, if it has one. */
    Optional<ScoreSheet> sheet(int row) {
        return sheetOf[row] < 0 ? Optional.empty() : Optional.of(sheets.get(sheetOf[row]));
    }

    /** Points of a criterion for every row: a number, unknown, or {@link #NOT_ASKED}. */
    long[] points(Criterion criterion) {
        long[] known = columns.get(criterion.id());
        if (known == null) {
            known = criterion.isLine() ? line(criterion) : group(criterion);
            columns.put(criterion.id(), known);
        }
        return known;
    }

    private long[] line(Criterion criterion) {
        Points points = points(criterion, kind);
        Cell applies = condition(criterion.applies());
        int sheet = sheetOfCriterion.getOrDefault(criterion.id(), -2);
        long[] result = new long[subjects.size()];
        for (int row = 0; row < result.length; row++) {
            long asked = applies.at(row);
            if (sheetOf[row] != sheet || asked == Fixed.FALSE) {
                result[row] = NOT_ASKED;
            } else {
                long granted = subjects.granted(row, criterion.id());
                boolean open = granted == Fixed.UNKNOWN && !subjects.onlyGranted();
                boolean nothing = open && isNothing(row);
                // Of a line that may not be asked at all nothing is known, not even that it gives no points.
                result[row] = !open ? granted : asked == Fixed.UNKNOWN ? Fixed.UNKNOWN : nothing ? 0 : points.at(row);
            }
        }
        return result;
    }

    /** Whether the plan gives no points because no self-assessment came. */
    private boolean isNothing(int row) {
        return subjects.isUnsubmitted(row) && sheets.get(sheetOf[row]).whenUnsubmitted() == Unsubmitted.Means.ZERO;
    }

    /** The points that the rule of a line gives within its limits and behind its precondition. */
    private Points points(Criterion line, SubjectKind kind) {
        return rules.computeIfAbsent(line.id(), ignored -> {
            Points points =
                    new Points.Limited(computation.rules(kind).make(line.rule().orElseThrow()), Fixed.of(line.max()));
            return line.onlyIf().isPresent() ? new Points.Gated(condition(line.onlyIf()), points) : points;
        });
    }

    private Cell condition(Optional<Expression> condition) {
        return condition.map(when -> computation.cell(when, kind)).orElse(ALWAYS);
    }

    private long[] group(Criterion group) {
        long[][] parts = group.children().stream().map(this::points).toArray(long[][]::new);
        GroupPoints points = new GroupPoints(group);
        Cell gate = condition(group.onlyIf());
        Cell applies = condition(group.applies());
        long[] result = new long[subjects.size()];
        for (int row = 0; row < result.length; row++) {
            long asked = applies.at(row);
            long known = points.of(row(parts, row), asked, gate.at(row));
            if (known != NOT_ASKED && (asked == Fixed.UNKNOWN || mayAskNothing(group, row))) {
                result[row] = Fixed.UNKNOWN;
            } else {
                result[row] = known == Fixed.UNKNOWN ? groupRange(group, row).settled() : known;
            }
        }
        return result;
    }

    private static long[] row(long[][] parts, int row) {
        long[] values = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            values[i] = parts[i][row];
        }
        return values;
    }

    /** What the points of a criterion can still be for a row; where it is not asked, 0. */
    Range range(Criterion criterion, int row) {
        long known = points(criterion)[row];
        if (known != Fixed.UNKNOWN) {
            return Range.of(known == NOT_ASKED ? 0 : known);
        }
        Range range = criterion.isLine() ? lineRange(criterion, row) : groupRange(criterion, row);
        return maybeAsked(criterion, row) ? range.or(Range.of(0)) : range;
    }

    private Range lineRange(Criterion line, int row) {
        long granted = subjects.granted(row, line.id());
        if (granted != Fixed.UNKNOWN) {
            return Range.of(granted);
        }
        if (!subjects.onlyGranted() && isNothing(row)) {
            return Range.of(0);
        }
        // Until they are granted, people may give any points.
        return subjects.onlyGranted()
                ? new Range(0, Fixed.of(line.max()))
                : points(line, kind).range(row);
    }

    private Range groupRange(Criterion group, int row) {
        long gate = condition(group.onlyIf()).at(row);
        if (gate == Fixed.FALSE) {
            return Range.of(0);
        }
        List<Criterion> children = group.children();
        Range[] ranges = children.stream().map(child -> range(child, row)).toArray(Range[]::new);
        long[] values = children.stream().mapToLong(child -> points(child)[row]).toArray();
        boolean fixed = children.stream().noneMatch(child -> maybeAsked(child, row));
        Range range = new GroupPoints(group).range(ranges, values, fixed);
        return gate == Fixed.UNKNOWN ? range.or(Range.of(0)) : range;
    }

    private long asked(Criterion criterion, int row) {
        return condition(criterion.applies()).at(row);
    }

    /** Whether it is open if a criterion is asked, of itself or because that is open for everything below it. */
    private boolean maybeAsked(Criterion criterion, int row) {
        if (points(criterion)[row] != Fixed.UNKNOWN) {
            return false;
        }
        return asked(criterion, row) == Fixed.UNKNOWN || mayAskNothing(criterion, row);
    }

    /** Whether it is open if any part of a group is asked. */
    private boolean mayAskNothing(Criterion group, int row) {
        return !group.isLine()
                && group.children().stream()
                        .allMatch(child -> points(child)[row] == NOT_ASKED || maybeAsked(child, row));
    }

    /** Sum of the known points of a row. */
    long total(int row) {
        return totals()[row];
    }

    private long[] totals() {
        long[] known = totals;
        if (known == null) {
            known = new long[subjects.size()];
            for (ScoreSheet sheet : sheets) {
                for (Criterion criterion : sheet.criteria()) {
                    add(criterion, known);
                }
            }
            totals = known;
        }
        return known;
    }

    /** Adds what is known of a criterion; of an open group that simply adds up, what is known of its lines. */
    private void add(Criterion criterion, long[] sums) {
        long[] points = points(criterion);
        long sign = GroupPoints.sign(criterion);
        boolean addsUp = !criterion.isLine() && criterion.combine() instanceof Criterion.Plain;
        for (int row = 0; row < sums.length; row++) {
            if (points[row] == Fixed.UNKNOWN && addsUp) {
                sums[row] = Fixed.plus(sums[row], sign * knownOf(criterion, row));
            } else if (points[row] != Fixed.UNKNOWN && points[row] != NOT_ASKED) {
                sums[row] = Fixed.plus(sums[row], sign * points[row]);
            }
        }
    }

    /** Sum of the known points below a criterion. */
    long knownOf(Criterion criterion, int row) {
        long points = points(criterion)[row];
        if (points != Fixed.UNKNOWN && points != NOT_ASKED) {
            return points;
        }
        if (criterion.isLine() || points == NOT_ASKED || !(criterion.combine() instanceof Criterion.Plain)) {
            return 0;
        }
        long sum = 0;
        for (Criterion child : criterion.children()) {
            sum = Fixed.plus(sum, GroupPoints.sign(child) * knownOf(child, row));
        }
        return Math.clamp(sum, 0, Fixed.of(criterion.max()));
    }

    /** Whether every criterion that is asked of a row has points. */
    boolean complete(int row) {
        if (sheetOf[row] < 0) {
            return false;
        }
        for (Criterion criterion : sheets.get(sheetOf[row]).criteria()) {
            if (points(criterion)[row] == Fixed.UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /** What the total of a row can still be; of a row without a sheet, any number. */
    Range totalRange(int row) {
        if (sheetOf[row] < 0) {
            return Range.NUMBERS;
        }
        Range sum = Range.of(0);
        for (Criterion criterion : sheets.get(sheetOf[row]).criteria()) {
            Range points = range(criterion, row);
            sum = GroupPoints.sign(criterion) > 0 ? sum.plus(points) : sum.minus(points);
        }
        return sum;
    }

    Cell totalCell() {
        return new Cell.Ranged() {
            @Override
            long exact(int row) {
                return complete(row) ? total(row) : Fixed.UNKNOWN;
            }

            @Override
            Range range(int row) {
                return totalRange(row);
            }
        };
    }

    Cell pointsCell(String id) {
        Criterion criterion = criteria.get(id);
        if (criterion == null) {
            throw new IllegalArgumentException("no criterion " + id);
        }
        return new Cell() {
            @Override
            long at(int row) {
                long value = points(criterion)[row];
                return value == NOT_ASKED ? Fixed.UNKNOWN : value;
            }

            @Override
            Range range(int row) {
                boolean asked = points(criterion)[row] != NOT_ASKED;
                return asked && !maybeAsked(criterion, row) ? Scores.this.range(criterion, row) : Range.NUMBERS;
            }
        };
    }

    /** The smallest share of its maximum that a normal line reached, in percent. */
    Cell lowestShareCell() {
        return new Cell.Ranged() {
            @Override
            long exact(int row) {
                return normalLines(row).noneMatch(line -> points(line)[row] == Fixed.UNKNOWN)
                        ? range(row).settled()
                        : Fixed.UNKNOWN;
            }

            @Override
            Range range(int row) {
                // A line that may not be asked at all can only make the least greater.
                return normalLines(row)
                        .map(line -> asked(line, row) == Fixed.UNKNOWN
                                ? new Range(
                                        share(Scores.this.range(line, row), line)
                                                .least(),
                                        Fixed.LIMIT)
                                : share(Scores.this.range(line, row), line))
                        .reduce((one, other) ->
                                new Range(Math.min(one.least(), other.least()), Math.min(one.most(), other.most())))
                        .orElse(Range.NUMBERS);
            }
        };
    }

    private Stream<Criterion> normalLines(int row) {
        return sheetOf[row] < 0
                ? Stream.empty()
                : sheets.get(sheetOf[row])
                        .lines()
                        .filter(line -> line.part() == Criterion.Part.NORMAL)
                        .filter(line -> points(line)[row] != NOT_ASKED);
    }

    private static Range share(Range points, Criterion line) {
        long max = Fixed.of(line.max());
        Range percent = points.times(Range.of(100 * Fixed.ONE));
        return new Range(Fixed.over(percent.least(), max), Fixed.over(percent.most(), max));
    }
}
