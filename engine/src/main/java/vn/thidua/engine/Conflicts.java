package vn.thidua.engine;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Rule;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;

/** Looks for alternatives that hold together. */
final class Conflicts {

    private final Computation computation;
    private final List<Conflict> found = new ArrayList<>();

    Conflicts(Computation computation) {
        this.computation = computation;
    }

    List<Conflict> find() {
        for (ScoreSheet sheet : computation.plan().sheets()) {
            sheet.lines().forEach(line -> look(line, line.rule().orElseThrow(), sheet));
        }
        return List.copyOf(found);
    }

    private void look(Criterion criterion, Rule rule, ScoreSheet sheet) {
        switch (rule) {
            case Rule.Choose choose -> {
                alternatives(criterion, choose, sheet);
                choose.alternatives().forEach(one -> look(criterion, one.rule(), sheet));
                choose.otherwise().ifPresent(one -> look(criterion, one, sheet));
            }
            case Rule.Sum sum -> sum.parts().forEach(part -> look(criterion, part, sheet));
            default -> {}
        }
    }

    private void alternatives(Criterion criterion, Rule.Choose rule, ScoreSheet sheet) {
        SubjectKind kind = sheet.of();
        if (rule.alternatives().size() < 2 || !(computation.points(rule, kind) instanceof Points.Choose choose)) {
            return;
        }
        for (int r = 0; r < computation.subjects(kind).size(); r++) {
            int row = r;
            if (computation.scores(kind).sheet(row).filter(sheet::equals).isPresent()) {
                choose.conflict(row)
                        .ifPresent(two -> found.add(new Conflict(
                                criterion, kind, computation.subjects(kind).id(row), two[0] + 1, two[1] + 1)));
            }
        }
    }
}
