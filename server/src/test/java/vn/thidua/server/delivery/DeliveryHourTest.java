package vn.thidua.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Clause;

/** On the last day the hour decides where the plan sets one and the office knows when the paper came. */
class DeliveryHourTest {

    private static final LocalDate LAST = LocalDate.of(2025, 6, 30);

    private static Obligation owed(Optional<LocalTime> by) {
        return new Obligation(
                "bc/Quý II",
                "Báo cáo",
                Optional.of(LAST),
                by,
                Optional.of(LAST.minusMonths(2)),
                "Sở",
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Clause.of("1"));
    }

    private static Delivery came(LocalDate day, Optional<LocalTime> time) {
        return new Delivery(1, "w1", "bc/Quý II", "1/BC", day, day, time, DeliveryState.SENT, Optional.empty(), 0);
    }

    @Test
    void theHourCountsOnTheLastDayAlone() {
        Obligation four = owed(Optional.of(LocalTime.of(16, 0)));
        assertThat(came(LAST, Optional.of(LocalTime.of(16, 0))).isLate(four)).isFalse();
        assertThat(came(LAST, Optional.of(LocalTime.of(16, 1))).isLate(four)).isTrue();
        assertThat(came(LAST.minusDays(1), Optional.of(LocalTime.of(23, 0))).isLate(four))
                .isFalse();
        assertThat(came(LAST.plusDays(1), Optional.of(LocalTime.of(8, 0))).isLate(four))
                .isTrue();
    }

    @Test
    void withoutAnHourTheDayDecides() {
        assertThat(came(LAST, Optional.empty()).isLate(owed(Optional.of(LocalTime.of(16, 0)))))
                .as("came by post")
                .isFalse();
        assertThat(came(LAST, Optional.of(LocalTime.of(23, 59))).isLate(owed(Optional.empty())))
                .isFalse();
    }
}
