package vn.thidua.server.upward;

import static vn.thidua.server.upward.ProposalState.ANSWERED;
import static vn.thidua.server.upward.ProposalState.SENT;
import static vn.thidua.server.upward.ProposalState.WITHDRAWN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Move;

/** Every step of a proposal, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum ProposalStep implements Move<ProposalState> {
    /** The higher level answers what came in. */
    ANSWER(new Way<>(SENT, ANSWERED, Action.ANSWER_PROPOSAL, false)),
    /** Whoever sent it takes the answer, from a file or from paper. */
    TAKE_ANSWER(new Way<>(SENT, ANSWERED, Action.SEND_PROPOSAL, false)),
    /** Whoever sent it takes it back. */
    WITHDRAW(new Way<>(SENT, WITHDRAWN, Action.SEND_PROPOSAL, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Way<ProposalState> way;

    ProposalStep(Way<ProposalState> way) {
        this.way = way;
    }

    @Override
    public Way<ProposalState> way() {
        return way;
    }
}
