package vn.thidua.server.campaign;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Audit;
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
        if (step == CampaignStep.CLOSE && !today.day().isAfter(campaign.to())) {
            throw Refusal.bad("campaign-not-over", campaign.to());
        }
        if (step == CampaignStep.WITHDRAW) {
            firstAct(campaign).ifPresent(act -> {
                throw Refusal.bad("campaign-acted", act.who(), act.at());
            });
        }
    }

    /** What somebody did first in a campaign since it was announced; empty while nobody did anything. */
    private Optional<Audit.Entry> firstAct(Campaign campaign) {
        return table.announcedAt(campaign.id())
                .flatMap(since -> audit.firstAct(campaign.authority(), campaign.subject(), since, OWN_ACTS));
    }

    /** The steps that somebody may take: an announcement is not offered to be withdrawn once anybody has acted. */
    public List<CampaignStep> steps(Actor actor, Campaign campaign) {
        if (!actor.may(Action.ANNOUNCE_CAMPAIGN)) {
            actor.require(Action.END_CAMPAIGN, campaign.authority(), campaign.id());
        }
        return CampaignStep.from(campaign.state()).stream()
                .filter(step -> actor.may(step.action()))
                .filter(step ->
                        step != CampaignStep.WITHDRAW || firstAct(campaign).isEmpty())
                .toList();
    }
}
