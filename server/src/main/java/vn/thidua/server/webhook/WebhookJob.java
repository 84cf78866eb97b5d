package vn.thidua.server.webhook;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.thidua.server.database.Job;
import vn.thidua.server.database.OneAtATime;

/** Twice a minute: makes the messages that other systems have still to get, and sends what is due, each system on a thread of its own. */
@Component
class WebhookJob implements Job, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookJob.class);
    private static final int SECONDS = 30;
    private static final int A_ROUND = 500;
    private static final int AT_ONCE = 20;

    private final WebhookTable table;
    private final WebhookEvents events;
    private final WebhookSender sender;
    private final RecurringTask<Void> task;
    /** A system that is slow keeps no other waiting. */
    private final OneAtATime<Long> sending = new OneAtATime<>(Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofVirtual().name("webhook-", 0).factory()));

    WebhookJob(WebhookTable table, WebhookEvents events, WebhookSender sender) {
        this.table = table;
        this.events = events;
        this.sender = sender;
        this.task =
                Tasks.recurring("webhook-round", FixedDelay.ofSeconds(SECONDS)).execute((instance, context) -> round());
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
        for (Webhook webhook : table.on()) {
            try {
                events.make(webhook);
            } catch (RuntimeException e) {
                LOG.error("messages for {}", webhook, e);
            }
            sending.run(webhook.id(), "messages for " + webhook, () -> sender.send(webhook, A_ROUND));
        }
    }
}
