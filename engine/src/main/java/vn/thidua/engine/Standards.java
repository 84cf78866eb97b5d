package vn.thidua.engine;

import java.util.HashMap;
import java.util.Map;
import vn.thidua.plan.Requirement;
import vn.thidua.plan.Standard;
import vn.thidua.plan.SubjectKind;

/** Which standards the subjects of one kind meet. */
final class Standards {

    private final Computation computation;
    private final SubjectKind kind;
    private final Map<String, Cell> cells = new HashMap<>();

    Standards(Computation computation, SubjectKind kind) {
        this.computation = computation;
        this.kind = kind;
    }

    Cell cell(String id) {
        Cell cell = cells.get(id);
        if (cell == null) {
            Standard standard = computation.plan().standards(kind).get(id);
            if (standard == null) {
                throw new IllegalArgumentException("no standard " + id);
            }
            Cell when = computation.cells().make(standard.when(), kind);
            cell = computation.joining().isAsked(kind) ? ofThoseTakingPart(when) : when;
            cells.put(id, cell);
        }
        return cell;
    }

    /** Who takes no part meets nothing, whatever its facts. */
    private Cell ofThoseTakingPart(Cell when) {
        return new Cell() {
            @Override
            long at(int row) {
                return computation.joining().isOut(kind, row) ? Fixed.FALSE : when.at(row);
            }
        };
    }

    Truth met(Standard standard, int row) {
        return Truth.of(cell(standard.id()).at(row));
    }

    /** False if a standard fails, else unknown if one is unknown, else true; likewise for "at least one of". */
    Cell eligible(Requirement requirement) {
        return switch (requirement) {
            case Requirement.One one -> cell(one.standard().id());
            case Requirement.All all ->
                Logic.all(all.parts().stream().map(this::eligible).toArray(Cell[]::new));
            case Requirement.Any any ->
                Logic.any(any.parts().stream().map(this::eligible).toArray(Cell[]::new));
        };
    }
}
