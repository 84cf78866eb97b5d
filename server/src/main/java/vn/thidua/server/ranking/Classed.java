package vn.thidua.server.ranking;

import java.util.List;
import vn.thidua.engine.ClassState;
import vn.thidua.plan.Plan;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.ClassLine;

/**
 * The class of a line of a ranking.
 *
 * @param classification id of the classification
 * @param level id of the class; empty unless settled
 */
public record Classed(String classification, ClassState state, String level) {

    /** As it stands in the text under the hash of a published ranking. */
    String line() {
        return classification + "=" + state + ":" + level;
    }

    /** The classes of a line in words, by the plan of its ranking. */
    static List<ClassLine> lines(Plan plan, RankedUnit unit, Texts texts) {
        return unit.classes().stream()
                .map(one -> ClassLine.of(plan, one.classification(), one.state(), one.level(), texts))
                .toList();
    }
}
