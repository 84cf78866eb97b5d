package vn.thidua.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Standard;

/**
 * How a standard stands that is not met, and what could still be done.
 *
 * @param now no, or not known
 * @param possible whether it can still be met by own facts: no where it is too late, not known where it hangs on others or
 *     on what nobody knows yet
 * @param changes what would have to become otherwise, whatever comes of the rest
 */
public record Remedy(Standard standard, Truth now, Truth possible, List<Change> changes) {

    public Remedy {
        changes = List.copyOf(changes);
    }

    /** The first day by which something has to be done. */
    public Optional<LocalDate> until() {
        return Change.first(changes);
    }
}
