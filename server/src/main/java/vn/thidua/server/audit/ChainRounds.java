package vn.thidua.server.audit;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.thidua.server.database.Job;
import vn.thidua.server.kernel.Today;

/** Every night: checks the whole chain and puts down its head and gives it out. */
@Component
class ChainRounds implements Job {

    private static final LocalTime NIGHT = LocalTime.of(1, 0);

    private final RecurringTask<Void> task;

    ChainRounds(Seals seals, ApplicationEventPublisher events) {
        this.task = Tasks.recurring("audit-check", new Daily(Today.ZONE, NIGHT)).execute((instance, context) -> {
            seals.check();
            events.publishEvent(new HeadMade(seals.head()));
        });
    }

    @Override
    public Task<?> task() {
        return task;
    }
}
