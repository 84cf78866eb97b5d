package vn.thidua.server.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A table that came in.
 *
 * @param same how many things it would not change
 * @param counts how many it would, by verdict
 * @param reason why it was taken back; empty while it was not
 */
public record TableImport(
        long id,
        String authority,
        String kind,
        String scope,
        String file,
        ImportState state,
        long account,
        String who,
        Instant at,
        int same,
        Map<RowVerdict, Integer> counts,
        Optional<Instant> writtenAt,
        String backBy,
        Optional<Instant> backAt,
        String reason) {

    public TableImport {
        counts = Map.copyOf(counts);
    }

    /** How many things have a verdict. */
    public int many(RowVerdict verdict) {
        return verdict == RowVerdict.SAME ? same : counts.getOrDefault(verdict, 0);
    }

    /** Whether it waits for somebody to say yes. */
    public boolean isOpen() {
        return state == ImportState.SHOWN;
    }

    /** Whether nothing stands in it below its head. */
    public boolean isEmpty() {
        return same == 0 && !changes();
    }

    /** Whether it would change anything at all. */
    public boolean changes() {
        return many(RowVerdict.ADDED) + many(RowVerdict.CHANGED) + many(RowVerdict.KEPT) > 0;
    }
}
