package vn.thidua.server;

import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.kernel.Refusal;

/** An act that is tried and undone, so that the next can be tried on the same thing. */
final class UndoneAct {

    private UndoneAct() {}

    /** Why it was refused; empty where it was done. */
    static Optional<Refusal> refusal(Runnable act) {
        return Optional.ofNullable(Running.part(TransactionTemplate.class).execute(status -> {
            status.setRollbackOnly();
            try {
                act.run();
                return null;
            } catch (Refusal refusal) {
                return refusal;
            }
        }));
    }

    /** Whether it could be done. */
    static boolean works(Runnable act) {
        return refusal(act).isEmpty();
    }
}
