package vn.thidua.server.web;

import java.util.Optional;
import org.springframework.transaction.TransactionStatus;
import vn.thidua.server.kernel.Refusal;

/** A place within the transaction of a form to which one goes back where something is refused, so that the page can still be made. */
public final class Savepoint {

    /** The transaction of the form whose handler runs. */
    static final ScopedValue<TransactionStatus> WORK = ScopedValue.newInstance();

    /** Told when the work of the form is done; refuses it where the page of the form was overtaken. */
    static final ScopedValue<Runnable> CHECK = ScopedValue.newInstance();

    private final Optional<TransactionStatus> work;
    private final Optional<Object> place;

    private Savepoint(Optional<TransactionStatus> work) {
        this.work = work;
        this.place = work.map(TransactionStatus::createSavepoint);
    }

    /** Where one is now; nothing outside the transaction of a form. */
    public static Savepoint here() {
        return new Savepoint(WORK.isBound() ? Optional.of(WORK.get()) : Optional.empty());
    }

    /** Refuses what was done where the page on which it was decided is older than what others did to the same thing. */
    static void check() {
        if (CHECK.isBound()) {
            CHECK.get().run();
        }
    }

    /** Does one of several things of a form: where it is refused, it alone is undone, and whoever asked goes on with the others. */
    public static void alone(Runnable doing) {
        Savepoint before = here();
        try {
            doing.run();
        } catch (Refusal refusal) {
            before.back();
            throw refusal;
        }
    }

    /** Undoes what was done since. */
    public void back() {
        work.ifPresent(one -> one.rollbackToSavepoint(place.orElseThrow()));
    }
}
