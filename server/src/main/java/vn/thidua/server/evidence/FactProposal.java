package vn.thidua.server.evidence;

import java.util.Optional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.server.ledger.Entry;

/**
 * A fact that a paper may prove; somebody decides whether it does.
 *
 * @param value what it would then be, as the ledger keeps it; empty where the paper alone cannot say it
 * @param known what stands in the ledger
 */
public record FactProposal(FactDeclaration fact, Optional<String> value, Optional<Entry> known) {

    /** Whether the ledger says the same already. */
    public boolean agrees() {
        return value.isPresent() && known.flatMap(Entry::value).equals(value);
    }

    /** Id of the entry that stands; 0 for none. */
    public long seen() {
        return known.map(Entry::id).orElse(0L);
    }
}
