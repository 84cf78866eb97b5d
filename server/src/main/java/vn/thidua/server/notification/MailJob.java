package vn.thidua.server.notification;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.LocalTime;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.thidua.server.database.Job;
import vn.thidua.server.database.OneAtATime;
import vn.thidua.server.kernel.Today;

/** Every minute: plans the digests of the day once its morning has come, and sends what waits. */
@Component
class MailJob implements Job, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MailJob.class);
    private static final LocalTime MORNING = LocalTime.of(6, 30);
    private static final int A_ROUND = 5_000;

    private final DigestTable table;
    private final Reminders reminders;
    private final MailSender postman;
    private final Today today;
    private final RecurringTask<Void> task;
    /** A server that is slow keeps no other job waiting. */
    private final OneAtATime<String> sending = new OneAtATime<>(Executors.newFixedThreadPool(
            2, Thread.ofPlatform().daemon().name("mail-", 0).factory()));

    MailJob(DigestTable table, Reminders reminders, MailSender postman, Today today) {
        this.table = table;
        this.reminders = reminders;
        this.postman = postman;
        this.today = today;
        this.task = Tasks.recurring("mail-round", FixedDelay.ofMinutes(1)).execute((instance, context) -> round());
    }

    @Override
    public Task<?> task() {
        return task;
    }

    @Override
    public void destroy() {
        sending.end();
    }

    private void round() {
        boolean morning = !today.now().atZone(Today.ZONE).toLocalTime().isBefore(MORNING);
        for (String authority : table.active()) {
            try {
                if (morning) {
                    reminders.planToday(authority);
                }
                sending.run(authority, "mail of " + authority, () -> postman.send(authority, A_ROUND));
            } catch (RuntimeException e) {
                LOG.error("mail of {}", authority, e);
            }
        }
    }
}
