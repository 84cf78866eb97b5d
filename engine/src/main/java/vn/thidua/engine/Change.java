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
 * @param then what it would have to be; of several values that do, the one that changes least
 * @param range for a number or a day, the values that do as well
 * @param until last day on which it can still become so; empty where nothing says one
 */
public record Change(
        FactDeclaration fact, Optional<Object> now, Object then, ValueRange range, Optional<LocalDate> until) {

    /** The numbers or days that do: from an end up, down to an end, or both; without ends, what is neither. */
    public record ValueRange(Optional<End> from, Optional<End> to) {

        static final ValueRange NONE = new ValueRange(Optional.empty(), Optional.empty());
    }

    /**
     * An end of the numbers or days that do.
     *
     * @param value a number or a day
     * @param itself whether the end does too
     */
    public record End(Object value, boolean itself) {}

    /** The first day by which one of them has to be done; empty where none has a day. */
    static Optional<LocalDate> first(Collection<Change> changes) {
        return changes.stream().flatMap(change -> change.until().stream()).min(Comparator.naturalOrder());
    }
}
