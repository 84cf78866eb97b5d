package vn.thidua.documents.reading;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Letters as they were meant: one kind of blank and of hyphen, nothing invisible, and what damaged fonts did undone. */
final class Letters {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\x0B\\f\\r\\u0085\\u2800\\u3164\\u115F\\u1160]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\t\\n]]");

    /** Hyphens and the minus sign; dashes between words are kept as they were typed. */
    private static final Pattern HYPHENS = Pattern.compile("[\\u2010\\u2011\\u2212\\uFE63\\uFF0D\\u058A]");

    /** Letters and figures of East Asian keyboards, each as wide as a sign of theirs. */
    private static final Pattern WIDE = Pattern.compile("[\\uFF10-\\uFF19\\uFF21-\\uFF3A\\uFF41-\\uFF5A]");

    /** Letters that look like those of Vietnamese: what converters of fonts put in their place. */
    private static final String ALIKE = "ƢƣÐƉðɖ：／";

    private static final String MEANT = "ƯưĐĐđđ:/";

    private static final Pattern TILDE = Pattern.compile("\\p{L}*[Õõ]\\p{L}*");

    /** The syllables that have õ; in all others a converter put it in the place of ò. */
    private static final Set<String> WITH_TILDE = Set.of(
            "bõ", "bõm", "chõ", "chõng", "cõi", "cõng", "dõi", "gõ", "hõm", "lõ", "lõi", "lõm", "lõng", "mõ", "mõm",
            "ngõ", "nhõng", "nõ", "nõn", "rõ", "rõi", "sõi", "thõng", "tõm", "võ", "võng", "xõa", "thõa", "đõ", "tõ");

    private Letters() {}

    /** A line as it was meant. */
    static String mend(String line) {
        String one = Normalizer.normalize(line, Normalizer.Form.NFC);
        one = BLANKS.matcher(one).replaceAll(" ");
        one = INVISIBLE.matcher(one).replaceAll("");
        one = HYPHENS.matcher(WIDE.matcher(one)
                        .replaceAll(wide -> Character.toString(wide.group().charAt(0) - 0xFEE0)))
                .replaceAll("-");
        for (int i = 0; i < ALIKE.length(); i++) {
            one = one.replace(ALIKE.charAt(i), MEANT.charAt(i));
        }
        return TILDE.matcher(one)
                .replaceAll(word -> Matcher.quoteReplacement(
                        WITH_TILDE.contains(Words.small(word.group()))
                                ? word.group()
                                : word.group().replace('Õ', 'Ò').replace('õ', 'ò')))
                .strip();
    }

    /** A name written in capitals as names are written: {@code NGUYỄN VĂN AN} becomes {@code Nguyễn Văn An}. */
    static String asName(String name) {
        if (!Words.areCapitals(name)) {
            return name;
        }
        StringBuilder written = new StringBuilder(name.length());
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char one = name.charAt(i);
            written.append(begins ? one : Words.small(String.valueOf(one)));
            begins = !Character.isLetter(one);
        }
        return written.toString();
    }
}
