package vn.thidua.server.database;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
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

    /** Remembers, until the running transaction ends, by what one can find out afterwards whether it was committed. */
    public static void leave(CommitProof.Sign sign) {
        if (TransactionSynchronizationManager.hasResource(Transactions.class)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(Transactions.class, sign);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting());
    }

    /** What the running transaction left; empty where it left nothing. */
    static Optional<CommitProof.Sign> sign() {
        return Optional.ofNullable(
                (CommitProof.Sign) TransactionSynchronizationManager.getResource(Transactions.class));
    }

    /** Does something once the running transaction is committed; at once where there is none. */
    public static void afterCommit(Runnable what) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            what.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                what.run();
            }
        });
    }

    private static final class Forgetting implements TransactionSynchronization {
        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Transactions.class);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(Transactions.class);
        }
    }
}
