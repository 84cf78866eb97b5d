package vn.thidua.server.campaign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.YamlEdit;
import vn.thidua.plan.yaml.YamlWrite;

/**
 * A plan as it was written, with the plans that it extends.
 *
 * @param bases text by id; what is not among them cannot be extended
 */
public record PlanText(String text, Map<String, String> bases) {

    private static final Pattern CHANGE = Pattern.compile("  ([A-Za-z0-9.]+): \\{value: (.*)}");

    private static final Set<String> OF_EXTENDING = Set.of("extends", "remove");

    public PlanText {
        bases = Map.copyOf(bases);
    }

    /** Reads it. */
    public PlanResult read(String name) {
        return reader().read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private PlanReader reader() {
        return new PlanReader(
                id -> Optional.ofNullable(bases.get(id)).map(base -> base.getBytes(StandardCharsets.UTF_8)));
    }

    /** Its values with everything that it takes from the plans it extends; empty where it cannot be read. */
    public Optional<Mapping> tree() {
        return reader().tree(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as one text that extends nothing; empty where it cannot be read. */
    public Optional<String> alone() {
        return tree().map(tree ->
                tree.equals(new PlanText(text, Map.of()).tree().orElse(null))
                        ? text
                        : YamlWrite.text(new Mapping(
                                tree.entries().stream()
                                        .filter(entry -> !OF_EXTENDING.contains(
                                                entry.key().text()))
                                        .toList(),
                                tree.mark())));
    }

    /** The same with only those bases that the plan which was read from it extends. */
    public PlanText trimmed(Plan plan) {
        Map<String, String> used = new TreeMap<>(bases);
        used.keySet().retainAll(plan.extending());
        return new PlanText(text, used);
    }

    /** A plan that differs from this one in parameters only; what earlier such plans changed stays changed. */
    public PlanText with(String id, Map<String, String> parameters) {
        String edited = text;
        Map<String, String> others = new TreeMap<>();
        for (Map.Entry<String, String> one : parameters.entrySet()) {
            Optional<List<String>> path = PlanValues.ofParameter(edited, one.getKey());
            if (path.isPresent()) {
                edited = YamlEdit.set(edited, path.get(), one.getValue());
            } else {
                others.put(one.getKey(), one.getValue());
            }
        }
        PlanText next = new PlanText(edited, bases);
        return others.isEmpty() ? next : next.extended(id, others);
    }

    /** The same for parameters that stand in a base: a plan that extends this one and says them anew. */
    private PlanText extended(String id, Map<String, String> parameters) {
        Map<String, String> more = new TreeMap<>(bases);
        Map<String, String> changes = new TreeMap<>();
        if (more.containsKey(id)) {
            text.lines()
                    .map(CHANGE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> changes.put(line.group(1), line.group(2)));
        } else {
            more.put(id, text);
        }
        changes.putAll(parameters);
        StringBuilder changed = new StringBuilder("thidua: 1\nid: " + id + "\nextends: " + id + "\nparameters:\n");
        changes.forEach((name, value) -> changed.append("  ")
                .append(name)
                .append(": {value: ")
                .append(value)
                .append("}\n"));
        return new PlanText(changed.toString(), more);
    }
}
