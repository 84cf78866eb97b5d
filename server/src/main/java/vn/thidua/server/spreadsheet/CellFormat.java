package vn.thidua.server.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Source;

/**
 * What a spreadsheet's number means, by the format it is shown with: a day, a percentage, or a number.
 *
 * @param index of the format among those that every spreadsheet knows
 * @param pattern the format itself
 */
record CellFormat(int index, String pattern) {

    /** A spreadsheet shows and compares fifteen digits; those behind are noise of binary fractions. */
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    /** Most decimals that any value here is kept with; a quotient has more than can be meant. */
    private static final int DECIMALS = 6;

    private static final int LARGEST_EXPONENT = 400;

    /** Behind the last day that a spreadsheet shows, 31/12/9999, counted from 1900 and from 1904. */
    private static final double DAYS_FROM_1900 = 2_958_466;

    private static final double DAYS_FROM_1904 = 2_957_004;

    /** As a spreadsheet shows what no calendar has. */
    private static final String BEYOND = "#####";

    private static final String DAY_ZERO = "00/01/1900";

    /** The day that the calendar of spreadsheets has and no other. */
    private static final String DAY_SIXTY = "29/02/1900";

    // Literal text, escaped signs, fillers, currencies, locales, colours and conditions; [h] and the like stay.
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\\\.|[_*].|\\[(?!(?:h+|m+|s+)])[^\\]]*]", Pattern.CASE_INSENSITIVE);
    // Text beside the digits, or zeros before them; a language or colour may stand in front.
    private static final Pattern PADDED = Pattern.compile(".*[\"\\\\].*|(?:\\[[^\\]]*])*0{2,}.*", Pattern.DOTALL);
    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?\\d+(?:\\.\\d+)?)]");
    // A comma behind the digits shows thousands or millions only: what a person sees is another number.
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern ELAPSED = Pattern.compile(".*\\[[hms]+].*");

    private static final DataFormatter FORMATTER = new DataFormatter(Locale.ROOT);

    /** The meaning of a number. */
    Source of(double number, String written, boolean from1904) {
        BigDecimal value = rounded(number, written);
        String section = section(number);
        String bare = LITERAL.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
        if (section.isEmpty()) {
            // As ;;; hides whatever stands in a cell.
            return new Source.Error("unshown", Numbers.plain(decimals(value)));
        }
        if (SCALED.matcher(bare).find() && value.signum() != 0) {
            return new Source.Error("scaled", Numbers.plain(decimals(value)));
        }
        if ((DateUtil.isADateFormat(index, bare) || ELAPSED.matcher(bare).matches()) && !bare.isBlank()) {
            return dated(number, bare, from1904);
        }
        if (bare.contains("%")) {
            BigDecimal hundredths = decimals(value.movePointRight(2));
            return new Source.Percent(hundredths, Numbers.plain(hundredths) + " %");
        }
        BigDecimal kept = decimals(value);
        // 0045 or QĐ-7 is what the person saw; a number's own signs between thousands are not.
        boolean padded =
                PADDED.matcher(pattern).matches() && kept.stripTrailingZeros().scale() <= 0;
        return new Source.Number(kept, padded ? shown(number, from1904) : Numbers.plain(kept));
    }

    private static BigDecimal rounded(double number, String written) {
        // Integers of more than fifteen digits are rounded by the spreadsheet itself.
        BigDecimal exact = written.length() < 40 ? new BigDecimal(written) : BigDecimal.valueOf(number);
        return Math.abs((long) exact.scale()) > LARGEST_EXPONENT ? BigDecimal.valueOf(number) : exact.round(SHOWN);
    }

    private static BigDecimal decimals(BigDecimal value) {
        BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        return bare.scale() > DECIMALS ? bare.setScale(DECIMALS, RoundingMode.HALF_UP) : bare;
    }

    /** The part of the format for an amount: by its sign, or by the conditions that the parts name. */
    private String section(double number) {
        String[] parts = pattern.split(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        if (CONDITION.matcher(parts[0]).find()
                || parts.length > 1 && CONDITION.matcher(parts[1]).find()) {
            int last = Math.min(parts.length, 3) - 1;
            for (int i = 0; i < last; i++) {
                if (applies(parts[i], i, number)) {
                    return parts[i];
                }
            }
            return parts[last];
        }
        if (number < 0 && parts.length > 1) {
            return parts[1];
        }
        return number == 0 && parts.length > 2 ? parts[2] : parts[0];
    }

    /** Whether a part is for an amount; without a condition the first is for those above zero, the second for those below. */
    private static boolean applies(String part, int place, double number) {
        Matcher asked = CONDITION.matcher(part);
        if (!asked.find()) {
            return place == 0 ? number > 0 : number < 0;
        }
        int order = Double.compare(number, Double.parseDouble(asked.group(2)));
        return switch (asked.group(1)) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    /** A day; or what is seen where the format shows none, as of a time, of hours that passed, of a month, or of no day at all. */
    private Source dated(double number, String bare, boolean from1904) {
        double last = from1904 ? DAYS_FROM_1904 : DAYS_FROM_1900;
        if (number < 0 || number >= last) {
            return new Source.Error(BEYOND);
        }
        boolean shows = bare.contains("d") && !ELAPSED.matcher(bare).matches();
        if (!shows) {
            return Source.text(shown(number, from1904));
        }
        // The day before the first, as an empty cell gives it that another refers to.
        boolean none = !from1904 && (number < 1 || (int) number == 60);
        return none
                ? Source.text(number < 1 ? DAY_ZERO : DAY_SIXTY)
                : Source.day(DateUtil.getLocalDateTime(number, from1904).toLocalDate());
    }

    private String shown(double number, boolean from1904) {
        try {
            // The formatter keeps formats it has seen and is not made for several at once.
            synchronized (FORMATTER) {
                return FORMATTER.formatRawCellContents(number, index, pattern, from1904);
            }
        } catch (IllegalArgumentException e) {
            // A format that the library does not know is no reason to refuse the file.
            return Numbers.plain(BigDecimal.valueOf(number));
        }
    }
}
