package vn.thidua.server.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Least, lower quartile, middle, upper quartile and most of some numbers, quartiles between two neighbours by distance. */
public final class Quartiles {

    private static final int PARTS = 4;

    private Quartiles() {}

    /** The five numbers of at least one, which stand in their order. */
    public static List<BigDecimal> of(List<BigDecimal> sorted) {
        return IntStream.rangeClosed(0, PARTS)
                .mapToObj(part -> at(sorted, part))
                .toList();
    }

    /** The middle of some numbers in any order, with two decimals at most; empty where there are none. */
    public static Optional<BigDecimal> median(Collection<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(at(numbers.stream().sorted().toList(), PARTS / 2));
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
