package vn.thidua.documents.reading;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as papers write them: {@code ngày 14 tháng 3 năm 2024}, {@code ngày 14/3/2024}, or all in words. */
final class DayWords {

    private static final Pattern SAID = Pattern.compile("(?iu)ngày");
    private static final String END = "[\\s.,;)]*$";

    /** Figures that a signature put into a gap one by one may stand apart. */
    private static final String TWO = "(\\d ?\\d?)";

    private static final String FOUR = "(\\d ?\\d ?\\d ?\\d)";
    private static final Pattern FIGURES = Pattern.compile(
            "(?iu)ngày[\\s.…_]*" + TWO + "[\\s.…_]*tháng[\\s.…_]*" + TWO + "[\\s.…_]*,?\\s*năm[\\s.…_]*" + FOUR + END);
    private static final Pattern SHORT =
            Pattern.compile("(?iu)ngày\\s*" + TWO + "\\s*[/.–-]\\s*" + TWO + "\\s*[/.–-]\\s*" + FOUR + END);
    /** Behind a place no word need stand before the day: {@code Buôn Hồ, 15/05/2024}. */
    private static final Pattern BARE =
            Pattern.compile("(?<=\\p{L}\\p{L}[ ]?,\\s?)(\\d{1,2})/(\\d{1,2})/(\\d{4})" + END);

    private static final Pattern SPOKEN = Pattern.compile(
            "(?iu)ngày\\s+((?:(?:mùng|mồng)\\s+)?\\d{1,2}|[\\p{L} ]+?)\\s+tháng\\s+(\\d{1,2}|[\\p{L} ]+?)\\s*,?\\s+năm\\s+(\\d{4}|[\\p{L} ]+)"
                    + END);
    private static final Pattern OPEN = Pattern.compile(
            "(?iu)ngày[\\s.…_]*(\\d{0,2})[\\s.…_]*(?:tháng|/)[\\s.…_]*(\\d{0,2})[\\s.…_]*(?:năm|/)[\\s.…_]*(\\d{0,4})[\\s.…_]*$");

    /** A line that is longer is a sentence. */
    private static final int LONGEST = 160;

    private static final RuleBasedNumberFormat NUMBERS =
            new RuleBasedNumberFormat(ULocale.forLanguageTag("vi"), RuleBasedNumberFormat.SPELLOUT);

    /**
     * A day at the end of a line.
     *
     * @param at where it begins
     * @param day empty where a part of it was left open
     */
    record FoundDay(int at, Optional<LocalDate> day) {}

    private DayWords() {}

    /** The day at the end of a line; empty where there is none. */
    static Optional<FoundDay> at(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        boolean said = SAID.matcher(line).find();
        for (Pattern pattern : said ? List.of(FIGURES, SHORT, SPOKEN, OPEN) : List.of(BARE)) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.find()) {
                return Optional.of(
                        new FoundDay(matcher.start(), day(matcher.group(1), matcher.group(2), matcher.group(3))));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(String day, String month, String year) {
        Optional<Integer> d = number(day);
        Optional<Integer> m = month.strip().equalsIgnoreCase("giêng") ? Optional.of(1) : number(month);
        Optional<Integer> y = number(year);
        if (d.isEmpty() || m.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(y.get(), m.get(), d.get())).filter(one -> one.getYear() > 1900);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String text) {
        String plain = Words.small(Words.plain(text)).replaceAll("^(mùng|mồng) ", "");
        String figures = plain.replace(" ", "");
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        if (figures.chars().allMatch(Character::isDigit)) {
            return Optional.of(Integer.parseInt(figures));
        }
        String spelled = plain.replace("ngàn", "nghìn").replace("linh", "lẻ").replaceAll("^tư$", "bốn");
        ParsePosition end = new ParsePosition(0);
        synchronized (NUMBERS) {
            Number number = NUMBERS.parse(spelled, end);
            return number == null || end.getIndex() < spelled.length()
                    ? Optional.empty()
                    : Optional.of(number.intValue());
        }
    }
}
