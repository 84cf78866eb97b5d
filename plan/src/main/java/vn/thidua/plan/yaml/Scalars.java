package vn.thidua.plan.yaml;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.plan.yaml.Node.Scalar;

/** What a single value can be read as. Quoted values are text and nothing else. */
public final class Scalars {

    private static final Pattern ANY_NUMBER = Pattern.compile("[-+]?\\d{1,1000}(\\.\\d{1,1000})?");
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?");

    private static final int DIGITS = 12;
    private static final int DECIMALS = 6;

    private Scalars() {}

    /** Whether it is written as a number that is too long to be kept: see {@link #fits}. */
    public static boolean tooLong(Scalar scalar) {
        return scalar.plain() && ANY_NUMBER.matcher(scalar.text()).matches() && !fits(new BigDecimal(scalar.text()));
    }

    /** Whether a number has at most twelve digits before and six after the point, as every number of a plan must. */
    public static boolean fits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= DECIMALS && plain.precision() - plain.scale() <= DIGITS;
    }

    /** A number in plain decimal notation. */
    public static Optional<BigDecimal> number(Scalar scalar) {
        return scalar.plain() && NUMBER.matcher(scalar.text()).matches()
                ? Optional.of(new BigDecimal(scalar.text()))
                : Optional.empty();
    }

    /** {@code true} or {@code false}. */
    public static Optional<Boolean> truth(Scalar scalar) {
        if (!scalar.plain()) {
            return Optional.empty();
        }
        return switch (scalar.text()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** A day that exists, {@code 2024-02-29}. */
    public static Optional<LocalDate> day(Scalar scalar) {
        if (!scalar.plain() || scalar.text().length() != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(scalar.text()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same without quotes, where it is written in quotes; empty where it stands without. */
    public static Optional<Scalar> unquoted(Scalar scalar) {
        return scalar.plain() ? Optional.empty() : Optional.of(new Scalar(scalar.text(), true, scalar.mark()));
    }

    private static final Pattern BY_HAND = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})");

    /** A day written as people write it, in the form that is read; empty where it is none. */
    public static Optional<String> dayByHand(String text) {
        Matcher day = BY_HAND.matcher(text.strip());
        if (day.matches()) {
            return Optional.of(day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1)));
        }
        Matcher year = YEAR_FIRST.matcher(text.strip());
        return year.matches()
                ? Optional.of(year.group(1) + "-" + two(year.group(2)) + "-" + two(year.group(3)))
                : Optional.empty();
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
