package vn.thidua.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names as people compare them. Vietnamese is written with the mark of tone in two places (Tân Hòa and Tân Hoà, Thủy and Thuỷ)
 * and kept by computers with marks apart or joined; to a reader each of these is the same name, while Hoa and Hòa are two.
 */
public final class Spelling {

    /** Grave, acute, tilde, hook and dot below; circumflex, breve and horn belong to the letter and stay with it. */
    private static final Pattern SYLLABLE = Pattern.compile("([\\p{L}\\p{M}&&[^\\u0300\\u0301\\u0303\\u0309\\u0323]]*)"
            + "([\\u0300\\u0301\\u0303\\u0309\\u0323])([\\p{L}\\p{M}]*)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE63\\uFF0D]");

    private Spelling() {}

    /** What is equal for two spellings of one name, whatever their capitals and blanks; not for showing. */
    public static String key(String name) {
        String small = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = BLANKS.matcher(INVISIBLE.matcher(small).replaceAll("")).replaceAll(" ");
        String apart =
                Normalizer.normalize(HYPHENS.matcher(plain).replaceAll("-").strip(), Normalizer.Form.NFD);
        return SYLLABLE.matcher(apart).replaceAll("$1$3$2");
    }

    /** A text with the hyphen of a keyboard for every dash: nobody sees which one stands in a code. */
    public static String hyphens(String text) {
        return HYPHENS.matcher(text).replaceAll("-");
    }

    /** Small letters without marks: people search as they type fastest. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    /** Whether a text has every word that somebody looks for, with or without marks; yes where nothing is looked for. */
    public static boolean finds(String words, String text) {
        String where = plain(text);
        return Arrays.stream(BLANKS.split(plain(words))).allMatch(where::contains);
    }

    /** Whether two names are one. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /** Whether a name stands in a text, as whole words. */
    public static boolean contains(String text, String name) {
        return (" " + key(text) + " ").contains(" " + key(name) + " ");
    }
}
