package vn.thidua.server.files;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of files that people send: made harmless, and ending as their content is, whatever they were called. */
public final class FileName {

    private static final int LONGEST = 120;

    /** Endings of the kinds that are taken; the first is the usual one. */
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of("pdf"),
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"));

    /** What no file system takes, what runs something, and what shows a name in another order than it is. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{C}\"<>|:*?%$`;&!#{}\\[\\]\\\\]+");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern EDGES = Pattern.compile("^[. -]+|[. -]+$");

    /** An ending is a few letters and figures; what follows a point in "Quý 1.2024" is none. */
    private static final Pattern ENDING = Pattern.compile("\\p{Alpha}[\\p{Alnum}]{0,9}");

    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of(
            "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1",
            "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private FileName() {}

    /** A name as it can be shown and kept: its last part, without anything harmful, not longer than 120 characters. */
    public static String harmless(String name) {
        String one = Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/');
        one = one.substring(one.lastIndexOf('/') + 1);
        one = BLANKS.matcher(HARMFUL.matcher(one).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        one = (one.startsWith(".") ? "tep" + one : one).replace(" .", ".");
        one = EDGES.matcher(one).replaceAll("");
        if (one.codePointCount(0, one.length()) > LONGEST) {
            String ending = ending(one);
            String stem =
                    one.substring(0, one.offsetByCodePoints(0, LONGEST - 12)).strip();
            one = ending.isEmpty() ? stem : stem + "." + ending;
        }
        String stem = one.split("\\.", 2)[0];
        if (one.isEmpty()) {
            return "tep";
        }
        return DEVICES.contains(stem.strip().toLowerCase(Locale.ROOT)) ? "tep " + one : one;
    }

    /** A harmless name that ends as content of a media type does; an ending of another kind is taken off. */
    public static String of(String name, String media) {
        String one = harmless(name);
        List<String> endings = ENDINGS.getOrDefault(media, List.of());
        if (endings.isEmpty()) {
            return one;
        }
        while (!ending(one).isEmpty() && !endings.contains(ending(one))) {
            String stem = EDGES.matcher(one.substring(0, one.lastIndexOf('.'))).replaceAll("");
            if (stem.isEmpty()) {
                break;
            }
            one = stem;
        }
        return endings.contains(ending(one)) ? one : one + "." + endings.getFirst();
    }

    /** A name for a file that is sent to be kept: in Vietnamese without its marks, words joined by hyphens. */
    public static String plain(String name) {
        String parts = Normalizer.normalize(name.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD);
        String one = OTHER.matcher(MARKS.matcher(parts).replaceAll("")).replaceAll("-");
        one = EDGES.matcher(one.replaceAll("-{2,}", "-").replaceAll("-+\\.", "."))
                .replaceAll("");
        return one.isEmpty() ? "tep" : one;
    }

    private static String ending(String name) {
        int point = name.lastIndexOf('.');
        String ending = point < 1 ? "" : name.substring(point + 1);
        return ENDING.matcher(ending).matches() ? ending.toLowerCase(Locale.ROOT) : "";
    }
}
