package vn.thidua.server.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was typed into the form of a plan and is not kept.
 *
 * @param values by the path of the field
 * @param problems by the path of the field, why they cannot be taken
 */
record TypedPlan(Map<String, List<String>> values, Map<String, String> problems) {

    /** Nothing. */
    static final TypedPlan NOTHING = new TypedPlan(Map.of(), Map.of());

    TypedPlan {
        values = Map.copyOf(values);
        problems = Map.copyOf(problems);
    }

    Optional<List<String>> values(String path) {
        return Optional.ofNullable(values.get(path));
    }

    String first(String path) {
        return values(path).filter(all -> !all.isEmpty()).map(List::getFirst).orElse("");
    }

    String problem(String path) {
        return problems.getOrDefault(path, "");
    }
}
