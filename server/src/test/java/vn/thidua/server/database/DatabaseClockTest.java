package vn.thidua.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.Running;

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
    @ValueSource(strings = {"PT7M", "-PT7M", "PT0S", "P400D", "-P400D"})
    void theDatabaseDecides(Duration wrong) {
        DatabaseClock clock = new DatabaseClock(SOURCE, () -> Instant.now().plus(wrong));
        for (int asked = 0; asked < 3; asked++) {
            Instant before = databases();
            Instant said = clock.now();
            Instant after = databases();
            // What it takes to ask is all by which it can be behind.
            assertThat(said).isBetween(before.minusSeconds(5), after.plusSeconds(5));
        }
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
        assertThat(new DatabaseClock(nowhere, () -> local).now()).isEqualTo(local);
    }
}
