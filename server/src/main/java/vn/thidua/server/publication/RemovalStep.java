package vn.thidua.server.publication;

import static vn.thidua.server.publication.RemovalState.ASKED;
import static vn.thidua.server.publication.RemovalState.GRANTED;
import static vn.thidua.server.publication.RemovalState.LIFTED;
import static vn.thidua.server.publication.RemovalState.REFUSED;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of somebody's wish not to be found. */
public enum RemovalStep implements Transition<RemovalState> {
    /** The search finds them no more. */
    GRANT(new Step<>(ASKED, GRANTED, Action.TEND_REMOVALS, true)),
    /** They are found as before. */
    REFUSE(new Step<>(ASKED, REFUSED, Action.TEND_REMOVALS, true)),
    /** They are found again. */
    LIFT(new Step<>(GRANTED, LIFTED, Action.TEND_REMOVALS, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<RemovalState> step;

    RemovalStep(Step<RemovalState> step) {
        this.step = step;
    }

    @Override
    public Step<RemovalState> step() {
        return step;
    }
}
