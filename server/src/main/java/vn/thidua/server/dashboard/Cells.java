package vn.thidua.server.dashboard;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.server.kernel.Shares;
import vn.thidua.server.kernel.Texts;

/** Makes the numbers of charts. */
final class Cells {

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
        return new Chart.Cell(Shares.of(many, of), texts.show(many) + "/" + texts.show(of));
    }
}
