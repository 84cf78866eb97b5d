package vn.thidua.words.typed;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds units by what people call them: by code, by name in whatever spelling of tones, by name without the word of its
 * authority, and by name without the word of its kind.
 */
public final class Names {

    private static final Pattern AUTHORITY = Pattern.compile("^(?:ủy ban nhân dân|ubnd|hđnd và ubnd)\\s+");
    private static final Pattern KIND = Pattern.compile(
            "^(?:phường|xã|thị trấn|thị xã|thành phố|tp\\.?|quận|huyện|tỉnh|phòng|ban|sở|chi cục|trung tâm|văn phòng|trường)\\s+");
    // The mark of the tone stands on either vowel of oa, oe, uy at the end of a syllable: Hòa and Hoà are one.
    private static final Pattern TONE = Pattern.compile("(o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\\p{L})");
    private static final String PLAIN = "aaaaaeeeeeyyyyy";
    private static final String MARKED = "àáảãạèéẻẽẹỳýỷỹỵ";
    private static final Map<Character, String> FIRST = Map.of('o', "òóỏõọ", 'u', "ùúủũụ");

    private final List<Map<String, Set<String>>> levels = List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
    private final Set<String> codes = new LinkedHashSet<>();

    /** Notes a unit under its code and any of its names. */
    public void add(String code, String... names) {
        codes.add(code);
        for (String name : names) {
            String whole = key(name);
            String bare = AUTHORITY.matcher(whole).replaceFirst("");
            put(levels.get(0), whole, code);
            put(levels.get(1), bare, code);
            put(levels.get(2), KIND.matcher(bare).replaceFirst(""), code);
        }
    }

    private static void put(Map<String, Set<String>> level, String name, String code) {
        if (!name.isEmpty()) {
            level.computeIfAbsent(name, one -> new LinkedHashSet<>()).add(code);
        }
    }

    /** The codes that can be meant: one where it is clear, none where nothing is called so, several where it is not clear. */
    public Set<String> find(String typed) {
        String text = Writing.line(typed);
        if (codes.contains(text)) {
            return Set.of(text);
        }
        String whole = key(text);
        String bare = AUTHORITY.matcher(whole).replaceFirst("");
        for (int level = 0; level < levels.size(); level++) {
            Set<String> found = levels.get(level).getOrDefault(level == 0 ? whole : bare, Set.of());
            if (!found.isEmpty()) {
                return found;
            }
        }
        return Set.of();
    }

    /** A name in which spellings of one name are the same. */
    public static String key(String name) {
        Matcher tone = TONE.matcher(Writing.compared(name));
        return tone.replaceAll(found -> {
            String vowels = found.group();
            int at = MARKED.indexOf(vowels.charAt(1));
            return "" + FIRST.getOrDefault(vowels.charAt(0), MARKED).charAt(at % 5) + PLAIN.charAt(at);
        });
    }
}
