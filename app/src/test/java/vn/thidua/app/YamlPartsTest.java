package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.YamlEdit;
import vn.thidua.plan.yaml.YamlParts;
import vn.thidua.plan.yaml.YamlText;
import vn.thidua.plan.yaml.YamlWrite;

/** Parts of any plan are added, removed and moved, and single values changed, without anything else of its text being touched. */
class YamlPartsTest {

    private static final Node EMPTY = new Mapping(List.of(), Mark.START);

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../plans"))) {
            return files.filter(file -> file.endsWith("plan.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyPlaceOfAPlan(Path plan) throws IOException {
        String text = Files.readString(plan);
        everyPlace(text, 40);
        everyPlace(commented(text, new Random(plan.hashCode())), 60);
        everyPlace(text.stripTrailing(), 200);
    }

    @Test
    void everyPlaceOfWhatTheProgramWrites() throws IOException {
        for (Path plan : plans().toList()) {
            everyPlace(YamlWrite.text(tree(Files.readString(plan))), 60);
        }
    }

    /** Every place, or one of so many: the text is read anew at each. */
    private static void everyPlace(String text, int oneOf) {
        Node tree = tree(text);
        List<List<String>> paths = new ArrayList<>();
        collect(tree, List.of(), paths);
        for (int at = oneOf > 1 ? text.length() % oneOf : 0; at < paths.size(); at += oneOf) {
            List<String> path = paths.get(at);
            switch (at(tree, path)) {
                case Scalar ignored -> changed(text, path);
                default -> grown(text, path);
            }
            if (!path.isEmpty()) {
                moved(text, tree, path);
                removed(text, tree, path);
            }
        }
    }

    private static void changed(String text, List<String> path) {
        String other = YamlEdit.setText(text, path, "Ý khác: 'mới'");
        assertThat(at(tree(other), path)).as(path.toString()).isInstanceOf(Scalar.class);
        assertThat(((Scalar) at(tree(other), path)).text()).isEqualTo("Ý khác: 'mới'");
        List<String> before = text.lines().toList();
        List<String> after = other.lines().toList();
        assertThat(after).hasSameSizeAs(before);
        long lines = 0;
        for (int line = 0; line < before.size(); line++) {
            lines += before.get(line).equals(after.get(line)) ? 0 : 1;
        }
        assertThat(lines).as(path.toString()).isEqualTo(1);
        String value = YamlEdit.value(text, path).orElseThrow();
        assertThat(YamlEdit.value(YamlEdit.setText(other, path, value), path)).contains(value);
    }

    private static void grown(String text, List<String> path) {
        for (boolean block : List.of(true, false)) {
            if (at(tree(text), path) instanceof Mapping mapping) {
                for (List<String> after : mapping.entries().isEmpty()
                        ? List.<List<String>>of(List.of())
                        : List.of(
                                List.<String>of(),
                                List.of(mapping.entries().getFirst().key().text()))) {
                    String more = YamlParts.addKey(text, path, "them-vao", filled(), after, block);
                    List<String> there = with(path, "them-vao");
                    assertThat(tree(more)).isNotEqualTo(tree(text));
                    assertThat(plain(at(tree(more), there))).as(path.toString()).isEqualTo(plain(filled()));
                    assertThat(YamlParts.remove(more, there))
                            .as(path.toString())
                            .isEqualTo(text);
                }
            } else {
                int size = ((Sequence) at(tree(text), path)).items().size();
                String more = YamlParts.addItem(text, path, filled(), block);
                List<String> there = with(path, YamlEdit.place(size));
                assertThat(plain(at(tree(more), there))).as(path.toString()).isEqualTo(plain(filled()));
                assertThat(YamlParts.remove(more, there)).as(path.toString()).isEqualTo(text);
            }
        }
    }

    private static void moved(String text, Node tree, List<String> path) {
        int place = place(at(tree, path.subList(0, path.size() - 1)), path.getLast());
        int size = size(at(tree, path.subList(0, path.size() - 1)));
        String down = YamlParts.move(text, path, false);
        if (place + 1 == size) {
            assertThat(down).isEqualTo(text);
            return;
        }
        boolean item = YamlEdit.placeOf(path.getLast()).isPresent();
        List<String> then = item ? with(path.subList(0, path.size() - 1), YamlEdit.place(place + 1)) : path;
        assertThat(plain(at(tree(down), then))).as(path.toString()).isEqualTo(plain(at(tree, path)));
        assertThat(place(at(tree(down), path.subList(0, path.size() - 1)), then.getLast()))
                .isEqualTo(place + 1);
        assertThat(YamlParts.move(down, then, true)).as(path.toString()).isEqualTo(text);
    }

    private static void removed(String text, Node tree, List<String> path) {
        List<String> above = path.subList(0, path.size() - 1);
        String less = YamlParts.remove(text, path);
        assertThat(size(at(tree(less), above))).as(path.toString()).isEqualTo(size(at(tree, above)) - 1);
        assertThat(text.lines().toList())
                .as(path.toString())
                .hasSizeGreaterThanOrEqualTo(less.lines().toList().size());
    }

    private static Node filled() {
        return new Mapping(
                List.of(
                        new Entry(
                                new Scalar("label", true, Mark.START), new Scalar("Mới, có 'dấu'", false, Mark.START)),
                        new Entry(new Scalar("max", true, Mark.START), new Scalar("5", true, Mark.START)),
                        new Entry(new Scalar("rule", true, Mark.START), EMPTY)),
                Mark.START);
    }

    /** The text with comments of all kinds. */
    private static String commented(String text, Random random) {
        StringBuilder out = new StringBuilder();
        for (String line : text.lines().toList()) {
            String pad = line.substring(0, line.length() - line.stripLeading().length());
            switch (random.nextInt(9)) {
                case 0 ->
                    out.append(pad).append("# về dòng dưới\n").append(line).append('\n');
                case 1 ->
                    out.append(line)
                            .append(line.isBlank() ? "" : "  # cuối dòng")
                            .append('\n');
                case 2 -> out.append(line).append("\n\n");
                case 3 -> out.append("# ở lề\n").append(line).append('\n');
                default -> out.append(line).append('\n');
            }
        }
        return out.toString();
    }

    private static void collect(Node node, List<String> path, List<List<String>> into) {
        into.add(path);
        for (int at = 0; at < size(node); at++) {
            switch (node) {
                case Mapping mapping -> {
                    Entry entry = mapping.entries().get(at);
                    collect(entry.value(), with(path, entry.key().text()), into);
                }
                case Sequence list -> collect(list.items().get(at), with(path, YamlEdit.place(at)), into);
                case Scalar ignored -> throw new IllegalStateException();
            }
        }
    }

    private static List<String> with(List<String> path, String step) {
        return Stream.concat(path.stream(), Stream.of(step)).toList();
    }

    private static int size(Node node) {
        return switch (node) {
            case Mapping mapping -> mapping.entries().size();
            case Sequence list -> list.items().size();
            case Scalar ignored -> 0;
        };
    }

    private static int place(Node around, String step) {
        return YamlEdit.placeOf(step)
                .orElseGet(() -> ((Mapping) around)
                        .entries().stream()
                                .map(entry -> entry.key().text())
                                .toList()
                                .indexOf(step));
    }

    private static Node at(Node tree, List<String> path) {
        Node at = tree;
        for (String step : path) {
            at = at instanceof Sequence list
                    ? list.items().get(YamlEdit.placeOf(step).orElseThrow())
                    : ((Mapping) at).get(step).orElseThrow();
        }
        return at;
    }

    /** A tree without its places. */
    private static String plain(Node node) {
        return YamlWrite.text(node);
    }

    private static Node tree(String text) {
        Faults faults = new Faults("");
        return YamlText.read(text.getBytes(StandardCharsets.UTF_8), 1 << 22, faults)
                .orElseThrow(() -> new AssertionError(faults.all() + "\n" + text));
    }
}
