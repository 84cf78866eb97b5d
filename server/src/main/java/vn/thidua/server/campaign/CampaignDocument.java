package vn.thidua.server.campaign;

import java.time.Instant;
import java.util.Map;

/**
 * The paper of a campaign as its authority uploaded it.
 *
 * @param pages on which page each clause stands, by its id; those that were not found are not in it
 * @param reason why it took the place of an earlier one; empty for the first
 */
public record CampaignDocument(
        long id,
        String name,
        String sha256,
        String media,
        Map<String, Integer> pages,
        String reason,
        String who,
        Instant at) {

    private static final String PDF = "application/pdf";

    /** Whether a browser shows it, at a page. */
    public boolean isShown() {
        return media.equals(PDF);
    }

    /** The page of a clause; the first where it was not found. */
    public int page(String clause) {
        return pages.getOrDefault(clause, 1);
    }
}
