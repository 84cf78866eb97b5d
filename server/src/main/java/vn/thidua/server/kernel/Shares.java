package vn.thidua.server.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Parts of a whole, as pages and papers show them. */
public final class Shares {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Shares() {}

    /** A share in hundredths with one decimal; empty where the whole is nothing. */
    public static Optional<BigDecimal> of(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED)
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    /** The same of counts. */
    public static Optional<BigDecimal> of(long many, long all) {
        return of(BigDecimal.valueOf(many), BigDecimal.valueOf(all));
    }
}
