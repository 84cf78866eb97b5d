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

/** Plans on their way to whoever approves them and back, before they are announced. */
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
        actor.require(Action.SEE_PREPARED, campaign.authority(), campaign.id());
    }

    private ApprovalStanding standing(Campaign campaign) {
        List<ApprovalAct> acts = table.acts(campaign.id());
        return ApprovalStanding.of(acts, asAnnounced(campaign, acts));
    }

    /** What is put right after the announcement takes no approval away: the version announced, of an old one the last one told. */
    private int asAnnounced(Campaign campaign, List<ApprovalAct> acts) {
        if (campaign.isDraft()) {
            return campaign.version();
        }
        return campaigns
                .announcedVersion(campaign)
                .orElseGet(() ->
                        acts.isEmpty() ? campaign.version() : acts.getLast().version());
    }

    /** The steps that somebody may take with the plan of a campaign that stands there. */
    public List<ApprovalStep> steps(Actor actor, Campaign campaign, ApprovalStanding standing) {
        requireInvolved(actor, campaign);
        return Transition.from(standing.state(), ApprovalStep.values()).stream()
                .filter(step -> campaign.state() == CampaignState.DRAFT)
                .filter(step -> actor.may(step.action()))
                .filter(step -> step.action() != Action.APPROVE_PLAN || approves(actor, campaign, standing))
                .toList();
    }

    /** Whether the approval of what stands there is a matter of that person. */
    private boolean approves(Actor actor, Campaign campaign, ApprovalStanding standing) {
        return actor.grant().role()
                        == table.rule(campaign.authority()).approver().role()
                && !standing.isSubmittedBy(actor.name());
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
        if (taken.step().action() == Action.APPROVE_PLAN && !approves(actor, campaign, now)) {
            throw Refusal.forbidden("approval-of-others", campaign.title());
        }
        String note = taken.note().strip();
        table.add(actor, id, campaign.version(), taken.step(), note);
        Role told = taken.step().action() == Action.APPROVE_PLAN
                ? Role.STANDING_OFFICE
                : table.rule(campaign.authority()).approver().role();
        notifier.roles(
                actor,
                campaign,
                Set.of(told),
                new CampaignNotice("approval." + taken.word(), campaign.title(), note, "/approval"));
        audit.record(actor.act(), "approval." + taken.word(), campaign.subject(), note);
    }

    /** What the authority says of approving plans. */
    @Unasked("a rule of the authority, no plan's content; pages that ask show it")
    public ApprovalRule rule(String authority) {
        return table.rule(authority);
    }

    /**
     * Says whether plans need approval, and whose; it is no matter of one campaign, so that a role in one alone does not.
     *
     * @param seen what stood there; refused where somebody else has changed it since
     */
    @Transactional
    public void require(Actor actor, ApprovalRule rule, ApprovalRule seen) {
        actor.require(Action.RULE_APPROVAL, actor.authority(), 0);
        table.holdRule(actor.authority());
        if (!table.rule(actor.authority()).equals(seen)) {
            throw Refusal.conflict("moved");
        }
        if (!rule.equals(seen)) {
            table.require(actor, rule);
            audit.record(actor.act(), "approval.rule", ActSubject.word(rule.word()), "");
        }
    }

    @Override
    @Unasked("asked by the lifecycle, which has asked for the right to announce")
    public Optional<Hindrance> of(Campaign campaign) {
        return table.rule(campaign.authority()).required() && standing(campaign).state() != ApprovalState.APPROVED
                ? Optional.of(new Hindrance("approval", "/campaigns/" + campaign.id() + "/approval"))
                : Optional.empty();
    }
}
