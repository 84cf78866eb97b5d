package vn.thidua.server.database;

import com.github.kagkarlsson.scheduler.task.Task;

/** Work that is done in the background, now and then or when it is asked for. It stands in the database and survives a stop. */
public interface Job {

    /** What is done; one that comes back by itself is started with the server. */
    Task<?> task();
}
