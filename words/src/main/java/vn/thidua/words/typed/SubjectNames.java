package vn.thidua.words.typed;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.thidua.plan.Nearest;
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

    private static final int FEW = 3;
    private static final int LONGEST = 200;

    private final Map<String, Set<String>> whole = new HashMap<>();
    private final Map<String, Set<String>> bare = new HashMap<>();
    private final Map<String, Set<String>> own = new HashMap<>();
    private final Set<String> codes = new LinkedHashSet<>();
    private final Map<String, String> shown = new LinkedHashMap<>();

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
        if (names.length > 0) {
            shown.putIfAbsent(code, names[0]);
        }
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

    /** Whether somebody has that code. */
    public boolean isCode(String code) {
        return codes.contains(code);
    }

    /** The name of a code; the code where it has none. */
    public String name(String code) {
        return shown.getOrDefault(code, code);
    }

    /** The codes of those who bear a name to the letter, whatever the place of its tones. */
    public Set<String> bearers(String name) {
        return found(whole, Spelling.key(Writing.line(name)));
    }

    /** A few whose code or name is nearly what was typed, each as "code (name)"; the nearest first. */
    public List<String> near(String typed) {
        String key = bare(Writing.line(typed));
        int most = Math.min(2, key.length() / 4);
        if (key.length() > LONGEST) {
            return List.of();
        }
        Map<String, Integer> distances = new HashMap<>();
        codes.forEach(code -> distances.merge(code, distance(key, bare(code), most), Math::min));
        Stream.of(whole, bare)
                .forEach(names -> names.forEach((name, bearers) -> {
                    int distance = distance(key, bare(name), most);
                    bearers.forEach(code -> distances.merge(code, distance, Math::min));
                }));
        // Who is called so but for accents is meant; others beside them would only mislead.
        int nearest = distances.containsValue(0) ? 0 : most;
        return distances.entrySet().stream()
                .filter(one -> one.getValue() <= nearest)
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(FEW)
                .map(one -> name(one.getKey()).equals(one.getKey())
                        ? one.getKey()
                        : one.getKey() + " (" + name(one.getKey()) + ")")
                .toList();
    }

    /** Letters without marks, and without the zeros that a spreadsheet takes from the beginning of a number. */
    private static String bare(String text) {
        String small = Normalizer.normalize(Spelling.key(text), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd');
        return small.matches("0+[0-9]+") ? small.replaceFirst("^0+", "") : small;
    }

    /** How many slips lie between two words; more than the most where their lengths alone say so. */
    private static int distance(String one, String other, int most) {
        return Math.abs(one.length() - other.length()) > most ? most + 1 : Nearest.distance(one, other);
    }

    /** The codes that can be meant: one where it is clear, none where nothing is called so, several where it is not clear. */
    public Set<String> find(String typed) {
        String text = Writing.line(typed);
        if (codes.contains(text)) {
            return Set.of(text);
        }
        String code = Spelling.hyphens(text);
        if (codes.contains(code)) {
            return Set.of(code);
        }
        String key = Spelling.key(text);
        String name = without(AUTHORITIES, key);
        return Stream.of(found(whole, key), found(bare, name), found(own, name))
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }
}
