package vn.thidua.plan;

import java.math.RoundingMode;

/**
 * How a number is brought to fewer decimals.
 *
 * @param decimals 0 to 6
 */
public record Rounding(int decimals, RoundingMode mode) {

    /** Six decimals, half up: the scale in which the engine counts. */
    public static final Rounding EXACT = new Rounding(6, RoundingMode.HALF_UP);

    public Rounding {
        if (decimals < 0 || decimals > 6) {
            throw new IllegalArgumentException("decimals: " + decimals + ", expected 0 to 6");
        }
    }
}
