package vn.thidua.words.typed;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads numbers. In text a comma stands before decimals and dots or blanks stand between thousands, as people write here;
 * text that others write otherwise is taken only where it can mean nothing else.
 */
public final class Numbers {

    private static final String GROUP = "[1-9]\\d{0,2}";
    private static final Pattern DIGITS = Pattern.compile("\\d+(,\\d+)?");
    private static final Pattern POINT = Pattern.compile("\\d+\\.\\d+");
    private static final Pattern DOTS = Pattern.compile(GROUP + "(\\.\\d{3})+(,\\d+)?");
    private static final Pattern BLANKS = Pattern.compile(GROUP + "( \\d{3})+(,\\d+)?");
    private static final Pattern COMMAS = Pattern.compile(GROUP + "(,\\d{3}){2,}");
    private static final Pattern ONE_COMMA = Pattern.compile(GROUP + ",\\d{3}");
    private static final int LONGEST = 60;
    private static final String MONEY = "đồng";

    /** As people write it behind a sum, the longest first. */
    private static final List<String> MONEY_SIGNS = List.of(MONEY, "vnđ", "vnd", "₫", "đ");

    private Numbers() {}

    /** The number that was given; never one of two that could be meant. */
    public static ReadResult<BigDecimal> read(Source source, Quantity asked) {
        return switch (source) {
            case Source.Empty none -> new ReadResult.Nothing<>();
            case Source.Number(BigDecimal value, String shown) -> asked.take(value, shown);
            case Source.Percent(BigDecimal value, String shown) ->
                asked.mayBePercentage() ? asked.take(value, shown) : otherUnit(shown, asked);
            case Source.Text(String shown) -> text(shown, asked);
            case Source.Day other -> notNumber(asked, other);
            case Source.Truth other -> notNumber(asked, other);
            case Source.Error(String why, String shown) -> ReadResult.refused(why, asked.label(), shown);
        };
    }

    /** A number as it is typed: 1234,5, without signs between thousands, so that it can be read in one way only. */
    public static String plain(BigDecimal number) {
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        // A number that would take long to write out is shown with its exponent; no quantity takes it anyway.
        return Math.abs((long) bare.scale()) > LONGEST
                ? bare.toString()
                : bare.toPlainString().replace('.', ',');
    }

    private static <T> ReadResult<T> otherUnit(String shown, Quantity asked) {
        return asked.measure()
                .<ReadResult<T>>map(unit -> ReadResult.refused("unit", asked.label(), shown, unit))
                .orElseGet(() -> ReadResult.refused("count", asked.label(), shown));
    }

    private static <T> ReadResult<T> notNumber(Quantity asked, Source source) {
        return ReadResult.refused("number", asked.label(), source.shown());
    }

    private static ReadResult<BigDecimal> text(String typed, Quantity asked) {
        String text = typed.length() > LONGEST ? "" : Writing.digits(typed);
        Optional<String> bare = bare(text.startsWith("'") ? text.substring(1) : text, asked);
        if (bare.isEmpty()) {
            return otherUnit(typed, asked);
        }
        boolean minus = bare.get().startsWith("-");
        String digits =
                minus || bare.get().startsWith("+") ? bare.get().substring(1).stripLeading() : bare.get();
        List<BigDecimal> readings = readings(digits, asked.whole()).stream()
                .map(number -> minus ? number.negate() : number)
                .toList();
        if (readings.isEmpty()) {
            return ReadResult.refused("number", asked.label(), typed);
        }
        List<BigDecimal> likely = readings.stream().filter(asked::isLikely).toList();
        boolean comma = ONE_COMMA.matcher(digits).matches();
        // Here a comma stands before decimals: that the other reading is no count does not make thousands of it.
        if (readings.size() > 1 && (comma || likely.size() != 1)) {
            return ReadResult.refused(
                    "ambiguous", asked.label(), typed, plain(readings.get(0)), plain(readings.get(1)));
        }
        return asked.take(likely.isEmpty() ? readings.getFirst() : likely.getFirst(), typed);
    }

    /** What stands before a percent sign or the unit of measure; empty where it is another's unit. */
    private static Optional<String> bare(String text, Quantity asked) {
        if (text.endsWith("%")) {
            return asked.mayBePercentage()
                    ? Optional.of(text.substring(0, text.length() - 1).strip())
                    : Optional.empty();
        }
        String small = text.toLowerCase(Locale.ROOT);
        String unit = asked.measure().orElse("").toLowerCase(Locale.ROOT);
        return Optional.of((unit.equals(MONEY) ? MONEY_SIGNS : List.of(unit))
                .stream()
                        .filter(one -> !one.isEmpty() && small.endsWith(one))
                        .findFirst()
                        .map(one ->
                                text.substring(0, text.length() - one.length()).strip())
                        .orElse(text));
    }

    /** All that digits can mean, the likeliest here first. */
    private static List<BigDecimal> readings(String digits, boolean whole) {
        List<BigDecimal> readings = new ArrayList<>();
        if (DIGITS.matcher(digits).matches() || BLANKS.matcher(digits).matches()) {
            readings.add(new BigDecimal(digits.replace(" ", "").replace(',', '.')));
        }
        if (POINT.matcher(digits).matches()) {
            readings.add(new BigDecimal(digits));
        }
        if (DOTS.matcher(digits).matches()) {
            readings.add(new BigDecimal(digits.replace(".", "").replace(',', '.')));
        }
        boolean commas = COMMAS.matcher(digits).matches()
                || whole && ONE_COMMA.matcher(digits).matches();
        if (commas) {
            readings.add(new BigDecimal(digits.replace(",", "")));
        }
        return readings;
    }
}
