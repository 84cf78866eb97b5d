package vn.thidua.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Level;
import vn.thidua.plan.Classification.Limit;
import vn.thidua.plan.Quota;
import vn.thidua.plan.SubjectKind;

/** The class of every subject in one classification. */
final class Classes {

    /** Not rated at all. */
    static final int NOT_RATED = -1;

    /** Not known yet. */
    static final int UNKNOWN = -2;

    /** Known, but only people may decide. */
    static final int OPEN = -3;

    private final Computation computation;
    private final Classification classification;
    private final SubjectKind kind;
    private final int[] levels;
    private final List<Tie> ties = new ArrayList<>();

    Classes(Computation computation, Classification classification) {
        this.computation = computation;
        this.classification = classification;
        this.kind = classification.of();
        this.levels = new int[computation.subjects(kind).size()];
        Cell[] doors = cells(Level::when);
        Cell[] conditions = cells(Level::and);
        for (int row = 0; row < levels.length; row++) {
            levels[row] = asked(row) ? capped(level(row, doors, conditions), row) : NOT_RATED;
        }
        classification.limits().forEach(this::limit);
    }

    private interface Part {
        Optional<vn.thidua.plan.expression.Expression> of(Level level);
    }

    private Cell[] cells(Part part) {
        return classification.levels().stream()
                .map(level -> part.of(level).map(this::make).orElse(Cell.constant(Fixed.TRUE)))
                .toArray(Cell[]::new);
    }

    private Cell make(vn.thidua.plan.expression.Expression expression) {
        return computation.cells().make(expression, kind);
    }

    private boolean asked(int row) {
        int block = computation.blockOf(kind, row);
        return classification.blocks().isEmpty()
                || (block >= 0
                        && classification
                                .blocks()
                                .contains(computation.blockIds().get(block)));
    }

    private int level(int row, Cell[] doors, Cell[] conditions) {
        long notRated = condition(classification.notRatedIf(), row);
        long lowest = condition(classification.lowestIf(), row);
        if (notRated != Fixed.FALSE) {
            return notRated == Fixed.TRUE ? NOT_RATED : UNKNOWN;
        }
        if (lowest != Fixed.FALSE) {
            return lowest == Fixed.TRUE ? doors.length - 1 : UNKNOWN;
        }
        for (int i = 0; i < doors.length; i++) {
            long door = doors[i].at(row);
            if (door == Fixed.UNKNOWN) {
                return UNKNOWN;
            }
            if (door == Fixed.TRUE) {
                long holds = conditions[i].at(row);
                if (holds == Fixed.UNKNOWN) {
                    return UNKNOWN;
                }
                if (holds == Fixed.TRUE) {
                    return i;
                }
                if (classification.levels().get(i).openIfUnmet()) {
                    return decided(row);
                }
            }
        }
        return doors.length - 1;
    }

    private long condition(Optional<vn.thidua.plan.expression.Expression> expression, int row) {
        return expression.map(one -> make(one).at(row)).orElse(Fixed.FALSE);
    }

    private int decided(int row) {
        return classification
                .decided()
                .map(fact -> {
                    long value = computation.subjects(kind).value(fact, row);
                    return value == Fixed.UNKNOWN
                            ? OPEN
                            : classification.indexOf(fact.values().get((int) value));
                })
                .orElse(OPEN);
    }

    private int capped(int level, int row) {
        int result = level;
        if (result < 0) {
            return result;
        }
        for (Classification.Cap cap : classification.caps()) {
            int at = classification.indexOf(cap.at());
            long holds = make(cap.when()).at(row);
            if (holds == Fixed.UNKNOWN && result < at) {
                return UNKNOWN;
            }
            result = holds == Fixed.TRUE ? Math.max(result, at) : result;
        }
        return classification.notAbove().isPresent()
                ? notAbove(classification.notAbove().get(), result, row)
                : result;
    }

    private int notAbove(Classification.NotAbove rule, int level, int row) {
        long holds = make(rule.when()).at(row);
        int unit = computation.subjects(kind).above(row);
        int above =
                unit < 0 ? UNKNOWN : computation.classes(rule.classesOfUnit()).level(unit);
        if (holds == Fixed.FALSE || above == NOT_RATED) {
            return level;
        }
        if (holds == Fixed.UNKNOWN || above < 0) {
            return level == classification.levels().size() - 1 ? level : UNKNOWN;
        }
        return Math.max(level, above);
    }

    private void limit(Limit limit) {
        int level = classification.indexOf(limit.level());
        Quota quota = new Quota(
                new Quota.Share(limit.percent(), limit.among(), limit.rounding(), limit.atLeast()),
                limit.per(),
                java.util.Set.of(),
                Map.of(),
                Map.of(),
                limit.clause());
        Quotas quotas = new Quotas(computation, List.of(quota), java.util.Set.of(kind));
        Map<Quotas.Group, List<Candidate>> groups = new LinkedHashMap<>();
        for (int row = 0; row < levels.length; row++) {
            if (levels[row] == level) {
                Candidate one = new Candidate(kind, row);
                quotas.group(0, one)
                        .ifPresent(group -> groups.computeIfAbsent(group, ignored -> new ArrayList<>())
                                .add(one));
            }
        }
        groups.forEach(
                (group, members) -> limit(limit, level, quotas.places(group, members.getFirst()), group, members));
    }

    private void limit(Limit limit, int level, int share, Quotas.Group group, List<Candidate> members) {
        long raised = limit.raisedBy()
                .map(one -> computation.cells().make(one, SubjectKind.CAMPAIGN).at(0))
                .orElse(0L);
        Cut cut = new Cut(computation, limit.order(), List.of(kind), (candidate, above) -> {
            if (above != Truth.YES) {
                levels[candidate.row()] = above == Truth.NO ? level + 1 : OPEN;
            }
        });
        if (share == Quotas.UNKNOWN) {
            members.forEach(one -> levels[one.row()] = UNKNOWN);
            return;
        }
        int places = share + (raised == Fixed.UNKNOWN ? 0 : (int) (raised / Fixed.ONE));
        if (members.size() <= places) {
            return;
        }
        members.stream().filter(one -> !cut.ready(one)).forEach(one -> levels[one.row()] = UNKNOWN);
        List<Candidate> ready = members.stream().filter(cut::ready).toList();
        cut.cut(ready, places, classification.id() + "/" + limit.level(), group.of())
                .ifPresent(ties::add);
    }

    /** The place of the class among the levels, or one of the constants. */
    int level(int row) {
        return levels[row];
    }

    Cell cell() {
        long[] words = classification.levels().stream()
                .mapToLong(level -> computation.words().of(level.id()))
                .toArray();
        return Cell.column(Arrays.stream(levels)
                .mapToLong(level -> level < 0 ? Fixed.UNKNOWN : words[level])
                .toArray());
    }

    List<Tie> ties() {
        return ties;
    }
}
