package vn.thidua.server.workshop;

import java.time.Instant;

/**
 * A draft of a plan as it is kept.
 *
 * @param name of the paper's file, or title of the earlier campaign
 */
public record SavedDraft(
        long id,
        DraftOrigin origin,
        String name,
        KeptText text,
        DraftState state,
        String who,
        Instant at,
        int version) {

    /** The plan as text. */
    public String body() {
        return text.body();
    }

    /** Whether people still work on it. */
    public boolean isOpen() {
        return state == DraftState.OPEN;
    }
}
