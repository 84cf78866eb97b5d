package vn.thidua.server.database;

import com.github.kagkarlsson.scheduler.Clock;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.thidua.server.kernel.Today;

/**
 * The time by the database's clock. Servers that share a database may differ by minutes; a job that one of them runs would look
 * abandoned to another whose clock is ahead, and be done twice; and a deadline would end at one before it ends at the other. Jobs ask it
 * all the time, so that {@link Today} is told of a change within a minute.
 */
@Component
public final class DatabaseClock implements Clock {

    private static final Duration TRUSTED = Duration.ofMinutes(1);

    private final DataSource source;
    private final InstantSource local;
    private final Consumer<Duration> told;
    private Duration ahead = Duration.ZERO;
    private Instant asked = Instant.MIN;

    @Autowired
    DatabaseClock(DataSource source, Today today) {
        this(source, InstantSource.system(), today::correct);
    }

    /**
     * With the clock of a machine.
     *
     * @param told how far the database's clock is before the machine's, whenever it was asked
     */
    DatabaseClock(DataSource source, InstantSource local, Consumer<Duration> told) {
        this.source = source;
        this.local = local;
        this.told = told;
    }

    /** The moment; while the database does not answer, by what was last known of its clock. */
    @Override
    public synchronized Instant now() {
        Instant here = local.instant();
        if (asked.isBefore(here.minus(TRUSTED)) || asked.isAfter(here)) {
            asked = here;
            ask();
        }
        return local.instant().plus(ahead);
    }

    private void ask() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            ahead = Duration.between(
                    local.instant(), row.getObject(1, OffsetDateTime.class).toInstant());
            told.accept(ahead);
        } catch (SQLException e) {
            asked = Instant.MIN;
        }
    }
}
