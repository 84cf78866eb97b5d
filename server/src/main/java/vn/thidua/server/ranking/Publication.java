package vn.thidua.server.ranking;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A ranking as it was published: what it was computed from, and what came out.
 *
 * @param ledgerPosition the newest fact that counted
 * @param actPosition the newest granted points that counted
 * @param settlementPosition the newest act that told equal ones apart
 * @param planVersion the version of the plan that counted
 * @param snapshot what came out, as JSON
 * @param hash SHA-256 of what came out, see {@link Snapshot}
 */
public record Publication(
        long id,
        LocalDate asOf,
        long ledgerPosition,
        long actPosition,
        long settlementPosition,
        int planVersion,
        String snapshot,
        String hash,
        String who,
        Instant at) {}
