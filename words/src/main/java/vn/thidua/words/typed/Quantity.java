package vn.thidua.words.typed;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that is asked for.
 *
 * @param label what it is called where it was asked for
 * @param whole whether it is a count
 * @param percent whether it is measured in hundredths
 * @param measure its unit, which may be typed behind it; empty for none
 * @param least smallest value allowed
 * @param most largest value allowed
 * @param decimals most digits behind the comma, 0 to 6
 */
public record Quantity(
        String label,
        boolean whole,
        boolean percent,
        Optional<String> measure,
        Optional<BigDecimal> least,
        Optional<BigDecimal> most,
        int decimals) {

    /** Most digits before the comma. */
    public static final int DIGITS = 12;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Any number with at most six decimals. */
    public static Quantity of(String label) {
        return new Quantity(label, false, false, Optional.empty(), Optional.empty(), Optional.empty(), 6);
    }

    /** The same as a whole number. */
    public Quantity counted() {
        return new Quantity(label, true, percent, measure, least, most, 0);
    }

    /** The same, measured in a unit. */
    public Quantity in(String unit) {
        return new Quantity(label, whole, percent, Optional.of(unit), least, most, decimals);
    }

    /** The same between limits. */
    public Quantity between(BigDecimal from, BigDecimal to) {
        return new Quantity(label, whole, percent, measure, Optional.of(from), Optional.of(to), decimals);
    }

    /** The same with fewer decimals. */
    public Quantity decimals(int most) {
        return new Quantity(label, whole, percent, measure, least, this.most, most);
    }

    /** Whether hundredths can be meant; five in a hundred is no count of anything, and no amount of another unit. */
    boolean mayBePercentage() {
        return percent || !whole && measure.isEmpty();
    }

    /** Whether a number can be meant where text has two readings; a percentage above a hundred is then not thought of. */
    boolean isLikely(BigDecimal number) {
        BigDecimal top = most.orElse(percent ? HUNDRED : number);
        BigDecimal bottom = least.orElse(percent || whole ? BigDecimal.ZERO : number);
        return number.compareTo(bottom) >= 0
                && number.compareTo(top) <= 0
                && (!whole || number.stripTrailingZeros().scale() <= 0);
    }

    /** The number as it is kept, or why it is not one of these. */
    ReadResult<BigDecimal> take(BigDecimal number, String shown) {
        // Before anything else: a number of a million digits must not be written out.
        if ((long) number.precision() - number.scale() > DIGITS && number.signum() != 0) {
            return ReadResult.refused("precision", label, shown);
        }
        BigDecimal bare = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (whole && bare.scale() > 0) {
            return ReadResult.refused("whole", label, shown);
        }
        if (bare.scale() > decimals) {
            return ReadResult.refused("precision", label, shown);
        }
        boolean outside = least.filter(low -> bare.compareTo(low) < 0).isPresent()
                || most.filter(high -> bare.compareTo(high) > 0).isPresent();
        if (outside) {
            return ReadResult.refused(
                    "range",
                    label,
                    shown,
                    least.<Object>map(low -> low).orElse("−∞"),
                    most.<Object>map(high -> high).orElse("∞"));
        }
        return new ReadResult.Value<>(bare.scale() < 0 ? bare.setScale(0) : bare);
    }
}
