package vn.thidua.server.workshop;

import static vn.thidua.server.workshop.DraftState.DISCARDED;
import static vn.thidua.server.workshop.DraftState.OPEN;
import static vn.thidua.server.workshop.DraftState.USED;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step that a draft of a plan can take, and by whom. */
public enum DraftStep implements Transition<DraftState> {
    /** A campaign is made from it. */
    USE(new Step<>(OPEN, USED, Action.CREATE_CAMPAIGN, false)),
    /** It is put away. */
    DISCARD(new Step<>(OPEN, DISCARDED, Action.CREATE_CAMPAIGN, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<DraftState> step;

    DraftStep(Step<DraftState> step) {
        this.step = step;
    }

    @Override
    public Step<DraftState> step() {
        return step;
    }
}
