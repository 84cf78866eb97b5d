package vn.thidua.server.award;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thidua.engine.Remedy;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Standard;

/**
 * Whether a candidate who is not eligible can still become so.
 *
 * @param possible {@code yes}, {@code no} where some standard can no longer be met, {@code unknown} where it hangs on others
 * @param until the first day by which something has to be done
 * @param stuck standards that can no longer be met
 */
public record Reachability(String possible, Optional<LocalDate> until, List<Standard> stuck) {

    static Reachability of(List<Remedy> mendings) {
        List<Standard> stuck = mendings.stream()
                .filter(one -> one.possible() == Truth.NO)
                .map(Remedy::standard)
                .toList();
        boolean open = mendings.stream().anyMatch(one -> one.possible() == Truth.UNKNOWN);
        return new Reachability(
                stuck.isEmpty() ? open ? "unknown" : "yes" : "no",
                mendings.stream().flatMap(one -> one.until().stream()).min(Comparator.naturalOrder()),
                stuck);
    }
}
