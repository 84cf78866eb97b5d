package vn.thidua.server.home;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.Dossier;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.DecisionItem;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.Checklist;
import vn.thidua.server.nomination.EligibleCandidates;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.Nominations;

/** What a unit has to do for awards: nominate while there is time, complete its dossiers, hand them in. */
@Component
class DossierWaiting {

    /** Days before the last one on which those who may nominate are told. */
    private static final int AHEAD = 30;

    private final Nominations nominations;
    private final Campaigns campaigns;
    private final Schedule schedule;
    private final Handovers handovers;
    private final Decisions decisions;
    private final Settlements settlements;
    private final Today today;

    DossierWaiting(
            Nominations nominations,
            Campaigns campaigns,
            Schedule schedule,
            Handovers handovers,
            Decisions decisions,
            Settlements settlements,
            Today today) {
        this.decisions = decisions;
        this.settlements = settlements;
        this.nominations = nominations;
        this.campaigns = campaigns;
        this.schedule = schedule;
        this.handovers = handovers;
        this.today = today;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        Optional<Dossier> dossier = campaigns.plan(campaign).dossier();
        Optional<LocalDate> last = dossier.flatMap(Dossier::deadline)
                .flatMap(id -> schedule.find(schedule.of(campaign), id))
                .flatMap(Schedule.Day::day);
        Set<String> decided = decided(actor, campaign);
        SingletonSupplier<Outcome> outcome = SingletonSupplier.of(() -> settlements.outcome(campaign));
        boolean past = last.filter(today.day()::isAfter).isPresent();
        List<Nomination> own = nominations.seenBy(actor, campaign).stream()
                .filter(one -> one.state().waitsForUnit() && !decided.contains(one.award()))
                // Whoever cannot get the award whatever is sent is not reminded of it.
                .filter(one ->
                        !past || !EligibleCandidates.isLost(outcome.obtain(), campaigns.plan(campaign), one.whom()))
                .toList();
        Map<Long, Checklist> papers = nominations.checklists(
                campaign,
                own.stream().filter(one -> one.state() == NominationState.DRAFT).toList());
        for (Nomination one : own) {
            String link = "/nominations/" + one.id();
            String name = campaigns.names(campaign, one.kind()).getOrDefault(one.code(), one.code());
            // The same one may be put forward for several awards.
            String award = Optional.ofNullable(campaigns.plan(campaign).awards().get(one.award()))
                    .map(Award::label)
                    .orElse("");
            if (one.state() == NominationState.RETURNED) {
                to.take("dossier-returned", last, link, name, award);
            } else if (one.state() == NominationState.DRAFT) {
                boolean complete = Optional.ofNullable(papers.get(one.id()))
                        .filter(Checklist::isComplete)
                        .isPresent();
                to.take(
                        complete
                                ? HandoverKeys.of(
                                        "dossier", actor, Action.SUBMIT_NOMINATION, handovers, campaign, one.unit())
                                : "dossier-open",
                        last,
                        link,
                        name,
                        award);
            }
        }
        boolean asked = last.map(this::isNear)
                .orElse(dossier.isPresent()
                        && !today.day().isBefore(campaign.to().minusDays(AHEAD)));
        if (actor.may(Action.NOMINATE) && asked) {
            long eligible = nominations.candidates(actor, campaign).stream()
                    .filter(one -> one.state() == Truth.YES && one.nomination().isEmpty())
                    .filter(one -> !decided.contains(one.award().id()))
                    .count();
            if (eligible > 0) {
                to.take("nominate", last, "/nominations", eligible);
            }
        }
    }

    /** The awards on which a decision was published: nobody is put forward for them any more. */
    private Set<String> decided(Actor actor, Campaign campaign) {
        return decisions.seenBy(actor, campaign).stream()
                .filter(one -> one.signed() && one.gives())
                .flatMap(one -> decisions.items(one).stream())
                .map(DecisionItem::award)
                .collect(Collectors.toSet());
    }

    private boolean isNear(LocalDate last) {
        return !last.isBefore(today.day()) && !last.isAfter(today.day().plusDays(AHEAD));
    }
}
