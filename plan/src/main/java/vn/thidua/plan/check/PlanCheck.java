package vn.thidua.plan.check;

import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.yaml.Node.Mapping;

/** Every check of a plan's meaning, one after the other. */
public final class PlanCheck {

    private final Plan plan;
    private final Mapping tree;
    private final Faults faults;

    /** Checks that plan; faults go there. */
    public PlanCheck(Plan plan, Mapping tree, Faults faults) {
        this.plan = plan;
        this.tree = tree;
        this.faults = faults;
    }

    /** Runs them all. */
    public void run() {
        if (plan.id().isEmpty()) {
            faults.error(tree.mark(), "word.missing", "id", "plan", "");
        }
    }
}
