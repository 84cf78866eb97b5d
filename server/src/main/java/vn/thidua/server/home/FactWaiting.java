package vn.thidua.server.home;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Subjects;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Deadline;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactPeriod;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.expression.Expressions;
import vn.thidua.server.award.Settlements;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignPhase;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.PlanDays;
import vn.thidua.server.campaign.Recorder;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.nomination.EligibleCandidates;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.NominationState;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.ranking.Rankings;

/**
 * Facts for which the hand of an office, a body or the council is awaited: days that the plan leaves open, what points, targets and
 * standards are computed from when the year ends, and what puts the nominated in an order. Units that score are told by their coach.
 */
@Component
class FactWaiting {

    /** Days before the end of the year from which facts are asked for. */
    private static final int AHEAD = 30;

    private final Campaigns campaigns;
    private final Schedule schedule;
    private final Ledger ledger;
    private final Worlds worlds;
    private final Rankings rankings;
    private final Nominations nominations;
    private final Settlements settlements;
    private final Today today;

    FactWaiting(
            Campaigns campaigns,
            Schedule schedule,
            Ledger ledger,
            Worlds worlds,
            Rankings rankings,
            Nominations nominations,
            Settlements settlements,
            Today today) {
        this.campaigns = campaigns;
        this.schedule = schedule;
        this.ledger = ledger;
        this.worlds = worlds;
        this.rankings = rankings;
        this.nominations = nominations;
        this.settlements = settlements;
        this.today = today;
    }

    void gather(Actor actor, Campaign campaign, WaitingCollector to) {
        if (!actor.may(Action.RECORD_FACT)) {
            return;
        }
        if (actor.role().ofUnit()) {
            own(actor, campaign, to);
            return;
        }
        openDays(actor, campaign, to);
        List<Nomination> nominated = nominations.seenBy(actor, campaign);
        // However many ask, it is computed once, and not where nobody asks.
        SingletonSupplier<Outcome> outcome = SingletonSupplier.of(() -> settlements.outcome(campaign));
        ofCampaign(actor, campaign, outcome, to);
        missing(actor, campaign, nominated, outcome, to);
        ofNominated(actor, campaign, nominated, outcome, to);
    }

    /** What a unit without a score sheet records itself; with a sheet it is asked for its sheet, where the same facts stand. */
    private void own(Actor actor, Campaign campaign, WaitingCollector to) {
        String unit = actor.unit();
        Optional<Participant> self = campaigns.participant(campaign, SubjectKind.UNIT, unit);
        Plan plan = campaigns.plan(campaign);
        if (self.isEmpty()
                || plan.sheet(SubjectKind.UNIT, self.get().block().orElse("")).isPresent()
                || today.day().isBefore(campaign.to().minusDays(AHEAD))
                || campaigns.phase(campaign) == CampaignPhase.OVER) {
            return;
        }
        Set<String> mine = ids(ledger.recordable(actor, campaign, SubjectKind.UNIT));
        MissingFacts.of(
                        settlements.outcome(campaign),
                        false,
                        (kind, code) -> kind == SubjectKind.UNIT && code.equals(unit))
                .stream()
                .filter(fact -> mine.contains(fact.id()))
                .findFirst()
                .ifPresent(first -> to.take(
                        "own-facts",
                        Optional.of(campaign.to()),
                        "/facts/unit/" + unit + "?only=missing",
                        first.label()));
    }

    /** Days that a fact about the campaign sets, or from whose event they run, and that are not known yet. */
    private void openDays(Actor actor, Campaign campaign, WaitingCollector to) {
        Plan plan = campaigns.plan(campaign);
        Set<String> mine = ids(ledger.recordable(actor, campaign, SubjectKind.CAMPAIGN));
        boolean past = today.day().isAfter(campaign.to());
        for (Schedule.Day day : schedule.of(campaign).days()) {
            if (day.day().isEmpty()) {
                plan.calendar()
                        .deadline(day.id())
                        // An event after which days run cannot be written down before it happens.
                        .filter(one -> one.due() instanceof Deadline.Fixed || past)
                        .flatMap(one -> PlanDays.setBy(one))
                        .filter(fact -> mine.contains(fact.id()))
                        .ifPresent(fact -> to.take("open-day", "/facts/campaign/" + campaign.plan(), day.label()));
            }
        }
    }

    /** What the campaign as a whole is judged by, and how many an award takes, where somebody has to say it. */
    private void ofCampaign(Actor actor, Campaign campaign, SingletonSupplier<Outcome> outcome, WaitingCollector to) {
        if (today.day().isBefore(campaign.to().minusDays(AHEAD))) {
            return;
        }
        Set<String> mine = ids(ledger.recordable(actor, campaign, SubjectKind.CAMPAIGN));
        if (mine.isEmpty()) {
            return;
        }
        List<FactDeclaration> missing =
                MissingFacts.of(outcome.obtain(), false, (kind, code) -> kind == SubjectKind.CAMPAIGN).stream()
                        .filter(fact -> mine.contains(fact.id()))
                        .toList();
        if (!missing.isEmpty()) {
            to.take(
                    "campaign-facts",
                    Optional.of(campaign.to()),
                    "/facts/campaign/" + campaign.plan() + "?only=missing",
                    missing.size(),
                    missing.getFirst().label());
        }
    }

    /**
     * Facts for whose want points, targets or standards are not known and that no unit records itself: of units, and of people who are put
     * forward; of points while they are open.
     */
    private void missing(
            Actor actor,
            Campaign campaign,
            List<Nomination> nominated,
            SingletonSupplier<Outcome> outcome,
            WaitingCollector to) {
        Plan plan = campaigns.plan(campaign);
        // Before the campaign ends, what is lacking may still come by itself; the number of a quarter that is over does
        // not.
        boolean early = today.day().isBefore(campaign.to().minusDays(AHEAD));
        if (early
                && plan.facts().values().stream()
                        .flatMap(facts -> facts.values().stream())
                        .noneMatch(this::isOver)) {
            return;
        }
        Set<String> votes = votes(plan);
        // Whether a dossier is complete is told by what is sent, and recorded when it is found in order.
        plan.dossier()
                .ifPresent(dossier -> Stream.of(dossier.complete(), dossier.submitted())
                        .flatMap(Optional::stream)
                        .forEach(votes::add));
        Set<String> mine = Stream.of(SubjectKind.UNIT, SubjectKind.PERSON)
                .flatMap(kind -> ledger.recordable(actor, campaign, kind).stream())
                .filter(fact -> !votes.contains(fact.id())
                        && Recorder.of(plan, fact).stream()
                                .noneMatch(recorder -> recorder.role().ofUnit()))
                .map(FactWaiting::key)
                .collect(Collectors.toSet());
        if (mine.isEmpty()) {
            return;
        }
        Set<String> putForward = nominated.stream()
                .filter(one -> one.kind() == SubjectKind.PERSON)
                .map(Nomination::code)
                .collect(Collectors.toSet());
        boolean points = rankings.published(actor, campaign).isEmpty();
        Set<FactDeclaration> all = MissingFacts.of(
                outcome.obtain(), points, (kind, code) -> kind == SubjectKind.UNIT || putForward.contains(code));
        List<FactDeclaration> missing = all.stream()
                .filter(fact -> mine.contains(key(fact)) && (!early || isOver(fact)))
                .toList();
        if (!missing.isEmpty()) {
            FactDeclaration first = missing.getFirst();
            to.take(
                    "facts",
                    Optional.of(campaign.to()),
                    "/facts/grid?kind=" + first.of().word() + "&fact=" + first.id(),
                    missing.size(),
                    first.label());
        }
    }

    /** Whether it is the number of a period that has an end, which has come. */
    private boolean isOver(FactDeclaration fact) {
        return fact.period().flatMap(FactPeriod::lastDay).isPresent() && fact.isDueOn(today.day());
    }

    private static String key(FactDeclaration fact) {
        return fact.of() + " " + fact.id();
    }

    /** Facts that a vote of a council tells. */
    private static Set<String> votes(Plan plan) {
        return plan.councils().values().stream()
                .map(CouncilRules::votes)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** What the order of an award asks of those whose dossiers were accepted; what a vote of the council tells comes from the vote. */
    private void ofNominated(
            Actor actor,
            Campaign campaign,
            List<Nomination> nominated,
            SingletonSupplier<Outcome> outcome,
            WaitingCollector to) {
        List<Nomination> accepted = nominated.stream()
                .filter(one -> one.state() == NominationState.ACCEPTED)
                .toList();
        if (accepted.isEmpty()) {
            return;
        }
        Plan plan = campaigns.plan(campaign);
        Set<String> votes = votes(plan);
        World world = worlds.now(campaign, today.day());
        Map<FactDeclaration, Set<String>> wanted = new LinkedHashMap<>();
        for (Nomination one : accepted) {
            Award award = plan.awards().get(one.award());
            if (award != null && !EligibleCandidates.isLost(outcome.obtain(), plan, one.whom())) {
                award.order()
                        .forEach(key -> Expressions.facts(key.by(), one.kind()).stream()
                                .filter(fact -> !votes.contains(fact))
                                .flatMap(fact -> plan.fact(one.kind(), fact).stream())
                                .filter(fact -> isUnknown(world, fact, one))
                                .forEach(fact -> wanted.computeIfAbsent(fact, any -> new TreeSet<>())
                                        .add(one.code())));
            }
        }
        for (SubjectKind kind :
                wanted.keySet().stream().map(FactDeclaration::of).distinct().toList()) {
            Set<String> mine = ids(ledger.recordable(actor, campaign, kind));
            wanted.forEach((fact, codes) -> {
                if (fact.of() == kind && mine.contains(fact.id())) {
                    to.take(
                            "ordering",
                            "/facts/grid?kind=" + kind.word() + "&fact=" + fact.id(),
                            fact.label(),
                            codes.size());
                }
            });
        }
    }

    private static boolean isUnknown(World world, FactDeclaration fact, Nomination one) {
        Subjects of = one.kind() == SubjectKind.UNIT ? world.units() : world.people();
        int row = of.row(one.code());
        return row >= 0 && of.known(fact, row).isEmpty();
    }

    private static Set<String> ids(List<FactDeclaration> facts) {
        return facts.stream().map(FactDeclaration::id).collect(Collectors.toSet());
    }
}
