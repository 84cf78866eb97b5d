package vn.thidua.words.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days. In text the day stands before the month, and the year has four digits; or the year stands first. */
public final class Days {

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:ngày )?(\\d{1,2})\\s?(?:([/.-])\\s?(\\d{1,2})\\s?\\2| ?tháng (\\d{1,2}),? năm)\\s?(\\d{4})"
                    + "(?: 0{1,2}:00(?::00)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ t]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern NUMBERS = Pattern.compile("'?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?: .*)?");
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    /** Key of the refusal of a month before a day; the values are label, text and the day as it should be typed. */
    public static final String MONTH_FIRST = "month-first";

    private Days() {}

    /** The day that was given; a time of day other than midnight is no day. */
    public static ReadResult<LocalDate> read(Source source, String label) {
        return switch (source) {
            case Source.Empty none -> new ReadResult.Nothing<>();
            case Source.Day(LocalDate value, String shown) ->
                isOfOurTime(value) ? new ReadResult.Value<>(value) : ReadResult.refused("day", label, shown);
            case Source.Text(String shown) ->
                find(shown)
                        .<ReadResult<LocalDate>>map(ReadResult.Value::new)
                        .orElseGet(() -> monthFirst(shown)
                                .map(meant -> ReadResult.<LocalDate>refused(MONTH_FIRST, label, shown, meant))
                                .orElse(ReadResult.refused("day", label, shown)));
            case Source.Error(String why, String shown) -> ReadResult.refused(why, label, shown);
            case Source.Number other -> ReadResult.refused("day", label, other.shown());
            case Source.Percent other -> ReadResult.refused("day", label, other.shown());
            case Source.Truth other -> ReadResult.refused("day", label, other.shown());
        };
    }

    /** How a text that can only be a month before a day would be typed here: where one is written so, others are, too. */
    private static Optional<String> monthFirst(String typed) {
        Matcher text = NUMBERS.matcher(typed.length() > LONGEST ? "" : Writing.digits(typed));
        return text.matches()
                ? day(text.group(4), text.group(1), text.group(3)).map(vn.thidua.words.Values::day)
                : Optional.empty();
    }

    /** The day of a text; empty where it is none. */
    public static Optional<LocalDate> find(String typed) {
        String text = typed.length() > LONGEST ? "" : Writing.digits(typed).toLowerCase(java.util.Locale.ROOT);
        Matcher first = DAY_FIRST.matcher(text.startsWith("'") ? text.substring(1) : text);
        if (first.matches()) {
            return day(first.group(5), first.group(3) == null ? first.group(4) : first.group(3), first.group(1));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        return year.matches() ? day(year.group(1), year.group(3), year.group(4)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)))
                    .filter(Days::isOfOurTime);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year such as 0024 is a slip of whoever typed it. */
    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
