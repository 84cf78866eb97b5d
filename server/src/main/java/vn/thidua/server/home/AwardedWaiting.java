package vn.thidua.server.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignState;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.ceremony.Ceremonies;
import vn.thidua.server.certificate.PrintJob;
import vn.thidua.server.certificate.Printing;
import vn.thidua.server.council.CouncilResults;
import vn.thidua.server.decision.AwardRegister;
import vn.thidua.server.decision.Decision;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.decision.RegisterEntry;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.proposal.ProposalState;
import vn.thidua.server.proposal.Proposals;

/** What is left when it is clear who gets an award: to send it to a higher level, to print certificates, to pay. */
@Component
class AwardedWaiting {

    private final Campaigns campaigns;
    private final CouncilResults council;
    private final Proposals proposals;
    private final Decisions decisions;
    private final Printing printing;
    private final AwardRegister register;
    private final Ceremonies ceremonies;
    private final UnitHonours honours;
    private final Today today;

    AwardedWaiting(
            Campaigns campaigns,
            CouncilResults council,
            Proposals proposals,
            Decisions decisions,
            Printing printing,
            AwardRegister register,
            Ceremonies ceremonies,
            UnitHonours honours,
            Today today) {
        this.campaigns = campaigns;
        this.council = council;
        this.proposals = proposals;
        this.decisions = decisions;
        this.printing = printing;
        this.register = register;
        this.ceremonies = ceremonies;
        this.honours = honours;
        this.today = today;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        // While the year is under way, who is selected may still change.
        if (campaigns.phase(campaign).isConcluded()) {
            upwards(actor, campaign, to);
        }
        answers(actor, campaign, to);
        if (actor.may(Action.KEEP_CEREMONY) && ceremonies.of(actor, campaign).isEmpty()) {
            to.count("no-ceremony", ceremonies.open(actor, campaign), "/decisions/ceremony");
        }
        given(actor, campaign, to);
    }

    /** What is still to be done in a campaign that was closed: what closing it left for later, and nothing else. */
    void afterwards(Actor actor, Campaign campaign, WaitingCollector to) {
        if (campaign.state() != CampaignState.CALLED_OFF) {
            upwards(actor, campaign, to);
        }
        answers(actor, campaign, to);
        if (actor.may(Action.KEEP_CEREMONY) && ceremonies.of(actor, campaign).isEmpty()) {
            to.count("no-ceremony", ceremonies.open(actor, campaign), "/decisions/ceremony");
        }
        drafted(actor, campaign, to);
        given(actor, campaign, to);
    }

    /** Decisions that wait for their signature, as one that puts an award right years later. */
    void drafted(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.may(Action.SIGN_DECISION)) {
            decisions.seenBy(actor, campaign).stream()
                    .filter(one -> !one.signed())
                    .forEach(one -> to.take("sign", "/decisions/" + one.id(), one.title()));
        }
    }

    private void upwards(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.may(Action.SEND_PROPOSAL)) {
            Map<NominatedFor, Boolean> voted = council.carried(campaign);
            proposals.selected(campaign).forEach((award, selected) -> {
                // Whom the council has still to vote on is not sent upwards yet; its secretary is told to call it.
                long many = selected.stream()
                        .filter(one -> award.council().isEmpty()
                                || voted.containsKey(new NominatedFor(award.id(), one.kind(), one.code())))
                        .count();
                if (many > 0) {
                    to.takeAt("propose", Optional.empty(), "/proposals#ready", award.label(), many);
                }
            });
        }
    }

    private void answers(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.may(Action.SEND_PROPOSAL)) {
            proposals.all(actor).stream()
                    .filter(one -> one.out() && one.campaign() == campaign.id() && one.state() == ProposalState.SENT)
                    .forEach(one -> to.takeAt(
                            "unanswered", Optional.empty(), "/proposals/" + one.id(), one.title(), one.other()));
        }
    }

    /** What is still to be done with what was decided, however long the campaign has been over. */
    void given(Actor actor, Campaign campaign, WaitingCollector to) {
        boolean prints = actor.may(Action.PRINT_CERTIFICATES);
        boolean pays = actor.may(Action.KEEP_FUND);
        if (actor.may(Action.KEEP_CEREMONY)) {
            ceremony(actor, campaign, to);
        }
        invited(actor, campaign, to);
        if (!prints && !pays) {
            return;
        }
        for (Decision one : decisions.seenBy(actor, campaign)) {
            if (one.signed()) {
                List<RegisterEntry> entries = register.ofDecision(one.id());
                // What a higher level gave it prints itself.
                if (prints && !one.isAbove()) {
                    certificates(actor, campaign, one, entries, to);
                }
                if (pays) {
                    pay(one, entries, to);
                }
            }
        }
    }

    /** The meeting until its day; after it, those of whom nobody has written down that they received their award. */
    private void ceremony(Actor actor, Campaign campaign, WaitingCollector to) {
        ceremonies.of(actor, campaign).ifPresent(meeting -> {
            if (!today.day().isAfter(meeting.day())) {
                to.take("ceremony", Optional.of(meeting.day()), "/decisions/ceremony", meeting.place());
            } else {
                to.count("receipts", ceremonies.open(actor, campaign), "/decisions/ceremony");
            }
        });
    }

    /** A unit that is honoured, or whose people are, finds the meeting until its day. */
    void invited(Actor actor, Campaign campaign, WaitingCollector to) {
        if (actor.role().ofUnit() && actor.may(Action.SEE_DECISIONS)) {
            ceremonies
                    .of(actor, campaign)
                    .filter(meeting -> !today.day().isAfter(meeting.day()))
                    .filter(meeting -> honours.of(actor).stream().anyMatch(one -> one.campaign() == campaign.id()))
                    .ifPresent(meeting ->
                            to.take("ceremony", Optional.of(meeting.day()), "/decisions/ceremony", meeting.place()));
        }
    }

    private void certificates(
            Actor actor, Campaign campaign, Decision one, List<RegisterEntry> entries, WaitingCollector to) {
        List<RegisterEntry> valid =
                entries.stream().filter(entry -> entry.revoked().isEmpty()).toList();
        int left = PrintJob.unprinted(printing.of(actor, campaign, one.id()), valid)
                .size();
        String page = "/decisions/" + one.id() + "/certificates";
        if (left > 0 && left == valid.size()) {
            to.take("print", page, one.title());
        } else if (left > 0) {
            to.take("print-left", page, left, one.title());
        }
    }

    private static void pay(Decision one, List<RegisterEntry> entries, WaitingCollector to) {
        long payable = entries.stream().filter(RegisterEntry::isPayable).count();
        if (payable > 0) {
            to.takeAt(
                    "pay",
                    Optional.empty(),
                    "/register?year=" + entries.getFirst().year(),
                    payable,
                    one.title());
        }
    }
}
