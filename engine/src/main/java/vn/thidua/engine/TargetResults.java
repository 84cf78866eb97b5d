package vn.thidua.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;

/** Which targets are met by the subjects of one kind. */
final class TargetResults {

    private final Computation computation;
    private final SubjectKind kind;
    private final Map<String, Met> met = new LinkedHashMap<>();

    TargetResults(Computation computation, SubjectKind kind) {
        this.computation = computation;
        this.kind = kind;
    }

    /** The targets of the kind. */
    List<Target> all() {
        return List.copyOf(computation.plan().targets(kind).values());
    }

    /** Whether a target is asked of a row: it takes part, has a threshold for its block, and it is not outside its function. */
    boolean asked(Target target, int row) {
        return !computation.joining().isOut(kind, row)
                && threshold(target, row).isPresent()
                && !notApplicable(target, row);
    }

    Optional<BigDecimal> threshold(Target target, int row) {
        int block = computation.blockOf(kind, row);
        return target.threshold(block < 0 ? "*" : computation.blockIds().get(block));
    }

    private boolean notApplicable(Target target, int row) {
        Optional<FactDeclaration> fact = outside();
        @Nullable
        List<?> list = fact.isEmpty() ? null : computation.subjects(kind).list(fact.get(), row);
        return list != null && list.contains(target.id());
    }

    /** The fact that names targets outside a function; empty where the plan has none for this kind. */
    private Optional<FactDeclaration> outside() {
        return computation.plan().notApplicable().filter(fact -> kind == SubjectKind.UNIT);
    }

    /** The fact that has still to say whether a target is outside the function of a row; empty where it is known. */
    Optional<FactDeclaration> functionOpen(int row) {
        return outside().filter(fact -> computation.subjects(kind).list(fact, row) == null);
    }

    /** Whether its value is reached for sure, also where it may be outside the function; false for a target that is not asked. */
    boolean isReached(Target target, int row) {
        return asked(target, row) && of(target.id()).compared(row) == Fixed.TRUE;
    }

    /** The value that is compared, in the form of {@link Fixed}. */
    long value(Target target, int row) {
        return of(target.id()).value.at(row);
    }

    Truth truth(Target target, int row) {
        return Truth.of(of(target.id()).at(row));
    }

    Cell cell(String id) {
        return of(id);
    }

    private Met of(String id) {
        Met cell = met.get(id);
        if (cell == null) {
            cell = new Met(
                    Objects.requireNonNull(computation.plan().targets(kind).get(id), id));
            met.put(id, cell);
        }
        return cell;
    }

    /** Whether every target that is asked is met; nothing asked is met, but not by who takes no part. */
    Cell allMetCell() {
        List<Cell> cells = new ArrayList<>();
        for (Target target : all()) {
            Met inner = of(target.id());
            cells.add(new Cell() {
                @Override
                long at(int row) {
                    return !asked(target, row) || isReached(target, row) ? Fixed.TRUE : inner.at(row);
                }
            });
        }
        if (computation.joining().isAsked(kind)) {
            Cell joins = computation.joining().cell(kind);
            cells.add(new Cell() {
                @Override
                long at(int row) {
                    return joins.at(row) == Fixed.FALSE ? Fixed.FALSE : Fixed.TRUE;
                }
            });
        }
        return Logic.all(cells.toArray(Cell[]::new));
    }

    private final class Met extends Cell {
        private final Target target;
        private final Cell value;
        private final boolean mayStillBeMet;

        Met(Target target) {
            this.target = target;
            this.value = computation.cells().make(target.value(), kind);
            long due = FactValues.literal(target.due());
            this.mayStillBeMet = !target.last() && computation.asOfDay() <= due;
        }

        @Override
        long at(int row) {
            // Of a target that may be outside the function nothing is said before that is known.
            return asked(target, row) && functionOpen(row).isEmpty() ? compared(row) : Fixed.UNKNOWN;
        }

        /** What the value says of a target that is asked. */
        long compared(int row) {
            long threshold = Fixed.of(threshold(target, row).orElseThrow());
            Range reached = reached(row);
            boolean least = holds(reached.least(), threshold);
            boolean most = holds(reached.most(), threshold);
            // Every comparison but "is" holds for all values beyond one, so that both ends speak for what is between.
            boolean settled = reached.least() == reached.most() || target.comparison() != Target.Comparison.IS;
            if (settled && least && most) {
                return Fixed.TRUE;
            }
            return settled && !least && !most && !mayStillBeMet ? Fixed.FALSE : Fixed.UNKNOWN;
        }

        private boolean holds(long reached, long threshold) {
            return target.comparison().holds(Long.compare(reached, threshold));
        }

        /** What is compared: a truth is 1 or 0, a threshold is in the form of {@link Fixed}. */
        private Range reached(int row) {
            long known = value.at(row);
            if (target.comparison() == Target.Comparison.IS) {
                return known == Fixed.UNKNOWN ? new Range(0, Fixed.ONE) : Range.of(known * Fixed.ONE);
            }
            return known == Fixed.UNKNOWN ? NumberCells.numbers(value, row) : Range.of(known);
        }
    }
}
