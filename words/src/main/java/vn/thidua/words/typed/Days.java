package vn.thidua.words.typed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.words.Values;

/** Reads days. In text the day stands before the month, and the year has four digits; or the year stands first. */
public final class Days {

    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:ngày )?(\\d{1,2})\\s?(?:([/.-])\\s?(\\d{1,2})\\s?\\2| ?tháng (\\d{1,2}),? năm)\\s?(\\d{4})"
                    + "(?: 0{1,2}:00(?::00)?)?");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[ t]0{1,2}:00(?::00(?:\\.0+)?)?)?");
    private static final Pattern TIMED = Pattern.compile("(.*\\d{4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})(?:,? |[ t])"
            + "(?:lúc )?\\d{1,2}(?: ?[:hg] ?\\d{0,2}(?::\\d{2}(?:\\.\\d+)?)?)(?: ?(?:sa|ch|am|pm|z))?");
    private static final Pattern SHORT = Pattern.compile("'?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{2})");
    private static final Pattern NUMBERS = Pattern.compile("'?(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?: .*)?");
    private static final int LONGEST = 40;
    private static final int FIRST_YEAR = 1900;

    /** Behind every deadline and every law; a later year has a slip in it. */
    private static final int LAST_YEAR = 2199;

    /** Key of the refusal of a month before a day; the values are label, text and the day as it should be typed. */
    public static final String MONTH_FIRST = "month-first";

    /** Key of the refusal of a day with a time of day; the values are label, text and the day as it should be typed. */
    public static final String WITH_TIME = "with-time";

    /** Key of the refusal of a year of two digits; the values are label, text and the day that is likely meant. */
    public static final String SHORT_YEAR = "short-year";

    /** Key of the refusal of a year that nobody here writes of; the values are label, text, and the years between which days lie. */
    public static final String FAR = "far";

    private Days() {}

    /** The day that was given; a time of day other than midnight is no day. */
    public static ReadResult<LocalDate> read(Source source, String label) {
        return switch (source) {
            case Source.Empty none -> new ReadResult.Nothing<>();
            case Source.Day(LocalDate value, String shown) ->
                isOfOurTime(value)
                        ? new ReadResult.Value<>(value)
                        : ReadResult.refused(FAR, label, shown, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
            case Source.Text(String shown) ->
                find(shown).<ReadResult<LocalDate>>map(ReadResult.Value::new).orElseGet(() -> none(shown, label));
            case Source.Error(String why, String shown) -> ReadResult.refused(why, label, shown);
            case Source.Number other -> ReadResult.refused("day", label, other.shown());
            case Source.Percent other -> ReadResult.refused("day", label, other.shown());
            case Source.Truth other -> ReadResult.refused("day", label, other.shown());
        };
    }

    /** Why a text is no day, with the day that is meant where it can be told. */
    private static ReadResult<LocalDate> none(String shown, String label) {
        String text = shown.length() > LONGEST ? "" : Writing.digits(shown).toLowerCase(Locale.ROOT);
        Matcher timed = TIMED.matcher(text);
        // Where the half of the day is written in English, the month may stand first as well.
        if (timed.matches() && !text.endsWith("m")) {
            Optional<LocalDate> day = find(timed.group(1));
            if (day.isPresent()) {
                return ReadResult.refused(WITH_TIME, label, shown, Values.day(day.get()));
            }
        }
        Optional<String> turned = monthFirst(shown);
        if (turned.isPresent()) {
            return ReadResult.refused(MONTH_FIRST, label, shown, turned.get());
        }
        Matcher small = SHORT.matcher(text);
        if (small.matches()) {
            Optional<LocalDate> day = day("20" + small.group(4), small.group(3), small.group(1));
            if (day.isPresent()) {
                return ReadResult.refused(SHORT_YEAR, label, shown, Values.day(day.get()));
            }
        }
        return anyDay(text).isPresent()
                ? ReadResult.refused(FAR, label, shown, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR))
                : ReadResult.refused("day", label, shown);
    }

    /** How a text that can only be a month before a day would be typed here: where one is written so, others are, too. */
    private static Optional<String> monthFirst(String typed) {
        Matcher text = NUMBERS.matcher(typed.length() > LONGEST ? "" : Writing.digits(typed));
        return text.matches()
                ? day(text.group(4), text.group(1), text.group(3))
                        .filter(Days::isOfOurTime)
                        .map(Values::day)
                : Optional.empty();
    }

    /** The day of a text; empty where it is none. */
    public static Optional<LocalDate> find(String typed) {
        return anyDay(typed.length() > LONGEST ? "" : Writing.digits(typed).toLowerCase(Locale.ROOT))
                .filter(Days::isOfOurTime);
    }

    private static Optional<LocalDate> anyDay(String text) {
        Matcher first = DAY_FIRST.matcher(text.startsWith("'") ? text.substring(1) : text);
        if (first.matches()) {
            return day(first.group(5), first.group(3) == null ? first.group(4) : first.group(3), first.group(1));
        }
        Matcher year = YEAR_FIRST.matcher(text);
        return year.matches() ? day(year.group(1), year.group(3), year.group(4)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A year such as 0024 is a slip of whoever typed it. */
    private static boolean isOfOurTime(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
