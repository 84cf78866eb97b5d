package vn.thidua.server.proposal;

import static vn.thidua.server.proposal.ProposalState.ANSWERED;
import static vn.thidua.server.proposal.ProposalState.SENT;
import static vn.thidua.server.proposal.ProposalState.WITHDRAWN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a proposal, and by whom. What does not stand here cannot happen; the docs print this table. */
public enum ProposalStep implements Transition<ProposalState> {
    /** The higher level answers what came in. */
    ANSWER(new Step<>(SENT, ANSWERED, Action.ANSWER_PROPOSAL, false)),
    /** Whoever sent it takes the answer, from a file or from paper. */
    TAKE_ANSWER(new Step<>(SENT, ANSWERED, Action.SEND_PROPOSAL, false)),
    /** Whoever sent it takes it back. */
    WITHDRAW(new Step<>(SENT, WITHDRAWN, Action.SEND_PROPOSAL, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<ProposalState> step;

    ProposalStep(Step<ProposalState> step) {
        this.step = step;
    }

    @Override
    public Step<ProposalState> step() {
        return step;
    }
}
