package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.plan.Faults;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Word;
import vn.thidua.plan.yaml.Node;
import vn.thidua.plan.yaml.YamlText;

/** The words of the language: used, described, and known to editors. */
class LanguageTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/plans");

    static Stream<Path> plans() {
        return Stream.concat(
                Plans.shipped().ids().stream().map(id -> Path.of("../plans", id, "plan.yaml")),
                Stream.of(
                        EXAMPLES.resolve("vi-du-2025/plan.yaml"),
                        EXAMPLES.resolve("xep-hang-2025/plan.yaml"),
                        EXAMPLES.resolve("bien-2025/plan.yaml"),
                        EXAMPLES.resolve("theo-ky-2025/plan.yaml"),
                        EXAMPLES.resolve("good/nho.yaml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void editorsAcceptWhatTheReaderAccepts(Path file) throws Exception {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Shipped.run("schema").out(), InputFormat.JSON);
        assertThat(schema.validate(Files.readString(file), InputFormat.YAML)).isEmpty();
        assertThat(Shipped.run("check", file.toString()).status()).isZero();
    }

    @Test
    void theExamplesUseEveryWord() throws Exception {
        Set<String> used = new HashSet<>();
        collect(tree("vi-du-2025"), Language.PLAN, used);
        collect(tree("vi-du-2026"), Language.PLAN, used);
        collect(tree("xep-hang-2025"), Language.PLAN, used);
        collect(tree("hoi-khoi-2025"), Language.PLAN, used);
        collect(tree("theo-ky-2025"), Language.PLAN, used);
        Set<String> all = new TreeSet<>();
        words(Language.PLAN, all, new HashSet<>());
        all.removeAll(used);
        assertThat(all).isEmpty();
    }

    @Test
    void theReferenceDescribesEveryWord() throws Exception {
        String reference = Files.readString(Path.of("../docs/plan-language.md"));
        assertThat(reference).contains(Reference.text());
    }

    @Test
    void theSchemaInTheProjectIsTheOnePrinted() throws Exception {
        assertThat(Files.readString(Path.of("../plans/plan.schema.json")))
                .isEqualTo(Shipped.run("schema").out());
    }

    private static Node tree(String plan) throws Exception {
        Path file = EXAMPLES.resolve(plan).resolve("plan.yaml");
        return YamlText.read(Files.readAllBytes(file), 1 << 20, new Faults(plan))
                .orElseThrow();
    }

    private static void collect(Node node, Shape shape, Set<String> used) {
        switch (shape) {
            case Shape.Form form -> {
                if (node instanceof Node.Mapping mapping) {
                    for (Word word : form.words()) {
                        mapping.get(word.name()).ifPresent(value -> {
                            used.add(form.name() + "." + word.name());
                            collect(value, word.shape(), used);
                        });
                    }
                }
            }
            case Shape.Again again -> collect(node, again.form().get(), used);
            case Shape.Listing listing
            when node instanceof Node.Sequence sequence ->
                sequence.items().forEach(item -> collect(item, listing.of(), used));
            case Shape.Keyed keyed
            when node instanceof Node.Mapping mapping ->
                mapping.entries().forEach(entry -> collect(entry.value(), keyed.of(), used));
            case Shape.AnyOf any -> any.shapes().forEach(one -> collect(node, one, used));
            default -> {}
        }
    }

    private static void words(Shape shape, Set<String> words, Set<String> seen) {
        switch (shape) {
            case Shape.Form form -> {
                if (seen.add(form.name())) {
                    form.words().forEach(word -> {
                        words.add(form.name() + "." + word.name());
                        words(word.shape(), words, seen);
                    });
                }
            }
            case Shape.Again again -> words(again.form().get(), words, seen);
            case Shape.Listing listing -> words(listing.of(), words, seen);
            case Shape.Keyed keyed -> words(keyed.of(), words, seen);
            case Shape.AnyOf any -> any.shapes().forEach(one -> words(one, words, seen));
            default -> {}
        }
    }

    @Test
    void nextYearsPlanIsMadeFromLastYears() {
        Shipped.Run run = Shipped.run("check", EXAMPLES.resolve("vi-du-2026").toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(List.of(run.out())).isNotEmpty();
    }
}
