package vn.thidua.server.initiative;

import static vn.thidua.server.initiative.InitiativeState.APPRAISED;
import static vn.thidua.server.initiative.InitiativeState.PROPOSED;
import static vn.thidua.server.initiative.InitiativeState.RECOGNISED;
import static vn.thidua.server.initiative.InitiativeState.REJECTED;
import static vn.thidua.server.initiative.InitiativeState.WITHDRAWN;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step of an initiative, and by whom. */
public enum InitiativeStep implements Move<InitiativeState> {
    /** The unit takes it back. */
    WITHDRAW(new Way<>(PROPOSED, WITHDRAWN, Action.PROPOSE_INITIATIVE, true)),
    /** The office says what is new in it and what it brings. */
    APPRAISE(new Way<>(PROPOSED, APPRAISED, Action.APPRAISE_INITIATIVE, true)),
    /** It is nothing new, or brings nothing. */
    REFUSE(new Way<>(PROPOSED, REJECTED, Action.APPRAISE_INITIATIVE, true)),
    /** It is recognised by a decision with number and day. */
    RECOGNISE(new Way<>(APPRAISED, RECOGNISED, Action.RECOGNISE_INITIATIVE, false)),
    /** The entitled body does not recognise it. */
    DECLINE(new Way<>(APPRAISED, REJECTED, Action.RECOGNISE_INITIATIVE, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<InitiativeState> way;

    InitiativeStep(Way<InitiativeState> way) {
        this.way = way;
    }

    @Override
    public Way<InitiativeState> way() {
        return way;
    }

    static List<InitiativeStep> from(InitiativeState state) {
        return Move.from(state, values());
    }
}
