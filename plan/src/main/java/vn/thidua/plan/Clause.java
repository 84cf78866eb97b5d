package vn.thidua.plan;

import java.util.Optional;

/**
 * Where something stands in the document of a plan.
 *
 * @param id how {@code plan.yaml} cites it, for example {@code III.1-d3}
 * @param label how the paper numbers it, for example «Mục III.1, gạch đầu dòng 3»; empty where the id is what the paper
 *     prints
 */
public record Clause(String id, Optional<String> label) {

    /** A clause that is printed as it is cited. */
    public static Clause of(String id) {
        return new Clause(id, Optional.empty());
    }

    /** Nothing is cited. */
    public boolean isEmpty() {
        return id.isEmpty();
    }
}
