package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes and adds single values in a text of YAML; comments, order and everything else stay as they were written.
 *
 * <p>A path goes through mappings by their keys, and through lists by the {@code id} (or {@code period}) of their items.
 */
public final class YamlEdit {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(true).build();
    private static final List<String> NAMES = List.of("id", "period");

    /** A text that means itself without quotes, whatever stands around it. */
    private static final String PLAIN = "\\p{L}[\\p{L}\\p{M}\\d /–.-]*[\\p{L}\\p{M}\\d]";

    private YamlEdit() {}

    /** The value that stands at a path; empty where there is none, or no single one. */
    public static Optional<String> value(String text, List<String> path) {
        return find(text, path).map(ScalarNode::getValue);
    }

    /**
     * The text with another value at a path.
     *
     * @param literal a number or a day as YAML writes it
     * @throws IllegalArgumentException where no single value stands there
     */
    public static String set(String text, List<String> path, String literal) {
        ScalarNode node = find(text, path).orElseThrow(() -> new IllegalArgumentException(String.join("/", path)));
        int start = node.getStartMark().map(Mark::getIndex).orElseThrow();
        int end = node.getEndMark().map(Mark::getIndex).orElseThrow();
        return text.substring(0, text.offsetByCodePoints(0, start))
                + literal
                + text.substring(text.offsetByCodePoints(0, end));
    }

    /** Whether keys with values stand at a path, so that another can be added. */
    public static boolean hasKeys(String text, List<String> path) {
        return mapping(text, path).isPresent();
    }

    /**
     * The text with another key below a path.
     *
     * @param value as YAML writes it on one line
     * @throws IllegalArgumentException where no keys with values stand there
     */
    public static String add(String text, List<String> path, String key, String value) {
        MappingNode there = mapping(text, path).orElseThrow(() -> new IllegalArgumentException(String.join("/", path)));
        // The first key of an item of a list stands behind its dash; the second shows how far the keys stand in.
        int place = Math.min(1, there.getValue().size() - 1);
        Mark before = there.getValue().get(place).getKeyNode().getStartMark().orElseThrow();
        String added = key + ": " + value
                + (there.getFlowStyle() == FlowStyle.FLOW ? ", " : "\n" + " ".repeat(before.getColumn()));
        int at = text.offsetByCodePoints(0, before.getIndex());
        return text.substring(0, at) + added + text.substring(at);
    }

    private static Optional<MappingNode> mapping(String text, List<String> path) {
        return node(text, path)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(found -> !found.getValue().isEmpty());
    }

    /** A text as YAML writes it: in quotes where it could mean something else. */
    public static String quoted(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "''") + "'";
    }

    private static Optional<ScalarNode> find(String text, List<String> path) {
        return node(text, path).filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }

    private static Optional<Node> node(String text, List<String> path) {
        Optional<Node> at;
        try {
            at = new Compose(SETTINGS).composeString(text);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
        for (String step : path) {
            at = at.flatMap(node -> step(node, step));
        }
        return at;
    }

    private static Optional<Node> step(Node node, String step) {
        return switch (node) {
            case MappingNode mapping -> under(mapping, step);
            case SequenceNode list ->
                list.getValue().stream()
                        .filter(item -> item instanceof MappingNode mapping
                                && NAMES.stream()
                                        .anyMatch(name -> under(mapping, name)
                                                .filter(one -> one instanceof ScalarNode scalar
                                                        && scalar.getValue().equals(step))
                                                .isPresent()))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Optional<Node> under(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key))
                .map(tuple -> tuple.getValueNode())
                .findFirst();
    }
}
