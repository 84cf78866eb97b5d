package vn.thidua.server.approval;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.AnnouncementGate;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.workflow.TakenStep;
import vn.thidua.server.workflow.Transition;

/** Plans on their way to the chair and back, before they are announced. */
@Service
@Transactional(readOnly = true)
public class PlanApprovals implements AnnouncementGate {

    private final ApprovalTable table;
    private final Campaigns campaigns;
    private final Notifier notifier;
    private final Audit audit;

    PlanApprovals(ApprovalTable table, Campaigns campaigns, Notifier notifier, Audit audit) {
        this.table = table;
        this.campaigns = campaigns;
        this.notifier = notifier;
        this.audit = audit;
    }

    /** Where the plan of a campaign stands. */
    public ApprovalStanding of(Actor actor, Campaign campaign) {
        requireInvolved(actor, campaign);
        return standing(campaign);
    }

    private static void requireInvolved(Actor actor, Campaign campaign) {
        Action action = actor.holds(Action.APPROVE_PLAN) ? Action.APPROVE_PLAN : Action.PREPARE_CAMPAIGN;
        actor.require(action, campaign.authority(), campaign.id());
    }

    private ApprovalStanding standing(Campaign campaign) {
        return ApprovalStanding.of(table.acts(campaign.id()), campaign.version());
    }

    /** The steps that somebody may take with the plan of a campaign that stands there. */
    public List<ApprovalStep> steps(Actor actor, Campaign campaign, ApprovalStanding standing) {
        requireInvolved(actor, campaign);
        return Transition.from(standing.state(), ApprovalStep.values()).stream()
                .filter(step -> campaign.state() == CampaignState.DRAFT)
                .filter(step -> actor.may(step.action()))
                .toList();
    }

    /**
     * Takes a step.
     *
     * @param taken with the number of acts that were on the screen, so that whoever decides has seen the last of them
     */
    @Transactional
    public void step(Actor actor, long id, TakenStep<ApprovalStep> taken) {
        table.hold(id);
        Campaign campaign = campaigns.campaign(actor, id);
        taken.require(actor, campaign.authority(), id);
        if (campaign.state() != CampaignState.DRAFT) {
            throw Refusal.conflict("campaign-announced", campaign.title());
        }
        ApprovalStanding now = standing(campaign);
        if (now.acts().size() != taken.seen() || now.state() != taken.step().from()) {
            throw Refusal.conflict("approval-moved", campaign.title());
        }
        String note = taken.note().strip();
        table.add(actor, id, campaign.version(), taken.step(), note);
        Set<Role> told =
                taken.step().action() == Action.APPROVE_PLAN ? Set.of(Role.STANDING_OFFICE) : Set.of(Role.CHAIR);
        notifier.roles(
                actor,
                campaign,
                told,
                new CampaignNotice("approval." + taken.word(), campaign.title(), note, "/approval"));
        audit.record(actor.act(), "approval." + taken.word(), campaign.subject(), note);
    }

    /** Whether the authority announces only what its chair approved. */
    @Unasked("a rule of the authority, no plan's content; pages that ask show it")
    public boolean isRequired(String authority) {
        return table.isRequired(authority);
    }

    /**
     * Says whether it does; it is no matter of one campaign, so that a role in one alone does not.
     *
     * @param seen what stood there; refused where somebody else has changed it since
     */
    @Transactional
    public void require(Actor actor, boolean required, boolean seen) {
        actor.require(Action.APPROVE_PLAN, actor.authority(), 0);
        table.holdRule(actor.authority());
        if (table.isRequired(actor.authority()) != seen) {
            throw Refusal.conflict("moved");
        }
        if (required != seen) {
            table.require(actor, required);
            audit.record(
                    actor.act(),
                    "approval.rule",
                    ActSubject.word(required ? "approval.required" : "approval.not-required"),
                    "");
        }
    }

    @Override
    @Unasked("asked by the lifecycle, which has asked for the right to announce")
    public Optional<Hindrance> of(Campaign campaign) {
        return table.isRequired(campaign.authority()) && standing(campaign).state() != ApprovalState.APPROVED
                ? Optional.of(new Hindrance("approval", "/campaigns/" + campaign.id() + "/approval"))
                : Optional.empty();
    }
}
