package vn.thidua.server.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.web.Changes;

/** Finds in the log who was first. */
@Component
class FirstChange implements Changes {

    private static final Object WRITTEN = new Object();

    private final AuditTable table;

    FirstChange(AuditTable table) {
        this.table = table;
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
        return table.position();
    }

    @Override
    public void requireUnchanged(long since) {
        List<Long> own = written().orElse(List.of());
        if (own.isEmpty()) {
            return;
        }
        // One at a time for each thing, so that the second sees what the first has written.
        table.lockThings(own);
        Optional<AuditTable.First> first = table.lastOther(own, since);
        first.ifPresent(one -> {
            throw Refusal.conflict("stale", one.who(), one.at());
        });
    }
}
