package vn.thidua.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PaperDays in what a pattern matched. */
final class PaperDays {

    private static final Map<String, Integer> QUARTERS =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "1", 1, "2", 2, "3", 3, "4", 4);

    private PaperDays() {}

    /** The number of a quarter in the group {@code quarter}. */
    static int quarter(Phrase.Found found) {
        return QUARTERS.getOrDefault(found.group("quarter").orElse(""), 1);
    }

    /**
     * A day; empty where it is none.
     *
     * @param written whether its year was written
     */
    record Day(LocalDate day, boolean written) {}

    /** The day in the groups {@code day}, {@code month}, {@code year} with a suffix; in a usual year where none is written. */
    static Optional<Day> day(Phrase.Found found, String suffix, Optional<Integer> usual) {
        return month(found, suffix, usual).flatMap(month -> {
            try {
                int day = Integer.parseInt(found.group("day" + suffix).orElseThrow());
                return Optional.of(new Day(month.month().atDay(day), month.written()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }

    /**
     * A month; empty where it is none.
     *
     * @param written whether its year was written
     */
    record Month(YearMonth month, boolean written) {}

    static Optional<Month> month(Phrase.Found found, String suffix, Optional<Integer> usual) {
        Optional<Integer> year = found.group("year" + suffix).map(Integer::valueOf);
        // «từ ngày 1 đến ngày 5/12» names the month once.
        Optional<Integer> month =
                found.group("month" + suffix).or(() -> found.group("month2")).map(Integer::valueOf);
        return month.filter(one -> one >= 1 && one <= 12)
                .flatMap(one -> year.or(() -> usual).map(in -> new Month(YearMonth.of(in, one), year.isPresent())));
    }

    /** The hour that a sentence names; empty where it names none, or the end of a day. */
    static Optional<LocalTime> hour(Pattern pattern, String plain) {
        Matcher said = pattern.matcher(plain);
        if (!said.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(said.group("hour"));
        int minute = said.group("minute") == null ? 0 : Integer.parseInt(said.group("minute"));
        // Twenty-four o'clock is the end of the day, which is late enough without an hour.
        return hour > 23 || minute > 59 || hour == 0 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
