package vn.thidua.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import vn.thidua.server.Running;

/** Sessions that are over go away by a job, which begins when the tables are there. */
class SessionRoundsTest {

    private static final JdbcClient JDBC = Running.part(JdbcClient.class);

    private static void session(String id, long endsAt) {
        JDBC.sql("""
                        insert into spring_session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
                        values (:id, :id, 0, 0, 60, :ends)""").param("id", id).param("ends", endsAt).update();
    }

    @Test
    void whatIsOverIsTakenAway() {
        session("over", 1_000);
        session("not-over", System.currentTimeMillis() + 3_600_000);
        Running.part(SessionRounds.class).clean();
        assertThat(JDBC.sql("select trim(session_id) from spring_session where session_id like '%over%'")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("not-over"));
        JDBC.sql("delete from spring_session where session_id like 'not-over%'").update();
    }

    /** Its timer would ask for tables that the first migration has still to make. */
    @Test
    void theLibrarysTimerIsOff() throws ReflectiveOperationException {
        Field timer = JdbcIndexedSessionRepository.class.getDeclaredField("cleanupCron");
        timer.setAccessible(true);
        assertThat(timer.get(Running.part(JdbcIndexedSessionRepository.class))).isEqualTo(Scheduled.CRON_DISABLED);
    }
}
