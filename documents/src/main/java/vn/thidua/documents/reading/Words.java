package vn.thidua.documents.reading;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words of papers, compared as people compare them: whatever their letters and marks. */
public final class Words {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]");

    private Words() {}

    /** One space between words, none around. */
    static String plain(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** In small letters. */
    static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Small letters without marks, one space between words. */
    public static String fold(String text) {
        String parts = Normalizer.normalize(small(text).replace('đ', 'd'), Normalizer.Form.NFD);
        return plain(MARKS.matcher(parts).replaceAll(""));
    }

    /** The same without anything between letters and digits: lines that spread their letters are equal to those that do not. */
    static String tight(String text) {
        return OTHER.matcher(fold(text)).replaceAll("");
    }

    /** Whether every letter is a capital, and there are some. */
    static boolean areCapitals(String text) {
        return text.chars().anyMatch(Character::isLetter) && text.equals(text.toUpperCase(Locale.ROOT));
    }
}
