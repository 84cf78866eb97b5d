package vn.thidua.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.workflow.TakenStep;

/** How a campaign goes on from its preparation to the archive, by the steps of {@link CampaignStep} alone. */
@Service
@Transactional(readOnly = true)
public class Lifecycle {

    /** What the office does about the campaign itself is no act in it. */
    private static final String OWN_ACTS = "campaign\\..*|participant\\..*|plan\\..*|[a-z]+\\.look";

    private final CampaignTable table;
    private final List<AnnouncementGate> gates;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    Lifecycle(CampaignTable table, List<AnnouncementGate> gates, Campaigns campaigns, Audit audit, Today today) {
        this.table = table;
        this.gates = gates;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
    }

    /** Announces it: from now on everybody whom it concerns sees it. */
    @Transactional
    public void announce(Actor actor, long id, CampaignPaper paper, int version) {
        step(actor, id, new TakenStep<>(CampaignStep.ANNOUNCE, "", version), Optional.of(paper));
    }

    /**
     * Takes a step.
     *
     * @param paper the paper of steps that name one; of no day to come
     */
    @Transactional
    public void step(Actor actor, long id, TakenStep<CampaignStep> taken, Optional<CampaignPaper> paper) {
        CampaignStep step = taken.step();
        String reason = taken.note().strip();
        Campaign campaign = campaigns.campaign(actor, id);
        taken.require(actor, campaign.authority(), id);
        if (campaign.version() != taken.seen() || campaign.state() != step.from()) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        Optional<CampaignPaper> named = paper.filter(one -> step.needsPaper());
        if (step.needsPaper() && named.isEmpty()) {
            throw Refusal.bad("paper-needed");
        }
        named.filter(one -> one.day().isAfter(today.day())).ifPresent(one -> {
            throw Refusal.bad("paper-to-come", one.day());
        });
        requireTime(campaign, step);
        if (step == CampaignStep.ANNOUNCE) {
            hindrances(campaign).stream().findFirst().ifPresent(one -> {
                throw Refusal.conflict("announce-" + one.key(), campaign.title());
            });
        }
        if (!table.move(campaign, step, named, reason, today.now())) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        table.history().add(actor.act(), campaign.id(), step.word(), reason);
        String said = named.map(one -> one.number() + ", " + one.day()).orElse("");
        audit.record(
                actor.act(),
                "campaign." + step.word(),
                campaign.subject(),
                reason.isBlank() ? said : (said.isEmpty() ? "" : said + ": ") + reason);
    }

    /** What keeps a campaign from being announced as it stands. */
    List<AnnouncementGate.Hindrance> hindrances(Campaign campaign) {
        return gates.stream().flatMap(gate -> gate.of(campaign).stream()).toList();
    }

    private void requireTime(Campaign campaign, CampaignStep step) {
        if (step == CampaignStep.CLOSE && !isPast(campaign)) {
            throw Refusal.bad("campaign-not-over", campaign.to());
        }
        if (step == CampaignStep.CALL_OFF && isPast(campaign)) {
            throw Refusal.bad("campaign-time-over", campaign.to());
        }
        if (!isOfItsEnd(campaign, step)) {
            throw Refusal.conflict("campaign-changed", campaign.title());
        }
        if (step == CampaignStep.WITHDRAW) {
            firstAct(campaign).ifPresent(act -> {
                throw Refusal.bad("campaign-acted", act.who(), act.at());
            });
        }
    }

    private boolean isPast(Campaign campaign) {
        return today.day().isAfter(campaign.to());
    }

    /** From the archive a campaign goes back to where it came from: called off, or closed. */
    private boolean isOfItsEnd(Campaign campaign, CampaignStep step) {
        return step.from() != CampaignState.ARCHIVED
                || (step == CampaignStep.TAKE_OUT_CALLED_OFF)
                        == calledOff(campaign).isPresent();
    }

    /** The paper by which it was called off; empty where it was not. */
    Optional<CampaignPaper> calledOff(Campaign campaign) {
        return table.endedPaper(campaign.id());
    }

    /** What was done with the campaign itself, the last first. */
    List<Event> events(Campaign campaign) {
        return table.history().of(campaign.id()).reversed();
    }

    /** What somebody did first in a campaign since it was announced; empty while nobody did anything. */
    private Optional<Audit.Entry> firstAct(Campaign campaign) {
        return table.announcedAt(campaign.id())
                .flatMap(since -> audit.firstAct(campaign.authority(), campaign.subject(), since, OWN_ACTS));
    }

    /** The steps that somebody may take now, and no other: none that would be refused for its time or for what was done. */
    public List<CampaignStep> steps(Actor actor, Campaign campaign) {
        if (!actor.may(Action.ANNOUNCE_CAMPAIGN)) {
            actor.require(Action.END_CAMPAIGN, campaign.authority(), campaign.id());
        }
        return CampaignStep.from(campaign.state()).stream()
                .filter(step -> actor.may(step.action()))
                .filter(step ->
                        step != CampaignStep.WITHDRAW || firstAct(campaign).isEmpty())
                .filter(step -> step != CampaignStep.CALL_OFF || !isPast(campaign))
                .filter(step -> isOfItsEnd(campaign, step))
                .toList();
    }
}
