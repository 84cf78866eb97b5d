package vn.thidua.server.initiative;

import static vn.thidua.server.initiative.InitiativeState.APPRAISED;
import static vn.thidua.server.initiative.InitiativeState.PROPOSED;
import static vn.thidua.server.initiative.InitiativeState.RECOGNISED;
import static vn.thidua.server.initiative.InitiativeState.REJECTED;
import static vn.thidua.server.initiative.InitiativeState.WITHDRAWN;

import java.util.List;
import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of an initiative, and by whom. */
public enum InitiativeStep implements Transition<InitiativeState> {
    /** The unit takes it back. */
    WITHDRAW(new Step<>(PROPOSED, WITHDRAWN, Action.PROPOSE_INITIATIVE, true)),
    /** The office says what is new in it and what it brings. */
    APPRAISE(new Step<>(PROPOSED, APPRAISED, Action.APPRAISE_INITIATIVE, true)),
    /** It is nothing new, or brings nothing. */
    REFUSE(new Step<>(PROPOSED, REJECTED, Action.APPRAISE_INITIATIVE, true)),
    /** It is recognised by a decision with number and day. */
    RECOGNISE(new Step<>(APPRAISED, RECOGNISED, Action.RECOGNISE_INITIATIVE, false)),
    /** The entitled body does not recognise it. */
    DECLINE(new Step<>(APPRAISED, REJECTED, Action.RECOGNISE_INITIATIVE, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<InitiativeState> step;

    InitiativeStep(Step<InitiativeState> step) {
        this.step = step;
    }

    @Override
    public Step<InitiativeState> step() {
        return step;
    }

    static List<InitiativeStep> from(InitiativeState state) {
        return Transition.from(state, values());
    }
}
