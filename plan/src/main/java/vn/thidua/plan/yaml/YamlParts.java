package vn.thidua.plan.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.YamlPlaces.Extent;

/**
 * Adds, removes and moves whole parts of a text of YAML: keys with what they hold, items of lists. Everything else stays as it
 * was written. A comment right above a part, and one that stands further in below it, belong to it.
 */
public final class YamlParts {

    private final String text;
    private final YamlPlaces places;

    private YamlParts(String text) {
        this.text = text;
        this.places = new YamlPlaces(text);
    }

    /**
     * The text with a key more.
     *
     * @param path of the keys among which it comes; a key without a value counts as one with none below it
     * @param after those behind which it comes, if they are there; behind all where none is
     * @param block whether it is written on lines of its own, where what is around it is
     * @throws IllegalArgumentException where keys cannot stand there
     */
    public static String addKey(
            String text, List<String> path, String key, Node value, List<String> after, boolean block) {
        return new YamlParts(text).key(path, new Entry(new Scalar(key, false, Mark.START), value), after, block);
    }

    /**
     * The text with an item more at the end of a list.
     *
     * @param path of the list; a key without a value counts as an empty one
     * @throws IllegalArgumentException where no list can stand there
     */
    public static String addItem(String text, List<String> path, Node item, boolean block) {
        return new YamlParts(text).item(path, item, block);
    }

    /** The text without what stands at a path; where it was the only part, what held it is empty. */
    public static String remove(String text, List<String> path) {
        return new YamlParts(text).without(path);
    }

    /** The text with a part in the place of the one before it, or behind it; unchanged where there is none. */
    public static String move(String text, List<String> path, boolean up) {
        return new YamlParts(text).moved(path, up);
    }

    /** The first and the last line of what stands at a path, from 1, with its key; empty where nothing stands there. */
    public static Optional<Lines> lines(String text, List<String> path) {
        return new YamlParts(text).lines(path);
    }

    /** Whether nothing stands at a path that is there: empty brackets, or a key without a value. */
    public static boolean isEmpty(String text, List<String> path) {
        return new YamlParts(text).isEmpty(path);
    }

    /** Lines of a text, from 1. */
    public record Lines(int first, int last) {}

    private CollectionNode<?> parts(List<String> path) {
        return places.node(path)
                .filter(CollectionNode.class::isInstance)
                .map(one -> (CollectionNode<?>) one)
                .orElseThrow(() -> YamlEdit.missing(path));
    }

    private CollectionNode<?> around(List<String> path) {
        CollectionNode<?> around = parts(path.subList(0, path.size() - 1));
        if (YamlPlaces.place(around, path.getLast()) < 0) {
            throw YamlEdit.missing(path);
        }
        return around;
    }

    private boolean isEmpty(List<String> path) {
        return places.node(path)
                .filter(one -> one instanceof CollectionNode<?> parts
                        ? YamlPlaces.size(parts) == 0
                        : one instanceof ScalarNode scalar && scalar.getValue().isEmpty())
                .isPresent();
    }

    private String key(List<String> path, Entry added, List<String> after, boolean block) {
        if (isEmpty(path)) {
            return filled(path, new Mapping(List.of(added), Mark.START), block);
        }
        if (!(parts(path) instanceof MappingNode mapping)) {
            throw YamlEdit.missing(path);
        }
        int behind = after.stream()
                .mapToInt(name -> YamlPlaces.place(mapping, name))
                .max()
                .orElse(-1);
        int at = behind < 0 ? YamlPlaces.size(mapping) - 1 : behind;
        Mapping one = new Mapping(List.of(added), Mark.START);
        if (YamlPlaces.isFlow(mapping)) {
            String flow = YamlPiece.flow(one);
            return inserted(places.inFlow(mapping, at).end(), ", " + flow.substring(1, flow.length() - 1));
        }
        int column = places.column(mapping, at);
        Mapping written = block
                ? one
                : new Mapping(
                        List.of(new Entry(added.key(), new Scalar(YamlPiece.flow(added.value()), true, Mark.START))),
                        Mark.START);
        return inserted(
                places.inBlock(mapping, at).end(), "\n" + " ".repeat(column) + YamlPiece.afterDash(written, column));
    }

    private String item(List<String> path, Node item, boolean block) {
        if (isEmpty(path)) {
            return filled(path, new Node.Sequence(List.of(item), Mark.START), block);
        }
        if (!(parts(path) instanceof SequenceNode list)) {
            throw YamlEdit.missing(path);
        }
        int last = YamlPlaces.size(list) - 1;
        if (YamlPlaces.isFlow(list)) {
            return inserted(places.inFlow(list, last).end(), ", " + YamlPiece.flow(item));
        }
        int column = places.column(list, last);
        return inserted(
                places.inBlock(list, last).end(),
                "\n" + " ".repeat(column) + "- "
                        + (block ? YamlPiece.afterDash(item, column + 2) : YamlPiece.flow(item)));
    }

    /** Puts a value where nothing stood. */
    private String filled(List<String> path, Node value, boolean block) {
        org.snakeyaml.engine.v2.nodes.Node there = places.node(path).orElseThrow();
        int start = places.index(there.getStartMark());
        String rest = text.substring(places.end(there));
        boolean lines = block && places.isBlockAround(path);
        if (path.isEmpty()) {
            return text.substring(0, start) + YamlPiece.afterDash(value, 0) + rest;
        }
        CollectionNode<?> around = around(path);
        int column = places.column(around, YamlPlaces.place(around, path.getLast()));
        String before = text.substring(0, start).stripTrailing();
        if (!lines) {
            return before + (before.endsWith("[") || before.endsWith("{") ? "" : " ") + YamlPiece.flow(value) + rest;
        }
        return before
                + (around instanceof SequenceNode
                        ? " " + YamlPiece.afterDash(value, column + 2)
                        : YamlPiece.afterKey(value, column))
                + rest;
    }

    private String without(List<String> path) {
        CollectionNode<?> around = around(path);
        int at = YamlPlaces.place(around, path.getLast());
        int last = YamlPlaces.size(around) - 1;
        if (last == 0) {
            return emptied(around);
        }
        if (YamlPlaces.isFlow(around)) {
            return at < last
                    ? cut(places.start(around, at), places.start(around, at + 1))
                    : cut(
                            places.inFlow(around, at - 1).end(),
                            places.inFlow(around, at).end());
        }
        Extent part = places.inBlock(around, at);
        if (!isOnOwnLine(part)) {
            // The first part behind a dash: the next one comes up to it, unless a comment stands between them.
            int next = places.start(around, at + 1);
            boolean comment = !text.substring(part.end(), next).isBlank();
            return cut(part.start(), comment ? part.end() : next);
        }
        return part.end() < text.length()
                ? cut(part.start(), part.end() + 1)
                : cut(Math.max(0, part.start() - 1), part.end());
    }

    private boolean isOnOwnLine(Extent part) {
        return part.start() == 0 || text.charAt(part.start() - 1) == '\n';
    }

    private String emptied(CollectionNode<?> around) {
        String empty = around instanceof MappingNode ? "{}" : "[]";
        int start = places.start(around, 0);
        if (YamlPlaces.isFlow(around)) {
            return text.substring(0, places.index(around.getStartMark()))
                    + empty
                    + text.substring(places.index(around.getEndMark()));
        }
        Extent part = places.inBlock(around, 0);
        boolean below = isOnOwnLine(part) && part.start() > 0;
        String before = below ? text.substring(0, part.start() - 1).stripTrailing() + " " : text.substring(0, start);
        return before + empty + text.substring(part.end());
    }

    private String moved(List<String> path, boolean up) {
        CollectionNode<?> around = around(path);
        int at = YamlPlaces.place(around, path.getLast());
        int first = up ? at - 1 : at;
        if (first < 0 || first + 1 >= YamlPlaces.size(around)) {
            return text;
        }
        Extent one = extent(around, first);
        Extent other = extent(around, first + 1);
        if (!YamlPlaces.isFlow(around) && !isOnOwnLine(one)) {
            // The first part behind a dash has no line of its own to stand in.
            other = new Extent(places.start(around, first + 1), other.end());
        }
        return text.substring(0, one.start())
                + text.substring(other.start(), other.end())
                + text.substring(one.end(), other.start())
                + text.substring(one.start(), one.end())
                + text.substring(other.end());
    }

    private Extent extent(CollectionNode<?> around, int at) {
        return YamlPlaces.isFlow(around) ? places.inFlow(around, at) : places.inBlock(around, at);
    }

    private Optional<Lines> lines(List<String> path) {
        Optional<org.snakeyaml.engine.v2.nodes.Node> node = places.node(path);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        int start = path.isEmpty() ? 0 : places.start(around(path), YamlPlaces.place(around(path), path.getLast()));
        return Optional.of(new Lines(line(start), line(places.end(node.get()))));
    }

    private int line(int at) {
        return 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(sign -> sign == '\n')
                        .count();
    }

    private String inserted(int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    private String cut(int from, int to) {
        return text.substring(0, from) + text.substring(to);
    }
}
