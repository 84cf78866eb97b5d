package vn.thidua.server.identity;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;
import vn.thidua.server.database.Job;

/**
 * Every minute: takes away sessions that are over. The library's own timer begins before the tables are there, and runs on every
 * server that shares them.
 */
@Component
class SessionRounds implements Job {

    private final JdbcIndexedSessionRepository sessions;
    private final RecurringTask<Void> task;

    SessionRounds(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
        this.task = Tasks.recurring("sessions-over", FixedDelay.ofMinutes(1)).execute((instance, context) -> clean());
    }

    void clean() {
        sessions.cleanUpExpiredSessions();
    }

    @Override
    public Task<?> task() {
        return task;
    }
}
