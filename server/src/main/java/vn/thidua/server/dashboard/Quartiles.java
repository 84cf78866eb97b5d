package vn.thidua.server.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** Least, lower quartile, middle, upper quartile and most of some numbers, quartiles between two neighbours by distance. */
final class Quartiles {

    private static final int PARTS = 4;

    private Quartiles() {}

    /** The five numbers of at least one, which stand in their order. */
    static List<BigDecimal> of(List<BigDecimal> sorted) {
        return IntStream.rangeClosed(0, PARTS)
                .mapToObj(part -> at(sorted, part))
                .toList();
    }

    private static BigDecimal at(List<BigDecimal> sorted, int part) {
        int place = (sorted.size() - 1) * part;
        BigDecimal below = sorted.get(place / PARTS);
        BigDecimal above = sorted.get(Math.min(sorted.size() - 1, place / PARTS + 1));
        BigDecimal value = below.add(above.subtract(below)
                .multiply(BigDecimal.valueOf(place % PARTS))
                .divide(BigDecimal.valueOf(PARTS)));
        return value.setScale(Math.min(2, Math.max(0, value.stripTrailingZeros().scale())), RoundingMode.HALF_UP);
    }
}
