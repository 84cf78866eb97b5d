package vn.thidua.words;

import vn.thidua.plan.Body;
import vn.thidua.plan.Plan;

/** Who a plan says records something, as people name them: its bodies and blocks by their labels, others by a word. */
public final class ProviderWords {

    private ProviderWords() {}

    /** The name for a word of {@code by}; a body of that role stands for a role. */
    public static String of(Plan plan, String by, Messages messages) {
        if (plan.bodies().containsKey(by)) {
            return plan.bodyLabel(by);
        }
        if (plan.blocks().containsKey(by)) {
            return plan.blockLabel(by);
        }
        return plan.bodies().values().stream()
                .filter(one -> one.role().equals(by))
                .map(Body::label)
                .findFirst()
                .orElseGet(() -> messages.word("provider." + by));
    }
}
