package vn.thidua.server.review;

import java.util.Map;
import vn.thidua.server.campaign.Participant;

/**
 * What a unit writes for the report of a review of the whole.
 *
 * @param id 0 where nothing was done with it yet
 * @param unit whose it is
 * @param texts what is written in it, by part
 * @param version grows with every step
 */
public record UnitReport(
        long id, Participant unit, ReviewState state, Map<ReviewPart, PartTextTable.Written> texts, int version) {

    public UnitReport {
        texts = Map.copyOf(texts);
    }

    /** Whether it was sent. */
    public boolean isSent() {
        return state == ReviewState.SUBMITTED;
    }

    /** What is written of a part; empty for nothing. */
    public String text(ReviewPart part) {
        return texts.getOrDefault(part, PartTextTable.Written.NOTHING).content();
    }

    /** The same as it stands in the authority's report, under the unit's name. */
    String said(ReviewPart part) {
        return unit.name() + ": " + text(part).strip();
    }
}
