package vn.thidua.server.counting;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.ledger.Entry;

/**
 * A fact that a register counts, beside what the ledger says.
 *
 * @param count its value as the ledger keeps it
 * @param entry what stands in the ledger; empty while nothing does
 * @param link path of the cases behind the number, within the campaign
 */
public record CountedFact(
        FactDeclaration fact, String code, String name, String count, Optional<Entry> entry, String link) {

    /** Whether somebody typed another value. */
    public boolean conflicts() {
        return entry.filter(one -> !one.source().equals(Counts.SOURCE))
                .flatMap(Entry::value)
                .filter(value -> !isSame(value))
                .isPresent();
    }

    /** Whether that other value stands without a reason, so that nobody has decided for it. */
    boolean isUndecided() {
        return conflicts() && entry.filter(one -> one.reason().isBlank()).isPresent();
    }

    /** Whether the ledger says the same already. */
    public boolean agrees() {
        return entry.flatMap(Entry::value).filter(this::isSame).isPresent();
    }

    private boolean isSame(String value) {
        return switch (fact.type()) {
            case INTEGER, DECIMAL, PERCENT -> new BigDecimal(value).compareTo(new BigDecimal(count)) == 0;
            case BOOLEAN, DATE, EVENT, TEXT, LIST -> value.equals(count);
        };
    }
}
