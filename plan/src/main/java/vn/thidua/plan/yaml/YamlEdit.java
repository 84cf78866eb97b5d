package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Changes and adds single values in a text of YAML; comments, order and everything else stay as they were written.
 *
 * <p>A path goes through mappings by their keys, and through lists by the {@code id} (or {@code period}) of their items or by
 * their {@linkplain #place place}. Whole parts are added, removed and moved by {@link YamlParts}.
 */
public final class YamlEdit {

    /** A step to an item of a list by its place: no id begins so. */
    static final String PLACE = "@\\d{1,6}";

    private static final Pattern PLACE_STEP = Pattern.compile(PLACE);

    /** A text that means itself without quotes, whatever stands around it. */
    private static final String PLAIN = "\\p{L}[\\p{L}\\p{M}\\d /–.-]*[\\p{L}\\p{M}\\d]";

    private YamlEdit() {}

    /** The step to an item of a list by its place, from 0. */
    public static String place(int at) {
        return "@" + at;
    }

    /** The place that a step names; empty where it is a key or an id. */
    public static Optional<Integer> placeOf(String step) {
        return PLACE_STEP.matcher(step).matches() ? Optional.of(Integer.parseInt(step.substring(1))) : Optional.empty();
    }

    /** The value that stands at a path; empty where there is none, or no single one. */
    public static Optional<String> value(String text, List<String> path) {
        return new YamlLookup(text).value(path);
    }

    /**
     * The text with another value at a path.
     *
     * @param literal a number or a day as YAML writes it
     * @throws IllegalArgumentException where no single value stands there
     */
    public static String set(String text, List<String> path, String literal) {
        ScalarNode node = find(text, path).orElseThrow(() -> missing(path));
        YamlPlaces places = new YamlPlaces(text);
        int start = places.index(node.getStartMark());
        int end = places.end(node);
        // A key without a value has not even a blank behind it.
        String before = end == start && start > 0 && ":-".indexOf(text.charAt(start - 1)) >= 0 ? " " : "";
        return text.substring(0, start) + before + literal + text.substring(end);
    }

    /**
     * The text with another text at a path: in the quotes in which the former stood, else in some only where it needs them.
     *
     * @throws IllegalArgumentException where no single value stands there
     */
    public static String setText(String text, List<String> path, String value) {
        ScalarStyle style = find(text, path).orElseThrow(() -> missing(path)).getScalarStyle();
        return set(
                text,
                path,
                switch (style) {
                    case SINGLE_QUOTED -> "'" + value.replace("'", "''") + "'";
                    case DOUBLE_QUOTED -> YamlPiece.inDoubleQuotes(value);
                    default -> YamlPiece.text(value, !new YamlPlaces(text).isBlockAround(path));
                });
    }

    /** Whether keys with values stand at a path, so that another can be added. */
    public static boolean hasKeys(String text, List<String> path) {
        return new YamlLookup(text).hasKeys(path);
    }

    /**
     * The text with another key below a path.
     *
     * @param value as YAML writes it on one line
     * @throws IllegalArgumentException where no keys with values stand there
     */
    public static String add(String text, List<String> path, String key, String value) {
        MappingNode there = mapping(text, path).orElseThrow(() -> missing(path));
        // The first key of an item of a list stands behind its dash; the second shows how far the keys stand in.
        int place = Math.min(1, there.getValue().size() - 1);
        Mark before = there.getValue().get(place).getKeyNode().getStartMark().orElseThrow();
        String added = key + ": " + value
                + (there.getFlowStyle() == FlowStyle.FLOW ? ", " : "\n" + " ".repeat(before.getColumn()));
        int at = text.offsetByCodePoints(0, before.getIndex());
        return text.substring(0, at) + added + text.substring(at);
    }

    private static Optional<MappingNode> mapping(String text, List<String> path) {
        return new YamlPlaces(text)
                .node(path)
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(found -> !found.getValue().isEmpty());
    }

    /** A text as YAML writes it: in quotes where it could mean something else. */
    public static String quoted(String text) {
        return text.matches(PLAIN) ? text : "'" + text.replace("'", "''") + "'";
    }

    static IllegalArgumentException missing(List<String> path) {
        return new IllegalArgumentException(String.join("/", path));
    }

    private static Optional<ScalarNode> find(String text, List<String> path) {
        Optional<Node> node = new YamlPlaces(text).node(path);
        return node.filter(ScalarNode.class::isInstance).map(ScalarNode.class::cast);
    }
}
