package vn.thidua.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.web.Changes;

/** Finds in the log who was first. */
@Component
class FirstChange implements Changes {

    private static final Object WRITTEN = new Object();

    private final JdbcClient jdbc;

    FirstChange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers, for the running transaction, an entry that it wrote. */
    static void wrote(long id) {
        written().ifPresentOrElse(ids -> ids.add(id), () -> {
            TransactionSynchronizationManager.bindResource(WRITTEN, new ArrayList<>(List.of(id)));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(WRITTEN);
                }
            });
        });
    }

    @SuppressWarnings("unchecked") // nobody else binds that key
    private static Optional<List<Long>> written() {
        return Optional.ofNullable((List<Long>) TransactionSynchronizationManager.getResource(WRITTEN));
    }

    @Override
    public long position() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private record First(String who, java.time.Instant at) {}

    @Override
    public void requireUnchanged(long since) {
        List<Long> own = written().orElse(List.of());
        if (own.isEmpty()) {
            return;
        }
        // One at a time for each thing, so that the second sees what the first has written.
        jdbc.sql("""
                        select pg_advisory_xact_lock(h) from (
                          select distinct hashtextextended(concat_ws(' ', authority, action, subject), 0) h
                          from audit_entry where id in (:own) order by h) locks""").param("own", own).query((row, n) -> n).list();
        Optional<First> first = jdbc.sql("""
                        select o.who, o.at from audit_entry m join audit_entry o
                          on o.action = m.action and o.subject = m.subject and o.authority is not distinct from m.authority
                        where m.id in (:own) and o.id > :since and o.id not in (:own) order by o.id desc limit 1""")
                .param("own", own)
                .param("since", since)
                .query((row, n) ->
                        new First(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
        first.ifPresent(one -> {
            throw Refusal.conflict("stale", one.who(), one.at());
        });
    }
}
