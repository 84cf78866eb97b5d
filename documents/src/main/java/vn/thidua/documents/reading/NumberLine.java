package vn.thidua.documents.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of number and symbol (Decree 30/2020/NĐ-CP, annex I, part 3): {@code Số: 66.18/2026/NQ-CP}, {@code Luật số:
 * 06/2022/QH15}, {@code Số 12-KH/TU}.
 *
 * @param number with its symbol as it is printed; empty where it was left open
 */
record NumberLine(Optional<String> number, String symbol) {

    private static final String FILLER = "[\\s.…_]*";
    private static final String PART = "[\\p{L}\\d&.]+";
    private static final Pattern LINE = Pattern.compile(
            "(?:^\\s*(?iu:(?:bộ )?luật |lệnh |nghị quyết |pháp lệnh )?(?iu:số)(?![\\p{L}\\p{M}])\\s*[:.;]?|(?<=\\s)(?iu:số)\\s*:)"
                    + FILLER + "(\\d{1,6}(?:\\.\\d{1,5}|-\\d{2,4}(?=\\s*/))?\\p{L}?)?" + FILLER
                    + "(/\\s*(?:19|20)\\d{2})?" + FILLER + "([/–—-]{1,2})\\s*"
                    + "(\\p{L}[\\p{L}\\d&.]*(?:\\s{0,2}[-–—/]\\s{0,2}(?!\\p{Lu}\\p{Ll}{2})" + PART + ")*)");
    private static final Pattern BEGUN = Pattern.compile("(?iu)\\s*số\\s*[:.;]?" + FILLER + "\\d{0,6}" + FILLER
            + "(?:/\\s*\\d{4})?\\s*/?\\s*|(?iu)\\s*số\\s*[:.;]?.{1,30}[-/]\\s*");
    /** What begins as such a line, though a machine that read a scan made letters of its figures: {@code Số: l2O/UBND-VX}. */
    private static final Pattern LIKE = Pattern.compile("(?iu)\\s*số\\s*:.{0,40}");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** What a line says; empty where it is no such line. */
    static Optional<NumberLine> of(String line) {
        Matcher matcher = LINE.matcher(line);
        if (line.length() > 200 || !matcher.find()) {
            return Optional.empty();
        }
        String symbol = dashes(BLANKS.matcher(matcher.group(4)).replaceAll("").replaceAll("\\.+$", ""));
        String number = matcher.group(1);
        String year =
                matcher.group(2) == null ? "" : BLANKS.matcher(matcher.group(2)).replaceAll("");
        return Optional.of(new NumberLine(
                Optional.ofNullable(number).map(one -> one + year + dashes(matcher.group(3)) + symbol), symbol));
    }

    /** Whether a line has the place of number and symbol, whether or not they can be read; no body is called so. */
    static boolean isLike(String line) {
        return LIKE.matcher(line).matches();
    }

    /** Whether a line may be the beginning of one that was broken. */
    static boolean isBegun(String line) {
        return BEGUN.matcher(line).matches();
    }

    /** A line without number and symbol. */
    static String strip(String line) {
        return LINE.matcher(line).replaceAll("").strip();
    }

    private static String dashes(String text) {
        return text.replace('–', '-').replace('—', '-');
    }
}
