package vn.thidua.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Criterion;

/**
 * What one line of a sheet can still give. Points are as they count: those of a penalty are below zero.
 *
 * @param now its points; empty while a needed fact is missing
 * @param full the most that the paper offers: the line's maximum; 0 for a bonus, which nobody loses, and a penalty
 * @param best the most that it can still give; empty where that hangs on others or on what nobody knows yet
 * @param changes what would have to become otherwise for that; none where it gives the most already
 */
public record Prospect(
        Criterion line, Optional<BigDecimal> now, BigDecimal full, Optional<BigDecimal> best, List<Change> changes) {

    public Prospect {
        changes = List.copyOf(changes);
    }

    /** Points that can still be won: what is not known yet counts as not won. */
    public BigDecimal gain() {
        return best.map(most -> most.subtract(now.orElse(BigDecimal.ZERO))).orElse(BigDecimal.ZERO);
    }

    /** Points that nothing can bring any more. */
    public BigDecimal lost() {
        return best.map(most -> full.subtract(most).max(BigDecimal.ZERO)).orElse(BigDecimal.ZERO);
    }

    /** The first day by which something has to be done. */
    public Optional<LocalDate> until() {
        return Change.first(changes);
    }
}
