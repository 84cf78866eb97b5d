package vn.thidua.server.award;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Tie;
import vn.thidua.engine.World;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Recorder;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Proposed;
import vn.thidua.server.scoring.Standings;

/** Ties are settled by people: the council names as many of the equal ones as there are places. */
@Service
@Transactional(readOnly = true)
public class Settlements {

    /** As a position: every act there is. */
    public static final long NOW = Long.MAX_VALUE;

    private final SettlementTable table;
    private final Campaigns campaigns;
    private final Standings standings;
    private final Proposed proposed;
    private final RefusedAbove refused;
    private final Audit audit;
    private final Today today;

    Settlements(
            SettlementTable table,
            Campaigns campaigns,
            Standings standings,
            Proposed proposed,
            RefusedAbove refused,
            Audit audit,
            Today today) {
        this.table = table;
        this.campaigns = campaigns;
        this.standings = standings;
        this.proposed = proposed;
        this.refused = refused;
        this.audit = audit;
        this.today = today;
    }

    /**
     * What is known with the council's acts.
     *
     * @param acts those that stand on record, oldest first
     * @param gone those of them whose tie is no more, because facts changed since; they do not count
     * @param withoutDossier those who handed in no dossier and can no longer, as {@code person/p1}
     */
    record Known(Outcome outcome, List<Settled> acts, List<Settled> gone, Set<String> withoutDossier) {

        /** Whether somebody handed in no dossier for an award, and can no longer. */
        boolean isWithoutDossier(Award award, SubjectKind kind, String id) {
            return withoutDossier.contains(kind.word() + "/" + id)
                    || outcome.world().notProposed().contains(new World.Proposal(award.id(), kind, id));
        }
    }

    Known known(Campaign campaign) {
        MissingDossiers missing =
                MissingDossiers.of(refusing(campaign), today.day(), () -> proposed.proposed(campaign));
        Fitted fitted = fit(missing.outcome(), table.standing(campaign.id(), NOW));
        return new Known(fitted.outcome(), fitted.acts(), fitted.gone(), missing.without());
    }

    private Outcome refusing(Campaign campaign) {
        Outcome known = standings.provisional(campaign);
        Set<World.Proposal> some = refused.of(campaign);
        return some.isEmpty() ? known : new Outcome(known.world().refusing(some));
    }

    /** What is known with those acts that still fit a tie. */
    private record Fitted(Outcome outcome, List<Settled> acts, List<Settled> gone) {}

    private static Fitted fit(Outcome open, List<Settled> acts) {
        if (acts.isEmpty()) {
            return new Fitted(open, acts, List.of());
        }
        Outcome all = with(open, acts);
        List<World.Settlement> unfitting = all.unfitting();
        List<Settled> gone =
                acts.stream().filter(act -> unfitting.contains(act(act))).toList();
        List<Settled> fitting = acts.stream().filter(act -> !gone.contains(act)).toList();
        return new Fitted(gone.isEmpty() ? all : with(open, fitting), acts, gone);
    }

    /** The same with the acts that stood at a position and fit a tie: they also tell classes apart that are limited. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public Outcome settled(Campaign campaign, Outcome open, long upTo) {
        return fit(open, table.standing(campaign.id(), upTo)).outcome();
    }

    /** The newest act of a campaign; 0 where there is none. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public long position(Campaign campaign) {
        return table.position(campaign.id());
    }

    /** The acts that stand on places of classes or awards whose id is among these, and whether each still counts. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public Map<Settled, Boolean> acts(Campaign campaign, Collection<String> places) {
        Known known = known(campaign);
        Map<Settled, Boolean> acts = new LinkedHashMap<>();
        known.acts().stream()
                .filter(act -> places.contains(act.award()))
                .forEach(act -> acts.put(act, !known.gone().contains(act)));
        return acts;
    }

    private static Outcome with(Outcome open, List<Settled> acts) {
        return new Outcome(open.world().with(acts.stream().map(Settlements::act).toList()));
    }

    private static World.Settlement act(Settled act) {
        return new World.Settlement(act.award(), Optional.of(act.of()).filter(of -> !of.isEmpty()), act.chosen());
    }

    /** What is known with the acts that stand and still fit a tie. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public Outcome outcome(Campaign campaign) {
        return known(campaign).outcome();
    }

    /** Refuses, with the names, what cannot be done while a tie of these awards is open. */
    @Unasked("the campaign was asked for; what is computed goes to services that ask")
    public static void requireSettled(Outcome outcome, Collection<String> awards) {
        outcome.ties().stream()
                .filter(tie -> awards.contains(tie.award()))
                .findFirst()
                .ifPresent(tie -> {
                    List<String> names = tie.among().stream()
                            .map(code -> name(outcome, code))
                            .toList();
                    String label = outcome.world().plan().placesLabel(tie.award());
                    throw Refusal.conflict("tie-open", label, String.join(", ", names), tie.places());
                });
    }

    private static String name(Outcome outcome, String code) {
        return Stream.of(SubjectKind.UNIT, SubjectKind.PERSON)
                .map(outcome::subjects)
                .filter(subjects -> subjects.row(code) >= 0)
                .findFirst()
                .map(subjects -> subjects.name(subjects.row(code)))
                .orElse(code);
    }

    /**
     * Whether somebody chooses among equal ones: for an award the council's secretary writes down what the council chose;
     * for a class that is limited, the body that the plan names does, or else the council.
     */
    public boolean maySettle(Actor actor, Campaign campaign, String award) {
        Plan plan = campaigns.plan(campaign);
        return plan.limited(award)
                .flatMap(ignored -> plan.tieSettledBy(award))
                .map(body -> Recorder.actsFor(actor.grant(), plan, body))
                .orElseGet(() -> actor.may(Action.SETTLE_TIE));
    }

    private void requireSettler(Actor actor, Campaign campaign, String award) {
        actor.require(
                maySettle(actor, campaign, award) ? Action.SEE_CAMPAIGN : Action.SETTLE_TIE,
                campaign.authority(),
                campaign.id());
        if (!maySettle(actor, campaign, award)) {
            throw Refusal.forbidden("not-your-tie", campaigns.plan(campaign).placesLabel(award));
        }
    }

    /** Records the choice of the council, or of the body that settles it, for a tie that is open now. */
    @Transactional
    public void settle(Actor actor, Campaign campaign, Settled said) {
        String award = said.award();
        List<String> chosen = said.chosen();
        requireSettler(actor, campaign, award);
        if (said.reason().isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Outcome known = outcome(campaign);
        Tie tie = known.ties().stream()
                .filter(one -> one.award().equals(award) && one.of().orElse("").equals(said.of()))
                .findFirst()
                .orElseThrow(() ->
                        Refusal.conflict("no-tie", campaigns.plan(campaign).placesLabel(award)));
        boolean fits = chosen.size() == tie.places()
                && Set.copyOf(chosen).size() == chosen.size()
                && tie.among().containsAll(chosen);
        if (!fits) {
            throw Refusal.bad("settlement", tie.places(), chosen.size());
        }
        keep(actor, campaign, said);
        audit.record(
                actor.act(),
                "tie.settle",
                about(campaign, award),
                chosen.stream().map(code -> name(known, code)).collect(Collectors.joining(", ")));
    }

    /** Takes an act back; the tie is open again. */
    @Transactional
    public void reopen(Actor actor, Campaign campaign, long id, String reason) {
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Settled act = table.standing(campaign.id(), NOW).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("second"));
        requireSettler(actor, campaign, act.award());
        keep(actor, campaign, Settled.said(act.award(), act.of(), List.of(), reason));
        audit.record(actor.act(), "tie.reopen", about(campaign, act.award()), reason);
    }

    private String about(Campaign campaign, String award) {
        return campaign.subject() + ", " + campaigns.plan(campaign).placesLabel(award);
    }

    private void keep(Actor actor, Campaign campaign, Settled act) {
        try {
            table.add(actor, campaign.id(), act);
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("second");
        }
    }
}
