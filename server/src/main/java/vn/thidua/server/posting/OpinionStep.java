package vn.thidua.server.posting;

import static vn.thidua.server.posting.OpinionState.ANSWERED;
import static vn.thidua.server.posting.OpinionState.OPEN;
import static vn.thidua.server.posting.OpinionState.SET_ASIDE;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step that the office takes with an opinion; what is said is the answer or the reason. */
public enum OpinionStep implements Transition<OpinionState> {
    /** It answers. */
    ANSWER(new Step<>(OPEN, ANSWERED, Action.POST_PROPOSED, true)),
    /** It puts its answer right. */
    AMEND(new Step<>(ANSWERED, ANSWERED, Action.POST_PROPOSED, true)),
    /** It finds that nothing is said about those on the list. */
    DISMISS(new Step<>(OPEN, SET_ASIDE, Action.POST_PROPOSED, true)),
    /** It looks at it after all. */
    TAKE_UP(new Step<>(SET_ASIDE, OPEN, Action.POST_PROPOSED, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<OpinionState> step;

    OpinionStep(Step<OpinionState> step) {
        this.step = step;
    }

    @Override
    public Step<OpinionState> step() {
        return step;
    }
}
