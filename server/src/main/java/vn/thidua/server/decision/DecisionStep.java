package vn.thidua.server.decision;

import static vn.thidua.server.decision.DecisionState.DISCARDED;
import static vn.thidua.server.decision.DecisionState.DRAFT;
import static vn.thidua.server.decision.DecisionState.SIGNED;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a decision, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum DecisionStep implements Transition<DecisionState> {
    /** Other words. */
    CHANGE(new Step<>(DRAFT, DRAFT, Action.DRAFT_DECISION, false)),
    /** Somebody is left out. */
    DROP(new Step<>(DRAFT, DRAFT, Action.DRAFT_DECISION, true)),
    /** The draft is thrown away. */
    DISCARD(new Step<>(DRAFT, DISCARDED, Action.DRAFT_DECISION, false)),
    /** It is signed; register, fund and record follow. */
    SIGN(new Step<>(DRAFT, SIGNED, Action.SIGN_DECISION, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<DecisionState> step;

    DecisionStep(Step<DecisionState> step) {
        this.step = step;
    }

    @Override
    public Step<DecisionState> step() {
        return step;
    }
}
