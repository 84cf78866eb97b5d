package vn.thidua.drafting;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as the grammar's patterns expect it, and names made of it. */
final class Plain {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");
    private static final Pattern QUOTES = Pattern.compile("[“”„«»]");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern STOP =
            Pattern.compile("(?<=.{18})[;:.(](?=\\s|$|\\p{L})|(?<=.{24})\\s(?:nhằm|để|theo đúng|góp phần)\\s");
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

    /** Two ways to place a tone: the older one, as in «hòa, ủy», is the one of the grammar. */
    private static final String[][] TONES = {
        {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
        {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
        {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}
    };

    private Plain() {}

    /** Composed letters, one blank between words. */
    static String text(String text) {
        return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** The text on which patterns are looked for; as long as {@link #text} of it, so that places are the same. */
    static String of(String text) {
        String small = text(text).toLowerCase(Locale.ROOT);
        small = DASHES.matcher(QUOTES.matcher(small).replaceAll("\"")).replaceAll("-");
        for (String[] tone : TONES) {
            if (small.contains(tone[0])) {
                // «quý» and syllables with a last consonant, as «hoạch», have their tone where it belongs.
                small = small.replaceAll((tone[0].startsWith("u") ? "(?<!q)" : "") + tone[0] + "(?!\\p{L})", tone[1]);
            }
        }
        return small;
    }

    /** The words of a text in small letters without accents. */
    static java.util.List<String> words(String text) {
        String parts = Normalizer.normalize(of(text).replace('đ', 'd'), Normalizer.Form.NFD);
        return WORD.matcher(MARKS.matcher(parts).replaceAll(""))
                .results()
                .map(java.util.regex.MatchResult::group)
                .toList();
    }

    /** An id of a part of a plan: {@code giay-khen-thanh-pho}. */
    static String id(String text, int most) {
        return String.join("-", words(text).stream().limit(most).toList());
    }

    /** A name that a formula can use: {@code baoCaoTre}. */
    static String name(String text, int most) {
        StringBuilder name = new StringBuilder();
        for (String word : words(text).stream().limit(most).toList()) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        String said = name.toString();
        return said.isEmpty() || Character.isDigit(said.charAt(0)) ? "so" + said : said;
    }

    /**
     * A short label: the whole where it is short, else up to the first stop behind some words, at most so many letters, never within
     * a word.
     */
    static String label(String text, int most) {
        String line = text(text).replaceAll("^[\\s:;,.*+–-]+|[\\s:;,./]+$", "");
        String cut = line.length() <= most ? line : STOP.split(line, 2)[0].strip();
        if (cut.length() > most) {
            int comma = cut.lastIndexOf(", ", most - 1);
            int end = comma > most / 2 ? comma : cut.lastIndexOf(' ', most - 1);
            cut = cut.substring(0, end < most / 3 ? most - 1 : end) + "…";
        }
        return cut.isEmpty() ? cut : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }

    /** The beginning of a text, never within a word. */
    static String cut(String text, int most) {
        String line = text(text);
        int end = line.length() <= most ? line.length() : line.lastIndexOf(' ', most);
        return end == line.length() ? line : line.substring(0, Math.max(end, 1)) + "…";
    }

    /** A heading in capitals as a sentence; words that are always written in capitals stay. */
    static String sentence(String text, Pattern acronyms) {
        if (!text.equals(text.toUpperCase(Locale.ROOT))) {
            return text;
        }
        StringBuilder sentence = new StringBuilder();
        for (String word : text.split(" ")) {
            String bare = word.replaceAll("[^\\p{L}]", "");
            String shown = acronyms.matcher(bare).matches() ? word : word.toLowerCase(Locale.ROOT);
            sentence.append(sentence.isEmpty() ? "" : " ").append(shown);
        }
        String small = sentence.toString();
        return small.isEmpty() ? small : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1);
    }
}
