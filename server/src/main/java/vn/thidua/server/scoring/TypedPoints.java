package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.words.typed.Quantity;

/** Points as people type them. */
final class TypedPoints {

    private static final int DECIMALS = 4;
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999);

    private TypedPoints() {}

    /** Whether both are known and equal, however many decimals they are written with. */
    static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }

    /** Points with at most four decimals; empty for nothing typed. */
    static Optional<BigDecimal> read(String line, String typed) {
        return ReadValues.number(
                typed, Quantity.of(line).in("điểm").decimals(DECIMALS).between(MOST.negate(), MOST));
    }
}
