package vn.thidua.server.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.thidua.server.web.Outage;

/**
 * Says the truth about a commit whose connection died: it looks what the transaction left behind. Where it stands, all is
 * well; where it does not, nothing was written; only where the database does not come back in time nobody knows.
 */
final class CheckedCommits extends JdbcTransactionManager {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedCommits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(6);
    private static final long PAUSE_MILLIS = 150;

    private final transient CommitProof proof;
    private final transient DataSource source;

    CheckedCommits(DataSource source, CommitProof proof) {
        super(source);
        this.source = source;
        this.proof = proof;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (DataAccessException | TransactionSystemException e) {
            if (status.isReadOnly() || !Outage.in(e)) {
                throw e;
            }
            settle(e);
        }
    }

    private void settle(RuntimeException failure) {
        CommitProof.Sign sign = Transactions.sign().orElseThrow(() -> new Outage.Unknown(failure));
        Instant until = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(until)) {
            try (Connection connection = source.getConnection()) {
                if (proof.stands(connection, sign)) {
                    LOG.warn("the connection died after the commit");
                    return;
                }
                if (!runs(connection, sign)) {
                    // It may have ended between the two questions.
                    if (proof.stands(connection, sign)) {
                        return;
                    }
                    throw new Outage.NotWritten(failure);
                }
            } catch (SQLException e) {
                LOG.debug("not back yet", e);
            }
            pause();
        }
        throw new Outage.Unknown(failure);
    }

    private static boolean runs(Connection connection, CommitProof.Sign sign) throws SQLException {
        // A number that the database has not given yet was lost with what it wrote.
        try (PreparedStatement question = connection.prepareStatement("""
                select case when cast(? as xid8) >= pg_snapshot_xmax(pg_current_snapshot()) then false
                  else pg_xact_status(cast(? as xid8)) = 'in progress' end""")) {
            question.setString(1, sign.transaction());
            question.setString(2, sign.transaction());
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
