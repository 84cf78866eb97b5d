package vn.thidua.plan.successor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.yaml.Node.Scalar;
import vn.thidua.plan.yaml.Scalars;

/**
 * Moves values by whole years. A day moves only where it belongs to the campaign: from a year before its first day to a year
 * after its last. A goal for the end of a programme of many years stays.
 *
 * @param from first day of the earlier campaign
 * @param to its last day
 * @param years by how many, from 1
 */
record YearMove(LocalDate from, LocalDate to, int years) {

    private static final Pattern IN_FORMULA = Pattern.compile("date\\('(\\d{4}-\\d{2}-\\d{2})'\\)");

    /** A day of February 29 becomes February 28 where the later year has none. */
    LocalDate day(LocalDate day) {
        return belongs(day) ? day.plusYears(years) : day;
    }

    private boolean belongs(LocalDate day) {
        return !day.isBefore(from.minusYears(1)) && !day.isAfter(to.plusYears(1));
    }

    /** How a value changes; empty where it stays. */
    Optional<YearChange> of(Scalar value, String path, String about) {
        Optional<LocalDate> day = Scalars.day(value);
        if (day.isPresent()) {
            return change(
                    YearChange.Kind.DAY, value, path, about, day(day.get()).toString());
        }
        Matcher inside = IN_FORMULA.matcher(value.text());
        if (inside.find()) {
            return change(
                    YearChange.Kind.FORMULA,
                    value,
                    path,
                    about,
                    inside.replaceAll(found -> "date('" + moved(found.group(1)) + "')"));
        }
        return change(YearChange.Kind.WORDS, value, path, about, words(value.text()));
    }

    private String moved(String day) {
        try {
            return day(LocalDate.parse(day)).toString();
        } catch (DateTimeException e) {
            return day;
        }
    }

    /** The last year of the campaign where it stands by itself, not within a number of a paper. */
    private String words(String text) {
        return text.replaceAll(
                "(?<![\\p{L}\\d/.,-])" + to.getYear() + "(?![\\p{L}\\d/-])", String.valueOf(to.getYear() + years));
    }

    private static Optional<YearChange> change(
            YearChange.Kind kind, Scalar value, String path, String about, String after) {
        return after.equals(value.text())
                ? Optional.empty()
                : Optional.of(new YearChange(kind, path, about, value.text(), after));
    }
}
