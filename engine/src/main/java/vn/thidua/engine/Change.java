package vn.thidua.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;

/**
 * A fact as it would have to become.
 *
 * @param now what is known of it; empty while nothing is
 * @param then what it would have to be
 * @param until last day on which it can still become so; empty where nothing says one
 */
public record Change(FactDeclaration fact, Optional<Object> now, Object then, Optional<LocalDate> until) {

    /** The first day by which one of them has to be done; empty where none has a day. */
    static Optional<LocalDate> first(Collection<Change> changes) {
        return changes.stream().flatMap(change -> change.until().stream()).min(Comparator.naturalOrder());
    }
}
