package vn.thidua.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every sentence stands in both languages, with the same values in it: nobody reads a page half in the one and half in the other. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    @Test
    void everySentenceIsThereInBothLanguagesWithTheSameValues() throws IOException {
        assertThat(values("en")).isEqualTo(values("vi"));
    }

    private static TreeMap<String, String> values(String language) throws IOException {
        Properties sentences = new Properties();
        try (var stream =
                Objects.requireNonNull(Messages.class.getResourceAsStream("messages_" + language + ".properties"))) {
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        TreeMap<String, String> values = new TreeMap<>();
        sentences.stringPropertyNames().forEach(key -> values.put(key, places(sentences.getProperty(key))));
        return values;
    }

    private static String places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(one -> one.group(1))
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }
}
