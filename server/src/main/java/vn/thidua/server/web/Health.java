package vn.thidua.server.web;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Whether what every page needs is there. */
@Component
public final class Health {

    private final AtomicBoolean database = new AtomicBoolean(true);

    Health() {}

    /** Tells that the database answers, or that it does not. @return whether that is news */
    public boolean database(boolean answers) {
        return database.getAndSet(answers) != answers;
    }

    /** Whether the database answered when it was asked last. */
    public boolean database() {
        return database.get();
    }
}
