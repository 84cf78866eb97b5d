package vn.thidua.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Sheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;

/** Points, totals and completeness of all subjects of one kind, column by column. */
final class Scores {

    /** Stands for the points of a criterion that is not asked of the subject. */
    static final long NOT_ASKED = Long.MIN_VALUE + 1;

    private final Computation computation;
    private final SubjectKind kind;
    private final Subjects subjects;
    private final List<Sheet> sheets;
    private final int[] sheetOf;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final Map<String, Integer> sheetOfCriterion = new HashMap<>();
    private final Map<String, long[]> columns = new HashMap<>();
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
            Optional<Sheet> sheet = plan.sheet(kind, i < blocks.size() ? blocks.get(i) : "");
            byBlock[i] = sheet.map(sheets::indexOf).orElse(-1);
        }
        int[] result = new int[subjects.size()];
        for (int row = 0; row < result.length; row++) {
            int block = computation.blockOf(kind, row);
            result[row] = byBlock[block < 0 ? blocks.size() : block];
        }
        return result;
    }

    /** The sheet of a row, if it has one. */
    Optional<Sheet> sheet(int row) {
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
        Points points = new Points.Limited(
                computation.rules(kind).make(criterion.rule().orElseThrow()), Fixed.of(criterion.max()));
        Points gated = criterion.onlyIf().isPresent()
                ? new Points.Gated(computation.cells().make(criterion.onlyIf().get(), kind), points)
                : points;
        Optional<Cell> applies =
                criterion.applies().map(when -> computation.cells().make(when, kind));
        int sheet = sheetOfCriterion.getOrDefault(criterion.id(), -2);
        long[] result = new long[subjects.size()];
        for (int row = 0; row < result.length; row++) {
            long asked = applies.isPresent() ? applies.get().at(row) : Fixed.TRUE;
            if (sheetOf[row] != sheet || asked == Fixed.FALSE) {
                result[row] = NOT_ASKED;
            } else {
                long granted = subjects.granted(row, criterion.id());
                boolean open = granted == Fixed.UNKNOWN && !subjects.onlyGranted();
                boolean nothing = open && isNothing(row);
                result[row] =
                        nothing ? 0 : !open ? granted : asked == Fixed.UNKNOWN ? Fixed.UNKNOWN : gated.settled(row);
            }
        }
        return result;
    }

    /** Whether the plan gives no points because no self-assessment came. */
    private boolean isNothing(int row) {
        return subjects.isUnsubmitted(row) && sheets.get(sheetOf[row]).whenUnsubmitted() == Unsubmitted.Means.ZERO;
    }

    private long[] group(Criterion group) {
        long[][] parts = group.children().stream().map(this::points).toArray(long[][]::new);
        GroupPoints points = new GroupPoints(group);
        Optional<Cell> gate = group.onlyIf().map(when -> computation.cells().make(when, kind));
        Optional<Cell> applies = group.applies().map(when -> computation.cells().make(when, kind));
        long[] result = new long[subjects.size()];
        long[] values = new long[parts.length];
        for (int row = 0; row < result.length; row++) {
            for (int i = 0; i < parts.length; i++) {
                values[i] = parts[i][row];
            }
            long asked = applies.isPresent() ? applies.get().at(row) : Fixed.TRUE;
            long open = gate.isPresent() ? gate.get().at(row) : Fixed.TRUE;
            result[row] = points.of(values, asked, open);
        }
        return result;
    }

    /** Sum of the known points of a row. */
    long total(int row) {
        return totals()[row];
    }

    private long[] totals() {
        long[] known = totals;
        if (known == null) {
            known = new long[subjects.size()];
            for (Sheet sheet : sheets) {
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
        long sign = criterion.part() == Criterion.Part.PENALTY ? -1 : 1;
        boolean addsUp = !criterion.isLine() && criterion.combine() instanceof Criterion.Plain;
        for (int row = 0; row < sums.length; row++) {
            if (points[row] == Fixed.UNKNOWN && addsUp) {
                sums[row] += sign * knownOf(criterion, row);
            } else if (points[row] != Fixed.UNKNOWN && points[row] != NOT_ASKED) {
                sums[row] += sign * points[row];
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
            sum += (child.part() == Criterion.Part.PENALTY ? -1 : 1) * knownOf(child, row);
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

    Cell totalCell() {
        return new Cell() {
            @Override
            long at(int row) {
                return complete(row) ? total(row) : Fixed.UNKNOWN;
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
        };
    }

    /** The smallest share of its maximum that a normal line reached, in percent. */
    Cell lowestShareCell() {
        return new Cell() {
            @Override
            long at(int row) {
                if (sheetOf[row] < 0) {
                    return Fixed.UNKNOWN;
                }
                long[] shares = sheets.get(sheetOf[row])
                        .lines()
                        .filter(line -> line.part() == Criterion.Part.NORMAL)
                        .filter(line -> points(line)[row] != NOT_ASKED)
                        .mapToLong(line -> share(line, row))
                        .toArray();
                long least = Arrays.stream(shares).min().orElse(Fixed.UNKNOWN);
                boolean zero = Arrays.stream(shares).anyMatch(share -> share == 0);
                return zero ? 0 : least;
            }
        };
    }

    private long share(Criterion line, int row) {
        long points = points(line)[row];
        return points == Fixed.UNKNOWN ? points : Fixed.over(points * 100, Fixed.of(line.max()));
    }
}
