package vn.thidua.server.approval;

import java.util.List;

/**
 * Where a plan stands, and how it came there.
 *
 * @param changed whether the campaign was changed since it was submitted or approved, so that this no longer counts
 * @param acts oldest first
 */
public record ApprovalStanding(ApprovalState state, boolean changed, List<ApprovalAct> acts) {

    public ApprovalStanding {
        acts = List.copyOf(acts);
    }

    /** Where a campaign of that version stands. */
    static ApprovalStanding of(List<ApprovalAct> acts, int version) {
        if (acts.isEmpty()) {
            return new ApprovalStanding(ApprovalState.WRITTEN, false, acts);
        }
        ApprovalAct last = acts.getLast();
        boolean changed = last.version() != version && last.step().to() != ApprovalState.WRITTEN;
        return new ApprovalStanding(
                changed ? ApprovalState.WRITTEN : last.step().to(), changed, acts);
    }

    /** Whether somebody submitted it as it waits now; nobody approves what they submitted. */
    boolean isSubmittedBy(String who) {
        return !acts.isEmpty()
                && acts.getLast().step() == ApprovalStep.SUBMIT
                && acts.getLast().who().equals(who);
    }

    /** Whether it was given back and it was not submitted again. */
    public boolean isReturned() {
        return !acts.isEmpty() && acts.getLast().step() == ApprovalStep.RETURN;
    }
}
