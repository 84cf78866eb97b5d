package vn.thidua.plan.yaml;

import java.util.Optional;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;

/** Writes a value that is put into a text of YAML. */
final class YamlPiece {

    private YamlPiece() {}

    /** On one line, in brackets where it has parts. */
    static String flow(Node node) {
        return switch (node) {
            case Scalar scalar -> literal(scalar, true);
            case Sequence list ->
                list.items().stream().map(YamlPiece::flow).collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> literal(entry.key(), true) + ": " + flow(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    /** Behind a key that stands in so far, with a blank or a break before it. */
    static String afterKey(Node node, int column) {
        String pad = "\n" + " ".repeat(column + 2);
        return switch (node) {
            case Scalar scalar -> " " + literal(scalar, false);
            case Sequence list when list.items().isEmpty() -> " []";
            case Mapping mapping when mapping.entries().isEmpty() -> " {}";
            case Sequence list ->
                list.items().stream()
                        .map(item -> pad + "- " + afterDash(item, column + 4))
                        .collect(Collectors.joining());
            case Mapping ignored -> pad + afterDash(node, column + 2);
        };
    }

    /** Behind a dash; what follows on other lines stands in so far. */
    static String afterDash(Node node, int column) {
        return node instanceof Mapping mapping && !mapping.entries().isEmpty()
                ? mapping.entries().stream()
                        .map(entry -> entry(entry, column))
                        .collect(Collectors.joining("\n" + " ".repeat(column)))
                : node instanceof Scalar scalar ? literal(scalar, false) : flow(node);
    }

    private static String entry(Entry entry, int column) {
        return literal(entry.key(), false) + ":" + afterKey(entry.value(), column);
    }

    private static String literal(Scalar scalar, boolean flow) {
        return scalar.plain() ? scalar.text() : text(scalar.text(), flow);
    }

    /** A text as it stands without quotes where it means itself there, else in quotes. */
    static String text(String text, boolean flow) {
        return meansItself(text, flow) ? text : "'" + text.replace("'", "''") + "'";
    }

    private static boolean meansItself(String text, boolean flow) {
        Scalar plain = new Scalar(text, true, Mark.START);
        if (plain.isNull()
                || Scalars.number(plain).isPresent()
                || Scalars.truth(plain).isPresent()
                || Scalars.day(plain).isPresent()
                // A comma within brackets of a formula is refused without quotes, wherever it stands.
                || text.contains(",")) {
            return false;
        }
        Optional<org.snakeyaml.engine.v2.nodes.Node> read =
                YamlPlaces.root(flow ? "{a: " + text + ", b: c}" : "a: " + text + "\nb: c");
        return read.filter(root -> root instanceof MappingNode mapping
                        && mapping.getValue().size() == 2
                        && mapping.getValue().getFirst().getValueNode() instanceof ScalarNode value
                        && value.getScalarStyle() == ScalarStyle.PLAIN
                        && value.getValue().equals(text))
                .isPresent();
    }

    /** The same text in double quotes. */
    static String inDoubleQuotes(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
