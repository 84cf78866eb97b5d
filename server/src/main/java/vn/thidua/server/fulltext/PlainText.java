package vn.thidua.server.fulltext;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text in small letters without diacritics, letter by letter, so that a place in one is the same place in the other. */
final class PlainText {

    private static final Pattern ZEROS = Pattern.compile("^0+(?=[0-9])");

    private PlainText() {}

    /** The text with as many letters as it has. */
    static String of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            plain.append(of(text.charAt(at)));
        }
        return plain.toString();
    }

    /** A word of such a text as it is compared: a number without zeros before it. */
    static String word(String word) {
        return ZEROS.matcher(word).replaceFirst("");
    }

    private static char of(char letter) {
        char small = Character.toLowerCase(letter);
        if (small < 0x80) {
            return small;
        }
        return small == 'đ'
                ? 'd'
                : Normalizer.normalize(String.valueOf(small), Normalizer.Form.NFD)
                        .charAt(0);
    }
}
