package vn.thidua.server.home;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.OpenEnd;
import vn.thidua.server.campaign.OpenEnds;
import vn.thidua.server.ceremony.Ceremonies;
import vn.thidua.server.certificate.PrintJob;
import vn.thidua.server.certificate.Printing;
import vn.thidua.server.classification.Classifications;
import vn.thidua.server.council.Session;
import vn.thidua.server.council.SessionState;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.posting.Postings;
import vn.thidua.server.proposal.ProposalState;
import vn.thidua.server.proposal.Proposals;
import vn.thidua.server.publication.RemovalState;
import vn.thidua.server.publication.Removals;
import vn.thidua.server.review.CampaignReviews;

/** What is not finished of the way from the dossiers to certificates, money and the report. */
@Component
@Order(3)
@Transactional(readOnly = true)
class AwardEnds implements OpenEnds {

    private final Nominations nominations;
    private final Settlements settlements;
    private final Classifications classifications;
    private final Postings postings;
    private final Sessions sessions;
    private final Decisions decisions;
    private final Printing printing;
    private final AwardRegister register;
    private final Proposals proposals;
    private final CampaignReviews reviews;
    private final Removals removals;
    private final Ceremonies ceremonies;
    private final Today today;

    AwardEnds(
            Nominations nominations,
            Settlements settlements,
            Classifications classifications,
            Postings postings,
            Sessions sessions,
            Decisions decisions,
            Printing printing,
            AwardRegister register,
            Proposals proposals,
            CampaignReviews reviews,
            Removals removals,
            Ceremonies ceremonies,
            Today today) {
        this.nominations = nominations;
        this.settlements = settlements;
        this.classifications = classifications;
        this.postings = postings;
        this.sessions = sessions;
        this.decisions = decisions;
        this.printing = printing;
        this.register = register;
        this.proposals = proposals;
        this.reviews = reviews;
        this.removals = removals;
        this.ceremonies = ceremonies;
        this.today = today;
    }

    @Override
    public List<OpenEnd> of(Actor actor, Campaign campaign) {
        YearEnds.Ends ends = new YearEnds.Ends(campaign);
        dossiers(actor, campaign, ends);
        ends.add("ties", settlements.outcome(campaign).ties().size(), "/awards");
        ends.add(
                "classes",
                classifications.awaiting(actor, campaign).values().stream()
                        .mapToLong(Long::longValue)
                        .sum(),
                "/classes");
        ends.add("to-post", postings.toList(actor, campaign).size(), "/postings");
        ends.later(
                "opinions",
                postings.all(actor, campaign).stream()
                        .filter(one -> one.list().stands())
                        .mapToLong(one -> one.open())
                        .sum(),
                "/campaigns/" + campaign.id() + "/postings");
        sessions(actor, campaign, ends);
        decided(actor, campaign, ends);
        ends.later(
                "to-propose",
                proposals.selected(campaign).values().stream()
                        .mapToLong(List::size)
                        .sum(),
                "/proposals#ready");
        ends.later(
                "proposed",
                proposals.all(actor).stream()
                        .filter(one -> one.out() && one.campaign() == campaign.id())
                        .filter(one -> one.state() == ProposalState.SENT)
                        .count(),
                "/proposals");
        ends.add(
                "reviews",
                reviews.all(actor, campaign).stream()
                        .filter(one -> !one.isSigned())
                        .count(),
                "/reviews");
        ends.later(
                "removals",
                removals.all(actor).stream()
                        .filter(one -> one.state() == RemovalState.ASKED)
                        .count(),
                "/publications/removals");
        return ends.all();
    }

    private void dossiers(Actor actor, Campaign campaign, YearEnds.Ends ends) {
        List<Nomination> all = nominations.seenBy(actor, campaign);
        List<NominationState> states = all.stream().map(Nomination::state).toList();
        ends.add(
                "dossiers",
                states.stream().filter(one -> one == NominationState.SUBMITTED).count(),
                "/nominations");
        ends.add(
                "dossiers-at-units",
                states.stream().filter(NominationState::waitsForUnit).count(),
                "/nominations");
        Outcome outcome = settlements.outcome(campaign);
        ends.add(
                "undecided",
                all.stream()
                        .filter(one -> one.state() == NominationState.ACCEPTED && isOpen(outcome, one))
                        .count(),
                "/awards");
    }

    /** Whether nobody can say yet if somebody is among those selected, for want of a fact. */
    private static boolean isOpen(Outcome outcome, Nomination one) {
        Award award = outcome.world().plan().awards().get(one.award());
        int row = outcome.subjects(one.kind()).row(one.code());
        return award != null && row >= 0 && outcome.selected(award, one.kind(), row) == Truth.UNKNOWN;
    }

    private void sessions(Actor actor, Campaign campaign, YearEnds.Ends ends) {
        List<SessionState> states =
                sessions.all(actor, campaign).stream().map(Session::state).toList();
        ends.add(
                "sessions",
                states.stream()
                        .filter(one -> one == SessionState.PLANNED || one == SessionState.VOTING)
                        .count(),
                "/council");
        ends.add(
                "minutes",
                states.stream().filter(one -> one == SessionState.COUNTED).count(),
                "/council");
    }

    private void decided(Actor actor, Campaign campaign, YearEnds.Ends ends) {
        ends.add("to-decide", decisions.draftable(actor, campaign).size(), "/decisions");
        long drafts = 0;
        long unprinted = 0;
        for (Decision one : decisions.seenBy(actor, campaign)) {
            if (!one.signed()) {
                drafts++;
                continue;
            }
            List<RegisterEntry> entries = register.ofDecision(one.id());
            // What a higher level gave it prints itself.
            if (!one.isAbove()) {
                List<RegisterEntry> valid = entries.stream()
                        .filter(entry -> entry.revoked().isEmpty())
                        .toList();
                unprinted += PrintJob.unprinted(printing.of(actor, campaign, one.id()), valid)
                        .size();
            }
            entries.stream()
                    .filter(RegisterEntry::isPayable)
                    .findFirst()
                    .ifPresent(first -> ends.later(
                            "unpaid",
                            entries.stream().filter(RegisterEntry::isPayable).count(),
                            "/register?year=" + first.year()));
        }
        String page = "/campaigns/" + campaign.id() + "/decisions";
        ends.later("drafts", drafts, page);
        ends.later("unprinted", unprinted, page);
        ceremonies
                .of(actor, campaign)
                .filter(meeting -> today.day().isAfter(meeting.day()))
                .ifPresent(meeting -> ends.later("receipts", ceremonies.open(actor, campaign), page + "/ceremony"));
    }
}
