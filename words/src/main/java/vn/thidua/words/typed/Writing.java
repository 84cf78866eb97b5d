package vn.thidua.words.typed;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thidua.plan.UnseenSigns;

/**
 * Text as it is kept: each letter one sign (NFC), no blanks around it whatever sign they are, none of the signs that
 * cannot be seen. A line holds no line break; a text of several lines holds no other control characters than those.
 */
public final class Writing {

    private static final String BLANK = "[\\s\\p{Z}\\x{85}\\x{180E}\\x{2800}\\x{3164}]";
    private static final Pattern ONE_BLANK = Pattern.compile(BLANK);
    private static final Pattern BLANKS = Pattern.compile(BLANK + "++");
    private static final String BREAK_SIGNS = "\\r\\n\\x{B}\\f\\x{85}\\x{2028}\\x{2029}";
    private static final Pattern BREAK = Pattern.compile("\\r\\n|[" + BREAK_SIGNS + "]");
    private static final Pattern BREAKS = Pattern.compile("[\\t" + BREAK_SIGNS + "]++");
    private static final Pattern MINUS = Pattern.compile("[\\x{2010}-\\x{2015}\\x{2212}\\x{FE63}\\x{FF0D}]");

    private Writing() {}

    /** A text of one line: a name, a number of a paper, a code. Line breaks and tabs become one blank. */
    public static String line(String typed) {
        return isPlain(typed) ? typed.strip() : trimmed(BREAKS.matcher(typed).replaceAll(" "));
    }

    /** A text that may have lines, each ended by one line feed. */
    public static String lines(String typed) {
        return trimmed(typed);
    }

    private static boolean isControl(int sign) {
        int type = Character.getType(sign);
        return (type == Character.CONTROL || type == Character.SURROGATE) && sign != '\n' && sign != '\t';
    }

    /** Without blanks around it and signs that cannot be seen; line breaks inside stay. */
    static String trimmed(String typed) {
        if (isPlain(typed)) {
            return typed.strip();
        }
        StringBuilder seen = new StringBuilder();
        // At once, so that what is taken away joins no two halves; and before the letters become one sign each,
        // as an accent behind a sign that nobody sees belongs to the letter before it.
        BREAK.matcher(typed)
                .replaceAll("\n")
                .codePoints()
                .filter(sign -> !UnseenSigns.has(sign) && !isControl(sign))
                .forEach(seen::appendCodePoint);
        return bare(Normalizer.normalize(seen, Normalizer.Form.NFC));
    }

    private static String bare(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char sign) {
        return sign == ' '
                || (sign < ' ' || sign > '~')
                        && ONE_BLANK.matcher(String.valueOf(sign)).matches();
    }

    /** Most texts need no work: signs of a keyboard, and letters of Vietnamese and its neighbours, each one sign. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (!(sign >= ' ' && sign < 0x7f || sign >= 0xC0 && sign <= 0x24F || sign >= 0x1EA0 && sign <= 0x1EF9)) {
                return false;
            }
        }
        return true;
    }

    /** A text in which words are compared: one blank between words, no capitals. */
    public static String compared(String text) {
        return BLANKS.matcher(line(text)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /** A text whose digits, signs and blanks are those of a plain keyboard, so that a number or day can be read from it. */
    static String digits(String text) {
        StringBuilder plain = new StringBuilder();
        line(text).codePoints().forEach(sign -> {
            // The wide forms of East Asian keyboards; a superscript or a fraction is no digit.
            plain.appendCodePoint(sign >= 0xFF01 && sign <= 0xFF5E ? sign - 0xFEE0 : sign);
        });
        return BLANKS.matcher(MINUS.matcher(plain).replaceAll("-")).replaceAll(" ");
    }
}
