package vn.thidua.server.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the jobs of all modules, one at a time, so that they never slow the pages much. */
@Component
class Jobs implements DisposableBean {

    private final Scheduler scheduler;

    Jobs(
            List<Job> jobs,
            DataSource source,
            DatabaseClock clock,
            @Value("${thidua.jobs-every}") Duration every,
            @Value("${thidua.jobs-sign-of-life}") Duration signOfLife) {
        List<Task<?>> tasks = jobs.stream().<Task<?>>map(Job::task).toList();
        List<RecurringTask<?>> own = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
        this.scheduler = Scheduler.create(
                        source,
                        tasks.stream().filter(task -> !own.contains(task)).toArray(Task[]::new))
                .startTasks(own.toArray(RecurringTask[]::new))
                .clock(clock)
                .threads(1)
                .pollingInterval(every)
                .heartbeatInterval(signOfLife)
                .missedHeartbeatsLimit(4)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.start();
    }

    /** A job that was put down in a transaction can be seen when that has ended. */
    @TransactionalEventListener(classes = JobWaiting.class, fallbackExecution = true)
    void look() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }
}
