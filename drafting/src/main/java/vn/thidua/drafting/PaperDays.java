package vn.thidua.drafting;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** PaperDays in what a pattern matched. */
final class PaperDays {

    private PaperDays() {}

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
        Optional<Integer> month = found.group("month" + suffix).map(Integer::valueOf);
        return month.filter(one -> one >= 1 && one <= 12)
                .flatMap(one -> year.or(() -> usual).map(in -> new Month(YearMonth.of(in, one), year.isPresent())));
    }
}
