package vn.thidua.server.decision;

import static vn.thidua.server.decision.DecisionState.DISCARDED;
import static vn.thidua.server.decision.DecisionState.DRAFT;
import static vn.thidua.server.decision.DecisionState.SIGNED;

import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step of a decision, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum DecisionStep implements Move<DecisionState> {
    /** Other words. */
    CHANGE(new Way<>(DRAFT, DRAFT, Action.DRAFT_DECISION, false)),
    /** Somebody is left out. */
    DROP(new Way<>(DRAFT, DRAFT, Action.DRAFT_DECISION, true)),
    /** The draft is thrown away. */
    DISCARD(new Way<>(DRAFT, DISCARDED, Action.DRAFT_DECISION, false)),
    /** It is signed; register, fund and record follow. */
    SIGN(new Way<>(DRAFT, SIGNED, Action.SIGN_DECISION, false));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<DecisionState> way;

    DecisionStep(Way<DecisionState> way) {
        this.way = way;
    }

    @Override
    public Way<DecisionState> way() {
        return way;
    }
}
