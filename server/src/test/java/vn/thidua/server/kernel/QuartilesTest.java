package vn.thidua.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    private static List<BigDecimal> numbers(String... texts) {
        return Stream.of(texts).map(BigDecimal::new).toList();
    }

    @Test
    void standBetweenNeighboursByDistance() {
        assertThat(Quartiles.of(numbers("10"))).isEqualTo(numbers("10", "10", "10", "10", "10"));
        assertThat(Quartiles.of(numbers("1", "2"))).isEqualTo(numbers("1", "1.25", "1.5", "1.75", "2"));
        assertThat(Quartiles.of(numbers("1", "2", "3", "4", "9"))).isEqualTo(numbers("1", "2", "3", "4", "9"));
    }

    @Property
    void standInTheirOrderWithinTheNumbers(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = -500, max = 500) Integer> any) {
        List<BigDecimal> sorted = any.stream().sorted().map(BigDecimal::valueOf).toList();
        List<BigDecimal> five = Quartiles.of(sorted);
        assertThat(five).hasSize(5).isSorted();
        assertThat(five.getFirst()).isEqualByComparingTo(sorted.getFirst());
        assertThat(five.getLast()).isEqualByComparingTo(sorted.getLast());
        long below =
                sorted.stream().filter(one -> one.compareTo(five.get(2)) < 0).count();
        long above =
                sorted.stream().filter(one -> one.compareTo(five.get(2)) > 0).count();
        assertThat(Math.max(below, above))
                .as("no more than half lie on one side of the middle")
                .isLessThanOrEqualTo(sorted.size() / 2);
    }
}
