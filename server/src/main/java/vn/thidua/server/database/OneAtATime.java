package vn.thidua.server.database;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that a job hands on, at most once at a time for each key: what is slow for one keeps no other waiting, and is not begun a
 * second time while it goes on.
 *
 * @param <K> what the work is for
 */
public final class OneAtATime<K> {

    private static final Logger LOG = LoggerFactory.getLogger(OneAtATime.class);

    private final Set<K> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;

    /** @param threads on which it is done; ended with {@link #end} */
    public OneAtATime(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Does some work where none for the same key goes on; what fails stands in the log.
     *
     * @param what how the log names it
     */
    public void run(K key, String what, Runnable work) {
        if (busy.add(key)) {
            threads.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    LOG.error("{}", what, e);
                } finally {
                    busy.remove(key);
                }
            });
        }
    }

    /** Ends with the server. */
    public void end() {
        threads.shutdownNow();
    }
}
