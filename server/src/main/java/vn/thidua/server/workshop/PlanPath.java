package vn.thidua.server.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.plan.yaml.YamlEdit;

/**
 * A place in a plan: keys, and places in lists.
 *
 * @param steps from the whole plan down
 */
public record PlanPath(List<String> steps) {

    /** The whole plan. */
    public static final PlanPath PLAN = new PlanPath(List.of());

    public PlanPath {
        steps = List.copyOf(steps);
    }

    /** The place that an address names. */
    static PlanPath of(String text) {
        return text.isEmpty()
                ? PLAN
                : new PlanPath(Arrays.stream(text.split("/", -1))
                        .map(step -> step.replace("~1", "/").replace("~0", "~"))
                        .toList());
    }

    /** As an address names it. */
    public String text() {
        return steps.stream()
                .map(step -> step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("/"));
    }

    PlanPath with(String step) {
        return new PlanPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    PlanPath with(int place) {
        return with(YamlEdit.place(place));
    }

    PlanPath parent() {
        return new PlanPath(steps.subList(0, steps.size() - 1));
    }

    String last() {
        return steps.getLast();
    }

    boolean isPlan() {
        return steps.isEmpty();
    }

    /** Whether it is that place, or one within it. */
    boolean isIn(PlanPath other) {
        return steps.size() >= other.steps.size()
                && steps.subList(0, other.steps.size()).equals(other.steps);
    }
}
