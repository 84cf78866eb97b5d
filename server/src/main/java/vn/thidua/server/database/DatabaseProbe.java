package vn.thidua.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.thidua.server.web.Health;

/** Asks the database every second whether it is there, so that nobody has to wait to be told that it is not. */
@Component
final class DatabaseProbe implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final long EVERY_MILLIS = 1000;
    private static final int TIMEOUT_SECONDS = 2;

    private final PGSimpleDataSource database;
    private final Health health;
    private volatile boolean ended;

    DatabaseProbe(PGSimpleDataSource database, Health health) {
        this.database = OutsideDatabase.copy(database);
        this.database.setConnectTimeout(TIMEOUT_SECONDS);
        this.database.setSocketTimeout(TIMEOUT_SECONDS);
        this.health = health;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofPlatform().daemon().name("database-pulse").start(this::ask);
    }

    private void ask() {
        while (!ended) {
            try (Connection connection = database.getConnection()) {
                health.database(true);
                do {
                    Thread.sleep(EVERY_MILLIS);
                } while (!ended && connection.isValid(TIMEOUT_SECONDS));
                if (!ended) {
                    lost("no answer");
                }
            } catch (SQLException e) {
                lost(String.valueOf(e.getMessage()));
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void lost(String why) {
        if (!ended && health.database(false)) {
            LOG.error("the database does not answer: {}", why);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(EVERY_MILLIS / 4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void destroy() {
        ended = true;
    }
}
