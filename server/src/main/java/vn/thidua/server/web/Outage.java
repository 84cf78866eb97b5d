package vn.thidua.server.web;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** Whether something failed because the database is away, slow or locked, and what that means for what was sent. */
public final class Outage {

    private static final int DEEPEST = 20;

    private Outage() {}

    /** The connection died at the commit, and the database did not come back in time to tell. */
    public static final class Unknown extends TransactionException {
        /** Because of that. */
        public Unknown(Throwable cause) {
            super("the connection died at the commit", cause);
        }
    }

    /** The connection died at the commit, and the database says that nothing was written. */
    public static final class NotWritten extends TransactionException {
        /** Because of that. */
        public NotWritten(Throwable cause) {
            super("the connection died before the commit", cause);
        }
    }

    /** Whether that is why it failed. */
    public static boolean in(@Nullable Throwable failure) {
        return failure != null && any(failure, Outage::one);
    }

    /** Whether a failure, or one of those that led to it, is of a kind. */
    static boolean any(Throwable failure, Predicate<Throwable> kind) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST + 1L)
                .anyMatch(kind);
    }

    private static boolean one(Throwable at) {
        return switch (at) {
            case Unknown unknown -> true;
            case NotWritten not -> true;
            case CannotCreateTransactionException none -> true;
            case CannotGetJdbcConnectionException none -> true;
            case QueryTimeoutException slow -> true;
            case SQLTransientConnectionException none -> true;
            case SQLRecoverableException gone -> true;
            case SQLException sql -> state(sql.getSQLState());
            default -> false;
        };
    }

    /** Connection lost, shutting down, no room, too many connections, lock or statement waited for too long. */
    private static boolean state(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57P")
                        || state.startsWith("53")
                        || state.equals("58030")
                        || state.equals("55P03")
                        || state.equals("57014")
                        || state.equals("25P03"));
    }

    /** Whether nobody can say if what was sent was written: the connection died at the commit. */
    public static boolean unknown(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof Unknown) {
                return true;
            }
        }
        return false;
    }
}
