package vn.thidua.server.award;

import java.time.Instant;
import java.util.List;

/**
 * An act of the council that settles a tie.
 *
 * @param of whose quota it is; empty where the quota is for all
 * @param chosen ids of those who take the places; empty where the act was taken back
 */
public record Settled(long id, String award, String of, List<String> chosen, String reason, String who, Instant at) {

    /** What somebody is about to say. */
    public static Settled said(String award, String of, List<String> chosen, String reason) {
        return new Settled(0, award, of, chosen, reason, "", Instant.EPOCH);
    }
}
