package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Fault;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.plan.yaml.Mark;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.Node.Entry;
import vn.thidua.plan.yaml.Node.Mapping;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Node.Sequence;
import vn.thidua.plan.yaml.YamlText;
import vn.thidua.plan.yaml.YamlWrite;
import vn.thidua.words.FaultWords;
import vn.thidua.words.Messages;

/**
 * Whatever stands at whatever word, a plan is answered with faults that have a place and a sentence, or works: everything in it
 * can be worked out and explained.
 */
class AnyValueTest {

    private static final List<String> VALUES = List.of(
            "",
            "''",
            "[]",
            "{}",
            "0",
            "-1",
            "1000000000",
            "0.5",
            "x",
            "true",
            "never",
            "2025-02-30",
            "2025-06-30",
            "[x]",
            "[[x]]",
            "{x: 1}",
            "param.khong",
            "1 / 0",
            "total() > ",
            "'không'");

    /** With this property every value is tried at every place; without it, some of them at one place of each word, others each time. */
    private static final boolean EVERYWHERE = Boolean.getBoolean("everywhere");

    private static final int TRIED = 400;

    private final FaultWords words = new FaultWords(Messages.vietnamese());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vi-du-2025",
                "xep-hang-2025",
                "hoi-khoi-2025",
                "dang-ky-2025",
                "de-nghi-2025",
                "bien-2025",
                "theo-ky-2025"
            })
    void anyValueAtAnyWordIsRefusedOrWorks(String plan) throws IOException {
        Node tree = YamlText.read(
                        Files.readAllBytes(Path.of("src/test/resources/plans", plan, "plan.yaml")),
                        1 << 20,
                        new Faults(plan))
                .orElseThrow();
        List<String> broken = new ArrayList<>();
        List<Change> changes = changes(tree);
        Collections.shuffle(changes);
        for (Change change : changes.subList(0, EVERYWHERE ? changes.size() : Math.min(TRIED, changes.size()))) {
            tried(change, broken);
        }
        assertThat(broken).isEmpty();
    }

    private record Change(String what, Node tree) {}

    private void tried(Change change, List<String> broken) {
        String text = YamlWrite.text(change.tree());
        try {
            PlanResult result = RandomPlans.read(text);
            for (Fault fault : result.faults()) {
                String said = words.say(fault);
                if (fault.mark().line() < 1 || said.contains("Optional") || said.contains("null")) {
                    broken.add(change.what() + ": " + said);
                }
            }
            result.plan().ifPresent(AnyValueTest::explained);
        } catch (RuntimeException | StackOverflowError e) {
            StackTraceElement at = e.getStackTrace()[0];
            String own = List.of(e.getStackTrace()).stream()
                    .filter(one -> one.getClassName().startsWith("vn.thidua"))
                    .limit(3)
                    .map(StackTraceElement::toString)
                    .collect(Collectors.joining(" < "));
            broken.add(change.what() + ": " + e + " at " + at + " < " + own);
        }
    }

    /** Works out and explains everything of everybody. */
    private static void explained(Plan plan) {
        if (plan.blocks().isEmpty()) {
            return;
        }
        Outcome outcome = new Outcome(Worlds.random(plan, 7, 4, 0.8).world());
        assertThat(outcome.ties()).isNotNull();
        assertThat(outcome.conflicts()).isNotNull();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                StringWriter out = new StringWriter();
                new Explanation(outcome, Messages.vietnamese(), Terminal.of(new PrintWriter(out)), kind, row).write("");
                assertThat(out.toString()).isNotBlank();
            }
        }
    }

    private static List<Change> changes(Node tree) {
        List<Change> changes = new ArrayList<>();
        collect(tree, "", UnaryOperator.identity(), new HashSet<>(), changes);
        return changes;
    }

    /** @param whole makes the whole tree of a node that stands in the place of this one */
    private static void collect(
            Node node, String path, UnaryOperator<Node> whole, Set<String> seen, List<Change> changes) {
        boolean isNew = seen.add(path) || EVERYWHERE;
        if (isNew && !path.isEmpty()) {
            for (String value : VALUES) {
                changes.add(new Change(path + " = " + value, whole.apply(value(value))));
            }
        }
        switch (node) {
            case Mapping mapping -> {
                for (int i = 0; i < mapping.entries().size(); i++) {
                    int at = i;
                    Entry entry = mapping.entries().get(i);
                    String inner =
                            path + "." + (isKeyed(path) ? "*" : entry.key().text());
                    List<Entry> without = new ArrayList<>(mapping.entries());
                    without.remove(at);
                    if (!seen.contains(inner) || EVERYWHERE) {
                        changes.add(new Change("without " + inner, whole.apply(new Mapping(without, mapping.mark()))));
                    }
                    collect(entry.value(), inner, changed -> whole.apply(with(mapping, at, changed)), seen, changes);
                }
            }
            case Sequence sequence -> {
                for (int i = 0; i < sequence.items().size(); i++) {
                    int at = i;
                    collect(
                            sequence.items().get(i),
                            path + "[]",
                            changed -> whole.apply(with(sequence, at, changed)),
                            seen,
                            changes);
                }
            }
            case Scalar ignored -> {}
        }
    }

    /** Whether ids stand there, and not words of the language. */
    private static boolean isKeyed(String path) {
        return Set.of(
                        ".blocks",
                        ".tags",
                        ".parameters",
                        ".bodies",
                        ".facts.unit",
                        ".facts.person",
                        ".facts.campaign",
                        ".calendar.deadlines",
                        ".targets",
                        ".scales",
                        ".standards.unit",
                        ".standards.person",
                        ".awards",
                        ".councils",
                        ".clauses")
                .contains(path);
    }

    private static Node with(Mapping mapping, int at, Node value) {
        List<Entry> entries = new ArrayList<>(mapping.entries());
        entries.set(at, new Entry(entries.get(at).key(), value));
        return new Mapping(entries, mapping.mark());
    }

    private static Node with(Sequence sequence, int at, Node value) {
        List<Node> items = new ArrayList<>(sequence.items());
        items.set(at, value);
        return new Sequence(items, sequence.mark());
    }

    private static Node value(String text) {
        if (text.isEmpty()) {
            return new Scalar("", true, Mark.START);
        }
        return YamlText.read(text.getBytes(StandardCharsets.UTF_8), 1 << 10, new Faults("value"))
                .orElseThrow();
    }
}
