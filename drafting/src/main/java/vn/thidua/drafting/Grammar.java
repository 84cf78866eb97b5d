package vn.thidua.drafting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The patterns of administrative Vietnamese, read from {@code grammar.yaml}. */
final class Grammar {

    private static final Pattern NAMED = Pattern.compile("\\{([A-Z]+)\\}");

    private static final Grammar SHIPPED = read();

    private final Map<?, ?> all;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<Phrase>> lists = new HashMap<>();
    private final Map<String, Pattern> single = new HashMap<>();

    private Grammar(Map<?, ?> all) {
        this.all = all;
        Map<String, String> named = map("words");
        named.keySet().forEach(name -> words.put(name, pattern(named, name)));
        prepare("", all);
    }

    /** The grammar of the program. */
    static Grammar shipped() {
        return SHIPPED;
    }

    private static Grammar read() {
        try (InputStream stream = Objects.requireNonNull(Grammar.class.getResourceAsStream("grammar.yaml"))) {
            Object read =
                    new Load(LoadSettings.builder().setLabel("grammar.yaml").build()).loadFromInputStream(stream);
            return new Grammar((Map<?, ?>) read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every pattern is made once, so that a wrong one is known when the program starts to use any. */
    private void prepare(String path, Map<?, ?> part) {
        part.forEach((name, value) -> {
            String at = path.isEmpty() ? String.valueOf(name) : path + "." + name;
            if (value instanceof Map<?, ?> inner) {
                prepare(at, inner);
            } else if (value instanceof List<?> list) {
                lists.put(at, list.stream().map(one -> phrase(at, one)).toList());
            } else {
                single.put(at, Pattern.compile(filled(String.valueOf(value))));
            }
        });
    }

    private Phrase phrase(String at, Object one) {
        if (!(one instanceof Map<?, ?> said)) {
            return new Phrase(at, Pattern.compile(filled(String.valueOf(one))), Map.of());
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        said.forEach((name, value) -> {
            if (value instanceof Map<?, ?> inner) {
                inner.forEach((key, text) -> attributes.put(name + "." + key, String.valueOf(text)));
            } else {
                attributes.put(String.valueOf(name), String.valueOf(value));
            }
        });
        return new Phrase(
                attributes.getOrDefault("kind", at),
                Pattern.compile(filled(attributes.getOrDefault("say", ""))),
                attributes);
    }

    /** A name that is no word of the grammar belongs to the pattern: {@code \\p{L}}. */
    private String filled(String pattern) {
        Map<String, String> named = map("words");
        return NAMED.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(
                        named.containsKey(found.group(1)) ? words.getOrDefault(found.group(1), "") : found.group()));
    }

    /** A word may use words that stand before it. */
    private String pattern(Map<String, String> named, String name) {
        return NAMED.matcher(named.getOrDefault(name, ""))
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group())));
    }

    /** The patterns of a list, as {@code deadlines.days}. */
    List<Phrase> list(String path) {
        return Objects.requireNonNull(lists.get(path), path);
    }

    /** Those of a list that mean one thing. */
    List<Phrase> list(String path, String kind) {
        return list(path).stream().filter(one -> one.kind().equals(kind)).toList();
    }

    /** One pattern. */
    Pattern one(String path) {
        return Objects.requireNonNull(single.get(path), path);
    }

    /** Whether a pattern stands in a text. */
    boolean says(String path, String plain) {
        return one(path).matcher(plain).find();
    }

    /** The texts of a part. */
    Map<String, String> map(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (all.get(name) instanceof Map<?, ?> part) {
            part.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
        }
        return texts;
    }
}
