package vn.thidua.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.Running;
import vn.thidua.server.kernel.Today;

/** However wrong the clock of a machine is, jobs go by the database's. */
class DatabaseClockTest {

    private static final DataSource SOURCE = Running.office().part(DataSource.class);

    private static Instant databases() {
        return JdbcClient.create(SOURCE)
                .sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT7M", "-PT7M", "PT61M", "-PT61M", "PT0S", "P400D", "-P400D"})
    void theDatabaseDecides(Duration wrong) {
        DatabaseClock clock = new DatabaseClock(SOURCE, () -> Instant.now().plus(wrong), ahead -> {});
        for (int asked = 0; asked < 3; asked++) {
            Instant before = databases();
            Instant said = clock.now();
            Instant after = databases();
            // What it takes to ask is all by which it can be behind.
            assertThat(said).isBetween(before.minusSeconds(5), after.plusSeconds(5));
        }
    }

    @Test
    void aDayEndsAtMidnightInVietNamByTheCorrectedClock() {
        Today today = new Today("");
        today.correct(Duration.between(Instant.now(), Instant.parse("2024-04-26T16:59:00Z")));
        assertThat(today.day()).isEqualTo("2024-04-26");
        today.correct(Duration.between(Instant.now(), Instant.parse("2024-04-26T17:00:00Z")));
        assertThat(today.day()).isEqualTo("2024-04-27");
    }

    /** Days end at one moment at all servers: what counts for deadlines is corrected by what a clock is wrong. */
    @ParameterizedTest
    @ValueSource(strings = {"PT7M", "-PT61M", "PT61M", "P2D"})
    void theOfficesDayIsTheDatabasesToo(Duration wrong) {
        AtomicReference<Duration> told = new AtomicReference<>(Duration.ZERO);
        new DatabaseClock(SOURCE, () -> Instant.now().plus(wrong), told::set).now();
        assertThat(told.get().plus(wrong).abs()).isLessThan(Duration.ofSeconds(5));
        Today today = new Today("");
        Instant before = today.now();
        today.correct(told.get());
        assertThat(Duration.between(before, today.now()).plus(wrong).abs()).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT7M"})
    void withoutTheDatabaseItGoesOn(Duration wrong) {
        PGSimpleDataSource nowhere = new PGSimpleDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("away");
            }
        };
        Instant local = Instant.parse("2026-01-02T03:04:05Z").plus(wrong);
        assertThat(new DatabaseClock(nowhere, () -> local, ahead -> {}).now()).isEqualTo(local);
    }
}
