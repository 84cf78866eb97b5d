package vn.thidua.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.Running;

/** Two servers on one database whose clocks are wrong, each in its way, do each job once, also one that lasts. */
class JobsOfTwoServersTest {

    private static final DataSource SOURCE = Running.office().part(DataSource.class);
    private static final JdbcClient JDBC = JdbcClient.create(SOURCE);

    private static final String LONG = "long";
    private static final int SHORT_ONES = 40;

    /** A server looks for jobs whose server is gone after every second one. */
    private static final int SIGNS_OF_LIFE = 10;

    private final String name = "trial-" + UUID.randomUUID();
    private final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();
    private final CountDownLatch ended = new CountDownLatch(SHORT_ONES + 1);
    private final OneTimeTask<Void> task = Tasks.oneTime(name).execute((instance, context) -> {
        begun.computeIfAbsent(instance.getId(), id -> new AtomicInteger()).incrementAndGet();
        try {
            if (instance.getId().equals(LONG)) {
                outlast();
            }
        } finally {
            ended.countDown();
        }
    });

    /** Until the server that runs it has said again and again that it lives. */
    private void outlast() {
        Instant last = Instant.MIN;
        for (int signs = 0; signs < SIGNS_OF_LIFE; ) {
            Instant now = JDBC.sql("""
                            select last_heartbeat from scheduled_tasks
                            where task_name = :name and task_instance = :long""")
                    .param("name", name)
                    .param("long", LONG)
                    .query(OffsetDateTime.class)
                    .single()
                    .toInstant();
            signs += now.equals(last) ? 0 : 1;
            last = now;
        }
    }

    private Jobs server(Duration wrong) {
        return new Jobs(
                List.of(() -> task),
                SOURCE,
                new DatabaseClock(SOURCE, () -> Instant.now().plus(wrong), ahead -> {}),
                Duration.ofMillis(20),
                Duration.ofMillis(100));
    }

    @ParameterizedTest
    @CsvSource({"PT7M, -PT7M", "-PT61M, PT61M", "PT0S, P2D"})
    void eachIsDoneOnce(Duration one, Duration other) throws Exception {
        SchedulerClient client = SchedulerClient.Builder.create(SOURCE, task).build();
        Instant due = new DatabaseClock(SOURCE, InstantSource.system(), ahead -> {}).now();
        client.scheduleIfNotExists(task.instance(LONG), due);
        for (int i = 0; i < SHORT_ONES; i++) {
            client.scheduleIfNotExists(task.instance("short " + i), due);
        }
        Jobs first = server(one);
        Jobs second = server(other);
        try {
            first.begin();
            second.begin();
            ended.await();
        } finally {
            first.destroy();
            second.destroy();
        }
        assertThat(begun)
                .hasSize(SHORT_ONES + 1)
                .allSatisfy((id, times) -> assertThat(times).as(id).hasValue(1));
        assertThat(JDBC.sql("select count(*) from scheduled_tasks where task_name = :name")
                        .param("name", name)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
