package vn.thidua.words.typed;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.words.Spelling;

/**
 * Finds units by what people call them: by code, by name in whatever spelling of tones, by name without the word of its
 * authority, and by name without the word of its kind.
 */
public final class SubjectNames {

    private static final List<String> AUTHORITIES = keys("ủy ban nhân dân", "hđnd và ubnd", "ubnd");
    private static final List<String> KINDS = keys(
            "phường",
            "xã",
            "thị trấn",
            "thị xã",
            "thành phố",
            "tp",
            "tp.",
            "quận",
            "huyện",
            "tỉnh",
            "phòng",
            "ban",
            "sở",
            "chi cục",
            "trung tâm",
            "văn phòng",
            "trường");

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> bare = new HashMap<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Set<String> codes = new LinkedHashSet<>();

    private static List<String> keys(String... words) {
        return Stream.of(words).map(Spelling::key).toList();
    }

    private static String without(List<String> words, String key) {
        return words.stream()
                .filter(word -> key.startsWith(word + " "))
                .findFirst()
                .map(word -> key.substring(word.length() + 1))
                .orElse(key);
    }

    /** Notes a unit under its code and any of its names. */
    public void add(String code, String... names) {
        codes.add(code);
        for (String name : names) {
            String key = Spelling.key(name);
            put(whole, key, code);
            put(bare, without(AUTHORITIES, key), code);
            put(own, without(KINDS, without(AUTHORITIES, key)), code);
        }
    }

    private static void put(Map<String, Set<String>> names, String name, String code) {
        if (!name.isEmpty()) {
            names.computeIfAbsent(name, one -> new LinkedHashSet<>()).add(code);
        }
    }

    private static Set<String> found(Map<String, Set<String>> names, String name) {
        return names.getOrDefault(name, Set.of());
    }

    /** The codes that can be meant: one where it is clear, none where nothing is called so, several where it is not clear. */
    public Set<String> find(String typed) {
        String text = Writing.line(typed);
        if (codes.contains(text)) {
            return Set.of(text);
        }
        String key = Spelling.key(text);
        String name = without(AUTHORITIES, key);
        return Stream.of(found(whole, key), found(bare, name), found(own, name))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
