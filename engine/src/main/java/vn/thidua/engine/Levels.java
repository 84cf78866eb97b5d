package vn.thidua.engine;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Classification;
import vn.thidua.plan.Classification.Level;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expression;

/** The classes that the rules of a classification leave to one subject, before any limit on how many may be in a class. */
final class Levels {

    /** What came of the rules for a row. */
    record Found(ClassSet possible, boolean open) {}

    private final Computation computation;
    private final Classification classification;
    private final SubjectKind kind;
    private final int size;
    private final List<Cell> doors;
    private final List<Cell> conditions;

    Levels(Computation computation, Classification classification) {
        this.computation = computation;
        this.classification = classification;
        this.kind = classification.of();
        this.size = classification.levels().size();
        this.doors = classification.levels().stream()
                .map(Level::when)
                .map(this::condition)
                .toList();
        this.conditions = classification.levels().stream()
                .map(Level::and)
                .map(this::condition)
                .toList();
    }

    private Cell condition(Optional<Expression> expression) {
        return expression.map(one -> computation.cell(one, kind)).orElse(Cell.constant(Fixed.TRUE));
    }

    private long holds(Optional<Expression> expression, int row) {
        return expression.map(one -> computation.cell(one, kind).at(row)).orElse(Fixed.FALSE);
    }

    /** The classes of a row, and whether only people may decide between them. */
    Found of(int row) {
        int block = computation.blockOf(kind, row);
        boolean asked = classification.blocks().isEmpty()
                || (block >= 0
                        && classification
                                .blocks()
                                .contains(computation.blockIds().get(block)));
        if (!asked || computation.joining().isOut(kind, row)) {
            return new Found(ClassSet.notRated(size), false);
        }
        ClassSet rest = behind(holds(classification.lowestIf(), row), ClassSet.of(size, size - 1), () -> door(0, row));
        ClassSet rated = above(capped(rest, row), row);
        ClassSet possible = behind(holds(classification.notRatedIf(), row), ClassSet.notRated(size), () -> rated);
        if (computation.joining().of(kind, row) == Fixed.UNKNOWN) {
            return new Found(possible.or(ClassSet.notRated(size)), false);
        }
        return new Found(possible, possible.settled() == Classes.UNKNOWN && decisionAwaited(row));
    }

    private interface Rest {
        ClassSet classes();
    }

    /** What a condition leads to where it holds, and else the rest. */
    private static ClassSet behind(long condition, ClassSet then, Rest rest) {
        return condition == Fixed.TRUE ? then : condition == Fixed.FALSE ? rest.classes() : then.or(rest.classes());
    }

    private ClassSet door(int level, int row) {
        if (level == size) {
            return ClassSet.of(size, size - 1);
        }
        long door = doors.get(level).at(row);
        if (door == Fixed.FALSE) {
            return door(level + 1, row);
        }
        ClassSet failed = classification.levels().get(level).openIfUnmet() ? decided(row) : door(level + 1, row);
        long holds = conditions.get(level).at(row);
        ClassSet opened =
                holds == Fixed.TRUE ? ClassSet.of(size, level) : holds == Fixed.FALSE ? failed : failed.with(level);
        return door == Fixed.TRUE ? opened : opened.or(door(level + 1, row));
    }

    /** What people decided; every class while they have not. */
    private ClassSet decided(int row) {
        return classification
                .decided()
                .map(fact -> computation.subjects(kind).known(fact, row))
                .filter(Optional::isPresent)
                .map(word -> classification.indexOf((String) word.get()))
                .filter(level -> level >= 0)
                .map(level -> ClassSet.of(size, level))
                .orElse(ClassSet.all(size));
    }

    /** Whether everything is known, and the rules leave it to people, who have not decided. */
    private boolean decisionAwaited(int row) {
        if (holds(classification.notRatedIf(), row) != Fixed.FALSE
                || holds(classification.lowestIf(), row) != Fixed.FALSE) {
            return false;
        }
        for (int level = 0; level < size; level++) {
            long door = doors.get(level).at(row);
            long holds = conditions.get(level).at(row);
            if (door == Fixed.UNKNOWN || door == Fixed.TRUE && holds == Fixed.UNKNOWN) {
                return false;
            }
            if (door == Fixed.TRUE && holds == Fixed.TRUE) {
                return false;
            }
            if (door == Fixed.TRUE && classification.levels().get(level).openIfUnmet()) {
                return decided(row).settled() == Classes.UNKNOWN;
            }
        }
        return false;
    }

    private ClassSet capped(ClassSet classes, int row) {
        ClassSet result = classes;
        for (Classification.Cap cap : classification.caps()) {
            int at = classification.indexOf(cap.at());
            long holds = computation.cell(cap.when(), kind).at(row);
            ClassSet kept = result.moved(level -> Math.max(level, at));
            result = holds == Fixed.TRUE ? kept : holds == Fixed.FALSE ? result : result.or(kept);
        }
        return result;
    }

    private ClassSet above(ClassSet classes, int row) {
        if (classification.notAbove().isEmpty()) {
            return classes;
        }
        Classification.NotAbove rule = classification.notAbove().get();
        long holds = computation.cell(rule.when(), kind).at(row);
        if (holds == Fixed.FALSE) {
            return classes;
        }
        ClassSet kept = notAbove(classes, rule, row);
        return holds == Fixed.TRUE ? kept : classes.or(kept);
    }

    private ClassSet notAbove(ClassSet classes, Classification.NotAbove rule, int row) {
        int unit = computation.subjects(kind).above(row);
        ClassSet result = ClassSet.none(size);
        if (unit < 0) {
            for (int above = 0; above < size; above++) {
                int limit = above;
                result = result.or(classes.moved(level -> Math.max(level, limit)));
            }
            return result;
        }
        Classes above = computation.classes(rule.classesOfUnit());
        for (int level = 0; level < size; level++) {
            int limit = level;
            if (above.possible(unit).has(level)) {
                result = result.or(classes.moved(one -> Math.max(one, limit)));
            }
        }
        return above.possible(unit).maybeNotRated() ? result.or(classes) : result;
    }
}
