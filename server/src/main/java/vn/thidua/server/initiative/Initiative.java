package vn.thidua.server.initiative;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An initiative (sáng kiến).
 *
 * @param campaign in which it was proposed
 * @param unit that proposed it
 * @param person code of its author; empty where it is the unit's
 * @param content what is done otherwise than before
 * @param effect what it brings
 * @param number of the decision that recognised it
 * @param uses how many units use it
 */
public record Initiative(
        long id,
        long campaign,
        String unit,
        String person,
        String title,
        String content,
        String effect,
        InitiativeState state,
        String number,
        Optional<LocalDate> decided,
        int uses,
        int version) {

    /** A new one. */
    public static Initiative propose(
            long campaign, String unit, String person, String title, String content, String effect) {
        return new Initiative(
                0,
                campaign,
                unit,
                person,
                title,
                content,
                effect,
                InitiativeState.PROPOSED,
                "",
                Optional.empty(),
                0,
                0);
    }

    /** Whether others can take it over. */
    public boolean isRecognised() {
        return state == InitiativeState.RECOGNISED;
    }
}
