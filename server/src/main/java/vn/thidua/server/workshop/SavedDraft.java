package vn.thidua.server.workshop;

import java.time.Instant;
import java.util.Set;

/**
 * A draft of a plan as it is kept.
 *
 * @param name of the paper's file, or title of the earlier campaign
 * @param proposals how many there were when they were chosen; another number means that papers are read otherwise now
 * @param taken the places of those taken among all proposals, from 0
 * @param body the plan as text
 * @param byHand whether somebody changed the text itself
 */
public record SavedDraft(
        long id,
        DraftOrigin origin,
        String name,
        int proposals,
        Set<Integer> taken,
        String body,
        boolean byHand,
        DraftState state,
        String who,
        Instant at,
        int version) {

    public SavedDraft {
        taken = Set.copyOf(taken);
    }

    /** Whether people still work on it. */
    public boolean isOpen() {
        return state == DraftState.OPEN;
    }
}
