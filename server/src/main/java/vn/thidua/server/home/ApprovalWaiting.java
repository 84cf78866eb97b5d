package vn.thidua.server.home;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.approval.ApprovalStanding;
import vn.thidua.server.approval.ApprovalStep;
import vn.thidua.server.approval.PlanApprovals;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** Campaigns in preparation: the office prepares and announces them, whom the authority chose approves their plans. */
@Component
class ApprovalWaiting {

    private final PlanApprovals approvals;

    ApprovalWaiting(PlanApprovals approvals) {
        this.approvals = approvals;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        ApprovalStanding standing = approvals.of(actor, campaign);
        if (approvals.steps(actor, campaign, standing).contains(ApprovalStep.APPROVE)) {
            to.take("approval", "/approval");
            return;
        }
        if (actor.may(Action.PREPARE_CAMPAIGN) && standing.isReturned()) {
            to.take("approval-returned", "/approval", standing.acts().getLast().note());
        }
        if (actor.may(Action.PREPARE_CAMPAIGN)) {
            to.take("draft", Optional.of(campaign.from()), "/prepare");
        } else if (actor.may(Action.ANNOUNCE_CAMPAIGN)) {
            to.take("draft", Optional.of(campaign.from()), "/announce");
        }
    }
}
