package vn.thidua.server.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.Faults;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlText;
import vn.thidua.server.kernel.Texts;
import vn.thidua.words.FaultWords;
import vn.thidua.words.LanguageWords;

/** Every form of the shipped plans: what was not changed is not written, one value is one line, what was added is taken away again. */
class PlanFormEditTest {

    private static final Texts TEXTS = Texts.of("vi");

    static Stream<Path> plans() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../plans"))) {
            return files.filter(file -> file.endsWith("plan.yaml")).sorted().toList().stream();
        }
    }

    private static Node.Mapping tree(String text) {
        Faults faults = new Faults("");
        return (Node.Mapping) YamlText.read(text.getBytes(StandardCharsets.UTF_8), 1 << 22, faults)
                .orElseThrow(() -> new AssertionError(faults.all() + "\n" + text));
    }

    private static PlanFormParts parts(Node.Mapping tree) {
        LanguageWords words = LanguageWords.of("vi");
        return new PlanFormParts(
                tree,
                PlanFaults.of(tree, List.of(), ""),
                new FaultWords(TEXTS.reasons()),
                words,
                new FieldMaker(new PlanReferences(tree, words), words, TEXTS, TypedPlan.NOTHING));
    }

    /** Every place that has a form of its own. */
    private static List<PlanPath> pages(Node.Mapping tree) {
        List<PlanPath> all = new ArrayList<>();
        collect(new PlanOutline(tree, PlanFaults.of(tree, List.of(), ""), parts(tree), PlanPath.PLAN).lines(), all);
        return all;
    }

    private static void collect(List<PlanOutline.Line> lines, List<PlanPath> into) {
        for (PlanOutline.Line line : lines) {
            into.add(PlanPath.of(line.path()));
            collect(line.lines(), into);
        }
    }

    /** What a browser sends of a form in which nobody typed. */
    private static Map<String, List<String>> sent(FormPart part) {
        Map<String, List<String>> sent = new HashMap<>();
        for (FormPart.Field field : PlanFormEdit.fields(part)) {
            sent.put(
                    field.about().path(),
                    field.kind() == FormPart.Kind.CHECKS
                            ? field.options().stream()
                                    .filter(FormPart.Option::chosen)
                                    .map(FormPart.Option::value)
                                    .toList()
                            : PlanFormEdit.values(field.form(), field.value()));
        }
        return sent;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatNobodyChangedStaysToTheLetter(Path plan) throws IOException {
        String text = Files.readString(plan);
        Node.Mapping tree = tree(text);
        for (PlanPath page : pages(tree)) {
            FormPart form = parts(tree).at(page).orElseThrow();
            PlanFormEdit edit = new PlanFormEdit(tree, text);
            PlanFormEdit.Typed typed = PlanFormEdit.typed(form, sent(form));
            assertThat(typed.problems()).as(page.text()).isEmpty();
            assertThat(typed.changes()).as(page.text()).isEmpty();
            edit.write(typed);
            assertThat(edit.text()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void oneValueIsOneLineAndComesBack(Path plan) throws IOException {
        String text = Files.readString(plan);
        Node.Mapping tree = tree(text);
        int number = 0;
        for (PlanPath page : pages(tree)) {
            FormPart form = parts(tree).at(page).orElseThrow();
            for (FormPart.Field field : PlanFormEdit.fields(form)) {
                if (field.value().isEmpty() || field.form().isList() || number++ % 29 != 0) {
                    continue;
                }
                String other = switch (field.kind()) {
                    case NUMBER -> "17,5";
                    case DAY -> "03/02/2031";
                    case CHOICE -> field.options().getLast().value();
                    default -> "Chữ khác: một, 'hai'";
                };
                String changed = changed(text, page, field, other);
                if (changed == null || changed.equals(text)) {
                    continue;
                }
                assertThat(differing(text, changed)).as(field.about().path()).isEqualTo(1);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String changed(
            String text, PlanPath page, FormPart.Field field, String value) {
        Node.Mapping tree = tree(text);
        FormPart form = parts(tree).at(page).orElseThrow();
        PlanFormEdit.Typed typed = PlanFormEdit.typed(form, Map.of(field.about().path(), List.of(value)));
        if (!typed.problems().isEmpty()) {
            return null;
        }
        PlanFormEdit edit = new PlanFormEdit(tree, text);
        edit.write(typed);
        tree(edit.text());
        return edit.text();
    }

    private static long differing(String one, String other) {
        List<String> before = one.lines().toList();
        List<String> after = other.lines().toList();
        assertThat(after).hasSameSizeAs(before);
        long lines = 0;
        for (int line = 0; line < before.size(); line++) {
            lines += before.get(line).equals(after.get(line)) ? 0 : 1;
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsAddedIsTakenAwayAgain(Path plan) throws IOException {
        String text = Files.readString(plan);
        Node.Mapping tree = tree(text);
        int number = 0;
        for (PlanPath page : pages(tree)) {
            for (FormPart.Adding adding : adding(parts(tree).at(page).orElseThrow())) {
                if (number++ % 11 != 0) {
                    continue;
                }
                PlanDoing doing = PlanDoing.of(adding.value()).orElseThrow();
                if (PlanNodes.at(tree, doing.path())
                        .filter(PlanFormEditTest::isEmpty)
                        .isPresent()) {
                    // A list that was there without anything in it goes with its last item.
                    continue;
                }
                if (PlanNodes.at(tree, doing.path().parent()).isEmpty()) {
                    // What must be in the part that comes with it stays, empty.
                    continue;
                }
                PlanFormEdit edit = new PlanFormEdit(tree, text);
                String name = adding.asks()
                        .filter(asks -> !asks.options().isEmpty())
                        .map(asks -> asks.options().getLast().value())
                        .orElse("Mục mới: một, hai");
                PlanPath there;
                try {
                    there = edit.act(doing, name);
                } catch (vn.thidua.server.kernel.Refusal refusal) {
                    // By the id of another thing there is one already.
                    continue;
                }
                String more = edit.text();
                assertThat(more).as(adding.value()).isNotEqualTo(text);
                PlanFormEdit back = new PlanFormEdit(tree(more), more);
                back.remove(there);
                assertThat(back.text()).as(adding.value()).isEqualTo(text);
            }
        }
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Mapping mapping -> mapping.entries().isEmpty();
            case Node.Sequence list -> list.items().isEmpty();
            case Node.Scalar ignored -> false;
        };
    }

    private static List<FormPart.Adding> adding(FormPart part) {
        List<FormPart.Adding> all = new ArrayList<>();
        switch (part) {
            case FormPart.Field ignored -> {}
            case FormPart.Group group -> {
                group.parts().forEach(one -> all.addAll(adding(one)));
                group.more().forEach(one -> all.addAll(adding(one)));
            }
            case FormPart.Items items -> {
                all.addAll(items.adding());
                items.items().forEach(item -> item.here().ifPresent(here -> all.addAll(adding(here))));
            }
        }
        return all;
    }
}
