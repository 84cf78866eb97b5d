package vn.thidua.server.home;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Tie;
import vn.thidua.plan.Plan;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.ClassDeciders;
import vn.thidua.server.campaign.Recorder;
import vn.thidua.server.classification.Classifications;
import vn.thidua.server.council.Preparation;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.proposal.Proposal;
import vn.thidua.server.proposal.Proposals;

/** What waits on the way from the ranking to the certificate. */
@Component
class RewardWaiting {

    private final Nominations nominations;
    private final SessionWaiting sessions;
    private final Decisions decisions;
    private final Proposals proposals;
    private final Settlements settlements;
    private final Classifications classifications;
    private final DossierWaiting dossiers;
    private final AwardedWaiting awarded;
    private final Preparation preparation;
    private final Campaigns campaigns;
    private final PostingWaiting postings;

    RewardWaiting(
            Nominations nominations,
            SessionWaiting sessions,
            Decisions decisions,
            Proposals proposals,
            Settlements settlements,
            Classifications classifications,
            Campaigns campaigns,
            DossierWaiting dossiers,
            AwardedWaiting awarded,
            Preparation preparation,
            PostingWaiting postings) {
        this.settlements = settlements;
        this.classifications = classifications;
        this.dossiers = dossiers;
        this.awarded = awarded;
        this.preparation = preparation;
        this.campaigns = campaigns;
        this.postings = postings;
        this.nominations = nominations;
        this.sessions = sessions;
        this.decisions = decisions;
        this.proposals = proposals;
    }

    /** What is left to do of a campaign that has come to its end. */
    void afterwards(Actor actor, Campaign campaign, WaitingCollector to) {
        if (!actor.role().ofUnit()) {
            awarded.afterwards(actor, campaign, to);
            postings.afterwards(actor, campaign, to);
        }
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.role().ofUnit()) {
            dossiers.gather(actor, campaign, to);
            awarded.invited(actor, campaign, to);
            return;
        }
        if (actor.may(Action.TEND_NOMINATIONS)) {
            count(actor, campaign, NominationState.SUBMITTED, "dossiers", to);
        }
        if (actor.may(Action.SEE_COUNCIL)) {
            sessions.gather(actor, campaign, to);
        }
        if (actor.may(Action.SETTLE_TIE) || ClassDeciders.decides(actor, campaigns.plan(campaign))) {
            settlements.outcome(campaign).ties().stream()
                    .filter(tie -> settlements.maySettle(actor, campaign, tie.award()))
                    .forEach(tie -> tie(campaign, tie, to));
        }
        chooses(actor, campaign, to);
        classifications
                .awaiting(actor, campaign)
                .forEach((one, many) -> to.take("class", "/classes?of=" + one.id(), one.label(), many));
        if (actor.may(Action.DRAFT_DECISION)) {
            decisions.draftable(actor, campaign).forEach(award -> to.take("decide", "/decisions", award.label()));
        }
        if (actor.may(Action.CONVENE)) {
            preparation
                    .uncalled(actor, campaign)
                    .forEach((council, many) -> to.take("call", "/council", council.label(), many));
        }
        postings.gather(actor, campaign, to);
        awarded.gather(actor, campaign, to);
        awarded.drafted(actor, campaign, to);
    }

    /** The proposals of lower levels that came in and wait for an answer. */
    List<Proposal> arrived(Actor actor) {
        return proposals.waiting(actor);
    }

    private void count(Actor actor, Campaign campaign, NominationState state, String key, WaitingCollector to) {
        long many = nominations.seenBy(actor, campaign).stream()
                .filter(one -> one.state() == state)
                .count();
        to.count(key, many, "/nominations");
    }

    /** Ties that the plan gives to the body of whoever looks, where somebody else writes the choice down. */
    private void chooses(Actor actor, Campaign campaign, WaitingCollector to) {
        Plan plan = campaigns.plan(campaign);
        if (!actor.may(Action.SEE_ELIGIBILITY)
                || plan.awards().values().stream().noneMatch(award -> isChooser(actor, plan, award.id()))) {
            return;
        }
        settlements.outcome(campaign).ties().stream()
                .filter(tie ->
                        isChooser(actor, plan, tie.award()) && !settlements.maySettle(actor, campaign, tie.award()))
                .forEach(tie -> to.take(
                        "tie-choose",
                        "/awards?award=" + tie.award(),
                        plan.placesLabel(tie.award()),
                        tie.among().size(),
                        tie.places(),
                        plan.tieSettledBy(tie.award()).map(plan::bodyLabel).orElse("")));
    }

    private static boolean isChooser(Actor actor, Plan plan, String award) {
        return plan.tieSettledBy(award)
                .filter(body -> Recorder.actsFor(actor.grant(), plan, body))
                .isPresent();
    }

    private void tie(Campaign campaign, Tie tie, WaitingCollector to) {
        Plan plan = campaigns.plan(campaign);
        String link =
                plan.limited(tie.award()).map(one -> "/classes?of=" + one.id()).orElse("/awards?award=" + tie.award());
        // Whoever writes it down is not always who chooses.
        String chooses = plan.tieSettledBy(tie.award())
                .filter(plan.bodies()::containsKey)
                .map(plan::bodyLabel)
                .orElse("");
        to.take(
                chooses.isEmpty() ? "tie" : "tie-of",
                link,
                plan.placesLabel(tie.award())
                        + tie.of()
                                .filter(plan.blocks()::containsKey)
                                .map(of -> ", " + plan.blockLabel(of))
                                .orElse(""),
                tie.among().size(),
                tie.places(),
                chooses);
    }
}
