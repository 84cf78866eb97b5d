package vn.thidua.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Sentences by key, in one language. A sentence names its values as <code>{0}</code>, <code>{1}</code> …; nothing else
 * in it has a meaning, so that apostrophes and braces of formulas stay what they are.
 */
public final class Messages {

    private final Properties sentences;

    private Messages(Properties sentences) {
        this.sentences = sentences;
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
                language.equals("vi") ? sentences : load(beside, bundle, language, new Properties(sentences)));
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
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean place = pattern.charAt(i) == '{'
                    && i + 2 < pattern.length()
                    && pattern.charAt(i + 2) == '}'
                    && Character.isDigit(pattern.charAt(i + 1));
            if (place) {
                int index = pattern.charAt(i + 1) - '0';
                sentence.append(index < values.size() ? values.get(index) : "");
                i += 2;
            } else {
                sentence.append(pattern.charAt(i));
            }
        }
        return sentence.toString();
    }

    /** A short word by key, without values. */
    public String word(String key) {
        return say(key, List.of());
    }
}
