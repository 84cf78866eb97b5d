package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.server.web.Refusal;

/** Points as people type them. */
final class Points {

    private Points() {}

    /** Whether both are known and equal, however many decimals they are written with. */
    static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /** Points with a comma or a point before decimals; empty for nothing typed. */
    static Optional<BigDecimal> read(String line, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[-−]?\\d{1,6}([.,]\\d{1,4})?")) {
            throw Refusal.bad("points-form", line, text);
        }
        return Optional.of(new BigDecimal(text.replace('−', '-').replace(',', '.')));
    }
}
