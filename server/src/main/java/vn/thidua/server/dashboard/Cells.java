package vn.thidua.server.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.thidua.server.kernel.Texts;

/** Makes the numbers of charts. */
final class Cells {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Cells() {}

    static Chart.Cell number(long number, Texts texts) {
        return number(BigDecimal.valueOf(number), texts);
    }

    static Chart.Cell number(BigDecimal number, Texts texts) {
        return new Chart.Cell(Optional.of(number), texts.show(number));
    }

    static Chart.Cell number(Optional<BigDecimal> number, Texts texts) {
        return number.map(known -> number(known, texts)).orElse(Chart.Cell.NONE);
    }

    /** A share, 0 to 100. */
    static Chart.Cell percent(Optional<BigDecimal> share, Texts texts) {
        return share.map(known -> new Chart.Cell(share, texts.show(known) + "\u00a0%"))
                .orElse(Chart.Cell.NONE);
    }

    /** So many of all, drawn as a share; not known where there are none. */
    static Chart.Cell part(long many, long of, Texts texts) {
        return new Chart.Cell(
                share(BigDecimal.valueOf(many), BigDecimal.valueOf(of)), texts.show(many) + "/" + texts.show(of));
    }

    /** A share in hundredths with one decimal; empty where the whole is nothing. */
    static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? Optional.empty()
                : Optional.of(part.multiply(HUNDRED)
                        .divide(whole, 1, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }
}
