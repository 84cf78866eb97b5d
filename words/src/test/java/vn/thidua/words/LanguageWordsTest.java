package vn.thidua.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.language.Language;
import vn.thidua.plan.language.Shape;
import vn.thidua.plan.language.Word;

/** Every word of the plan language has a name for people, in both languages, and no name is left of a word that went. */
class LanguageWordsTest {

    private final List<String> lacking = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private Properties names = new Properties();

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyWordHasAName(String language) throws IOException {
        names = load(language);
        form(Language.PLAN);
        assertThat(lacking).isEmpty();
        assertThat(names.stringPropertyNames().stream()
                        .filter(key -> !key.endsWith(".help") && !key.endsWith(".example"))
                        // Those who act by what they are, in lists of bodies.
                        .filter(key -> !key.startsWith("choice.who."))
                        .filter(key -> !used.contains(key)))
                .isEmpty();
        assertThat(names.stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".help") || key.endsWith(".example"))
                        .map(key -> key.substring(0, key.lastIndexOf('.')))
                        // A form may say more of a word that is called as everywhere.
                        .filter(key ->
                                !used.contains(key) && !used.contains(key.replaceFirst("[^.]+\\.([^.]+)$", "$1"))))
                .isEmpty();
    }

    private void form(Shape.Form form) {
        if (seen.add(form.name())) {
            name(List.of("form." + form.name()));
            for (Word word : form.words()) {
                name(List.of("word." + form.name() + "." + word.name(), "word." + word.name()));
                shape(form.name(), word.name(), word.shape());
            }
        }
    }

    private void shape(String form, String word, Shape shape) {
        switch (shape) {
            case Shape.Form one -> form(one);
            case Shape.Again again -> form(again.form().get());
            case Shape.Keyed keyed -> shape(form, word, keyed.of());
            case Shape.Listing list -> shape(form, word, list.of());
            case Shape.Limited limited -> shape(form, word, limited.of());
            case Shape.AnyOf any -> any.shapes().forEach(one -> shape(form, word, one));
            case Shape.Choice choice ->
                choice.words()
                        .forEach(one -> name(List.of(
                                "choice." + form + "." + word + "." + one,
                                "choice." + word + "." + one,
                                "choice." + one)));
            default -> {}
        }
    }

    /** One of these keys has a name. */
    private void name(List<String> keys) {
        keys.stream()
                .filter(key -> !names.getProperty(key, "").isBlank())
                .findFirst()
                .ifPresentOrElse(used::add, () -> lacking.add(keys.getFirst()));
    }

    private static Properties load(String language) throws IOException {
        Properties names = new Properties();
        try (InputStream file = LanguageWords.class.getResourceAsStream("language_" + language + ".properties")) {
            names.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return names;
    }
}
