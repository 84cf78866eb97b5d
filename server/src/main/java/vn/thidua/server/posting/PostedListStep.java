package vn.thidua.server.posting;

import static vn.thidua.server.posting.PostedListState.ELSEWHERE;
import static vn.thidua.server.posting.PostedListState.LISTED;
import static vn.thidua.server.posting.PostedListState.WITHDRAWN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a list of those proposed. */
public enum PostedListStep implements Transition<PostedListState> {
    /** It hangs in another place than the public pages: at the office, on the authority's portal. */
    POST_ELSEWHERE(new Step<>(LISTED, ELSEWHERE, Action.POST_PROPOSED, false)),
    /** It is taken back. */
    WITHDRAW(new Step<>(LISTED, WITHDRAWN, Action.POST_PROPOSED, true)),
    /** It is taken back after it hung in another place. */
    TAKE_DOWN(new Step<>(ELSEWHERE, WITHDRAWN, Action.POST_PROPOSED, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<PostedListState> step;

    PostedListStep(Step<PostedListState> step) {
        this.step = step;
    }

    @Override
    public Step<PostedListState> step() {
        return step;
    }
}
