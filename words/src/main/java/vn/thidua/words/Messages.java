package vn.thidua.words;

import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences by key, in one language. A sentence names its values as <code>{0}</code>, <code>{1}</code> …, and words that
 * follow a number as <code>{0#unit|units}</code>: the first for one, the other for any other, as the language's rules of
 * plural say. Nothing else in it has a meaning, so that apostrophes and braces of formulas stay what they are.
 */
public final class Messages {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:#([^|{}]*)\\|([^|{}]*))?}");

    private final Properties sentences;
    private final PluralRules plurals;

    private Messages(Properties sentences, String language) {
        this.sentences = sentences;
        this.plurals = PluralRules.forLocale(ULocale.forLanguageTag(language));
    }

    /** The sentences in Vietnamese. */
    public static Messages vietnamese() {
        return of("vi");
    }

    /**
     * The sentences in a language.
     *
     * @param language {@code vi} or {@code en}; where a language lacks a sentence the Vietnamese one stands in
     */
    public static Messages of(String language) {
        return of(language, Messages.class, "messages");
    }

    /**
     * Sentences that stand beside a class of another module.
     *
     * @param bundle first part of the file's name; {@code _vi.properties} follows
     */
    public static Messages of(String language, Class<?> beside, String bundle) {
        Properties sentences = load(beside, bundle, "vi", new Properties());
        return new Messages(
                language.equals("vi") ? sentences : load(beside, bundle, language, new Properties(sentences)),
                language);
    }

    private static Properties load(Class<?> beside, String bundle, String language, Properties into) {
        String file = bundle + "_" + language + ".properties";
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no sentences in language " + language);
            }
            into.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** Whether there is a sentence of that key. */
    public boolean has(String key) {
        return sentences.getProperty(key) != null;
    }

    /** The keys for which this language has a sentence of its own or a Vietnamese one. */
    public List<String> keys() {
        return sentences.stringPropertyNames().stream().sorted().toList();
    }

    /** The sentence with its values put in. */
    public String say(String key, List<String> values) {
        String pattern = Optional.ofNullable(sentences.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("no sentence " + key));
        Matcher place = PLACE.matcher(pattern);
        StringBuilder sentence = new StringBuilder();
        while (place.find()) {
            int index = Integer.parseInt(place.group(1));
            String value = index < values.size() ? values.get(index) : "";
            String said = place.group(2) == null ? value : isOne(value) ? place.group(2) : place.group(3);
            place.appendReplacement(sentence, Matcher.quoteReplacement(said));
        }
        place.appendTail(sentence);
        return sentence.toString();
    }

    /** Whether the language speaks of that number in the singular. */
    private boolean isOne(String number) {
        return number.matches("\\d{1,3}")
                && plurals.select(Integer.parseInt(number)).equals(PluralRules.KEYWORD_ONE);
    }

    /** A short word by key, without values. */
    public String word(String key) {
        return say(key, List.of());
    }
}
