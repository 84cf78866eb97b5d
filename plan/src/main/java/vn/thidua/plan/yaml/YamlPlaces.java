package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds values in a text of YAML, and from where to where each part of it reaches. */
final class YamlPlaces {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(true).build();
    private static final List<String> NAMES = List.of("id", "period");

    private final String text;
    private final Optional<Node> root;

    YamlPlaces(String text) {
        this.text = text;
        this.root = root(text);
    }

    /**
     * From where to where something reaches, in characters.
     *
     * @param start of its first character, a comment right above it included
     * @param end behind its last, a comment behind it included
     */
    record Extent(int start, int end) {}

    static Optional<Node> root(String text) {
        try {
            return new Compose(SETTINGS).composeString(text);
        } catch (YamlEngineException e) {
            return Optional.empty();
        }
    }

    /** What stands at a path. */
    Optional<Node> node(List<String> path) {
        Optional<Node> at = root;
        for (String step : path) {
            at = at.flatMap(node -> step(node, step));
        }
        return at;
    }

    private static Optional<Node> step(Node node, String step) {
        return switch (node) {
            case MappingNode mapping -> under(mapping, step);
            case SequenceNode list -> {
                int at = place(list, step);
                yield at < 0 ? Optional.empty() : Optional.of(list.getValue().get(at));
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Node> under(MappingNode mapping, String key) {
        int at = place(mapping, key);
        return at < 0
                ? Optional.empty()
                : Optional.of(mapping.getValue().get(at).getValueNode());
    }

    /** The place of a part by its step; -1 where there is none. */
    static int place(CollectionNode<?> node, String step) {
        if (node instanceof MappingNode mapping) {
            for (int at = 0; at < mapping.getValue().size(); at++) {
                if (mapping.getValue().get(at).getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(step)) {
                    return at;
                }
            }
            return -1;
        }
        List<Node> items = ((SequenceNode) node).getValue();
        if (step.matches(YamlEdit.PLACE)) {
            int at = Integer.parseInt(step.substring(1));
            return at < items.size() ? at : -1;
        }
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at) instanceof MappingNode mapping && isNamed(mapping, step)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isNamed(MappingNode mapping, String name) {
        return NAMES.stream()
                .flatMap(key -> under(mapping, key).stream())
                .anyMatch(one ->
                        one instanceof ScalarNode scalar && scalar.getValue().equals(name));
    }

    static int size(CollectionNode<?> node) {
        return node.getValue().size();
    }

    static boolean isFlow(CollectionNode<?> node) {
        return node.getFlowStyle() == FlowStyle.FLOW;
    }

    /** Whether a value and all around it are written on lines of their own. */
    boolean isBlockAround(List<String> path) {
        for (int upTo = 0; upTo < path.size(); upTo++) {
            if (node(path.subList(0, upTo))
                    .filter(one -> one instanceof CollectionNode<?> around && isFlow(around))
                    .isPresent()) {
                return false;
            }
        }
        return true;
    }

    int index(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    /** How far a part stands in: the column of its key, or of the dash before it. */
    int column(CollectionNode<?> node, int at) {
        return node instanceof MappingNode mapping
                ? mapping.getValue()
                        .get(at)
                        .getKeyNode()
                        .getStartMark()
                        .orElseThrow()
                        .getColumn()
                : node.getStartMark().orElseThrow().getColumn();
    }

    /** The first character of a part: of its key, or of the dash before it. */
    int start(CollectionNode<?> node, int at) {
        if (node instanceof MappingNode mapping) {
            return index(mapping.getValue().get(at).getKeyNode().getStartMark());
        }
        int value = index(((SequenceNode) node).getValue().get(at).getStartMark());
        if (isFlow(node)) {
            return value;
        }
        // Between the dash and its value there are only blanks, comments and breaks; an item without value stands at
        // its dash.
        int from = at == 0
                ? index(node.getStartMark())
                : end(((SequenceNode) node).getValue().get(at - 1));
        for (int line = from; line < text.length(); line = lineEnd(line) + 1) {
            int letter = line;
            while (letter < text.length() && (text.charAt(letter) == ' ' || text.charAt(letter) == '\n')) {
                letter++;
            }
            if (letter < text.length() && text.charAt(letter) == '-') {
                return letter;
            }
        }
        return value;
    }

    private Node value(CollectionNode<?> node, int at) {
        return node instanceof MappingNode mapping
                ? mapping.getValue().get(at).getValueNode()
                : ((SequenceNode) node).getValue().get(at);
    }

    /** Behind the last character of a value. */
    int end(Node node) {
        if (node instanceof CollectionNode<?> parts && !isFlow(parts) && size(parts) > 0) {
            return end(value(parts, size(parts) - 1));
        }
        int end = index(node.getEndMark());
        int start = index(node.getStartMark());
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** The value of a part of a flow collection, from its first to its last character. */
    Extent inFlow(CollectionNode<?> node, int at) {
        return new Extent(start(node, at), end(value(node, at)));
    }

    /** A part of a block: with the comments right above it, what follows on its last line, and comments that stand further in. */
    Extent inBlock(CollectionNode<?> node, int at) {
        int start = start(node, at);
        int column = column(node, at);
        int line = lineStart(start);
        boolean first = text.substring(line, start).isBlank();
        int begin = first ? line : start;
        while (first && begin > 0 && comment(lineStart(begin - 1), column, column)) {
            begin = lineStart(begin - 1);
        }
        int end = lineEnd(end(value(node, at)));
        while (end < text.length() && comment(end + 1, column + 1, Integer.MAX_VALUE)) {
            end = lineEnd(end + 1);
        }
        return new Extent(begin, end);
    }

    /** Whether a line holds nothing but a comment that begins within these columns. */
    private boolean comment(int line, int least, int most) {
        int at = line;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() && text.charAt(at) == '#' && at - line >= least && at - line <= most;
    }

    int lineStart(int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The place of the break at the end of a line. */
    int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
