package vn.thidua.server.web;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import vn.thidua.server.kernel.Refusal;

/**
 * Does the work of a form once, however often it is sent. The key of the form and what became of it stand in
 * {@code form_answer}, written in the transaction of the work: where the one is, the other is.
 */
@Component
class FormAnswers {

    private final FormAnswerTable table;
    private final PlatformTransactionManager transactions;
    private final ConcurrentHashMap<String, CompletableFuture<Void>> running = new ConcurrentHashMap<>();

    FormAnswers(FormAnswerTable table, PlatformTransactionManager transactions) {
        this.table = table;
        this.transactions = transactions;
    }

    /**
     * What a form's work came to.
     *
     * @param value what the handler gave back
     * @param answer for whoever sends the form again; empty where the form was refused and may be sent again
     */
    record Done<T>(T value, Optional<FormAnswer> answer) {}

    /** Either the work was done now, or it had been done before. */
    sealed interface Result<T> {
        /** Done now, or refused. */
        record Now<T>(T value, boolean kept) implements Result<T> {}

        /** An earlier sending of the same form was answered so. */
        record Before<T>(FormAnswer answer) implements Result<T> {}
    }

    /**
     * Does the work in one transaction with its answer, unless it was done before. Of two at once the second waits for
     * the first, without a connection of its own.
     */
    <T> Result<T> once(String account, String key, Callable<Done<T>> work) throws Exception {
        String name = account + " " + key;
        CompletableFuture<Void> mine = new CompletableFuture<>();
        for (CompletableFuture<Void> other = running.putIfAbsent(name, mine);
                other != null;
                other = running.putIfAbsent(name, mine)) {
            other.join();
        }
        try {
            return inTransaction(account, key, work);
        } finally {
            running.remove(name, mine);
            mine.complete(null);
        }
    }

    private <T> Result<T> inTransaction(String account, String key, Callable<Done<T>> work) throws Exception {
        TransactionStatus status = transactions.getTransaction(new DefaultTransactionDefinition());
        Done<T> done;
        try {
            if (!table.take(account, key)) {
                transactions.rollback(status);
                return new Result.Before<>(table.find(account, key).orElseThrow());
            }
            done = ScopedValue.where(Savepoint.WORK, status).call(work::call);
            if (done.answer().isPresent() && !status.isRollbackOnly()) {
                table.answer(account, key, done.answer().get());
            }
        } catch (Throwable e) {
            if (!status.isCompleted()) {
                transactions.rollback(status);
            }
            throw e;
        }
        // Where a page is shown at once, it tells what was refused; where one is led on, a refusal was overlooked.
        boolean refused = done.answer().isEmpty()
                || (status.isRollbackOnly() && done.answer().get().location().isEmpty());
        if (refused) {
            transactions.rollback(status);
            return new Result.Now<>(done.value(), false);
        }
        commit(status, account, key);
        return new Result.Now<>(done.value(), true);
    }

    /** A commit whose answer got lost was perhaps done: the table tells. */
    private void commit(TransactionStatus status, String account, String key) {
        try {
            transactions.commit(status);
        } catch (UnexpectedRollbackException e) {
            // A service refused and its caller went on as if it had not: said loudly, since nothing was written.
            throw e;
        } catch (TransactionException | DataAccessException e) {
            if (!written(account, key)) {
                throw e;
            }
        }
    }

    /** Whether the transaction of that key was committed; waits for one that the database is still ending. */
    private boolean written(String account, String key) {
        try {
            TransactionStatus looking = transactions.getTransaction(new DefaultTransactionDefinition());
            try {
                return !table.take(account, key);
            } finally {
                transactions.rollback(looking);
            }
        } catch (DataAccessException | TransactionException e) {
            throw Refusal.unsure();
        }
    }

    /** Keeps an answer that belongs to no form's key. */
    void keep(String account, String key, FormAnswer answer) {
        table.answer(account, key, answer);
    }

    /** What became of a form. */
    Optional<FormAnswer> find(String account, String key) {
        return table.find(account, key);
    }

    /** Forgets answers of forms that nobody sends again. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    int forgetOld() {
        return table.forgetOld();
    }
}
