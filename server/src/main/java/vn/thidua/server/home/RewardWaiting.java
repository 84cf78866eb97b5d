package vn.thidua.server.home;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Tie;
import vn.thidua.plan.Plan;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.ClassDeciders;
import vn.thidua.server.classification.Classifications;
import vn.thidua.server.council.Member;
import vn.thidua.server.council.Preparation;
import vn.thidua.server.council.Session;
import vn.thidua.server.council.SessionDetails;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.proposal.Proposals;

/** What waits on the way from the ranking to the certificate. */
@Component
class RewardWaiting {

    private final Nominations nominations;
    private final Sessions sessions;
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
            Sessions sessions,
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
            awarded.given(actor, campaign, to);
        }
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.role().ofUnit()) {
            dossiers.gather(actor, campaign, to);
            return;
        }
        if (actor.may(Action.TEND_NOMINATIONS)) {
            count(actor, campaign, NominationState.SUBMITTED, "dossiers", to);
        }
        if (actor.may(Action.SEE_COUNCIL)) {
            sessions.all(actor, campaign).forEach(session -> session(actor, campaign, session, to));
        }
        if (actor.may(Action.SETTLE_TIE) || ClassDeciders.decides(actor, campaigns.plan(campaign))) {
            settlements.outcome(campaign).ties().stream()
                    .filter(tie -> settlements.maySettle(actor, campaign, tie.award()))
                    .forEach(tie -> tie(campaign, tie, to));
        }
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
        if (actor.may(Action.SIGN_DECISION)) {
            decisions.seenBy(actor, campaign).stream()
                    .filter(one -> !one.signed())
                    .forEach(one -> to.take("sign", "/decisions/" + one.id(), one.title()));
        }
    }

    /** How many proposals of lower levels came in and wait for an answer; empty for none. */
    Optional<Integer> arrived(Actor actor) {
        return Optional.of(proposals.waiting(actor).size()).filter(many -> many > 0);
    }

    /** The minutes wait for whoever has not signed: the one who presides, and the secretary. */
    private static void minutes(Actor actor, SessionDetails sitting, String link, WaitingCollector to) {
        boolean presides =
                sitting.member(actor.account()).filter(Member::presides).isPresent();
        String step = presides ? "sign-presiding" : "sign-secretary";
        boolean signs = presides || actor.may(Action.CONVENE);
        if (signs && sitting.events().stream().noneMatch(event -> event.step().equals(step))) {
            to.take("minutes", link, sitting.session().number());
        }
    }

    private void count(Actor actor, Campaign campaign, NominationState state, String key, WaitingCollector to) {
        long many = nominations.seenBy(actor, campaign).stream()
                .filter(one -> one.state() == state)
                .count();
        to.count(key, many, "/nominations");
    }

    private void tie(Campaign campaign, Tie tie, WaitingCollector to) {
        Plan plan = campaigns.plan(campaign);
        String link =
                plan.limited(tie.award()).map(one -> "/classes?of=" + one.id()).orElse("/awards?award=" + tie.award());
        to.take("tie", link, plan.placesLabel(tie.award()), tie.among().size(), tie.places());
    }

    private void session(Actor actor, Campaign campaign, Session session, WaitingCollector to) {
        String link = "/council/sessions/" + session.id();
        if (session.state() == SessionState.VOTING && actor.may(Action.VOTE)) {
            SessionDetails sitting = sessions.sitting(actor, campaign, session.id());
            sitting.member(actor.account())
                    .filter(member -> sitting.votes(member) && !sitting.voted().contains(member.id()))
                    .ifPresent(member -> to.take("ballot", link, session.number()));
        }
        if (session.state() == SessionState.PLANNED && actor.may(Action.VOTE)) {
            SessionDetails sitting = sessions.sitting(actor, campaign, session.id());
            sitting.member(actor.account())
                    .filter(member -> !sitting.untold(member).isEmpty())
                    .ifPresent(member -> to.take("interest", link, session.number()));
        }
        if (session.state() == SessionState.COUNTED) {
            minutes(actor, sessions.sitting(actor, campaign, session.id()), link, to);
        }
        if (session.state() == SessionState.PLANNED && actor.may(Action.CONVENE)) {
            to.take("session", Optional.of(session.day()), link, session.number());
        }
    }
}
