package vn.thidua.server.approval;

import static vn.thidua.server.approval.ApprovalState.APPROVED;
import static vn.thidua.server.approval.ApprovalState.SUBMITTED;
import static vn.thidua.server.approval.ApprovalState.WRITTEN;

import vn.thidua.server.identity.Action;
import vn.thidua.server.workflow.Transition;

/** Every step of a plan to whoever approves it and back, and by whom. A change of the campaign leads back to written by itself. */
public enum ApprovalStep implements Transition<ApprovalState> {
    /** The office asks for approval. */
    SUBMIT(new Step<>(WRITTEN, SUBMITTED, Action.PREPARE_CAMPAIGN, false)),
    /** The office goes on writing. */
    TAKE_BACK(new Step<>(SUBMITTED, WRITTEN, Action.PREPARE_CAMPAIGN, false)),
    /** It is approved by whom the authority has chosen. */
    APPROVE(new Step<>(SUBMITTED, APPROVED, Action.APPROVE_PLAN, false)),
    /** It is given back by whom the authority has chosen. */
    RETURN(new Step<>(SUBMITTED, WRITTEN, Action.APPROVE_PLAN, true));

    @SuppressWarnings("ImmutableEnumChecker") // A record of constants.
    private final Step<ApprovalState> step;

    ApprovalStep(Step<ApprovalState> step) {
        this.step = step;
    }

    @Override
    public Step<ApprovalState> step() {
        return step;
    }

    /** Whether it brings the plan nearer to its announcement. */
    public boolean forward() {
        return to() != WRITTEN;
    }
}
