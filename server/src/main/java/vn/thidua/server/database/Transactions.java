package vn.thidua.server.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What the running transactions mean for those who keep pictures of tables. */
public final class Transactions {

    private Transactions() {}

    /** Whether the caller stands in a transaction that writes, and so sees rows that nobody else may see yet. */
    public static boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    /** The oldest transaction that still runs: every one below it has ended, and nothing of it can come any more. */
    public static long oldestRunning(JdbcClient jdbc) {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }
}
