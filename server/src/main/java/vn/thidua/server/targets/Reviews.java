package vn.thidua.server.targets;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Body;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.expression.Expression;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.Recorder;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.scoring.Standings;

/**
 * Self-assessment and appraisal of targets. Figures decide whether a target is met; both sides say beside them what they
 * hold of that, and why where they differ. A figure that is wrong is corrected in the ledger, by whom the plan names.
 */
@Service
@Transactional(readOnly = true)
public class Reviews {

    private final ReviewTable table;
    private final Campaigns campaigns;
    private final Standings standings;
    private final Ledger ledger;
    private final Audit audit;
    private final Today today;

    Reviews(ReviewTable table, Campaigns campaigns, Standings standings, Ledger ledger, Audit audit, Today today) {
        this.table = table;
        this.campaigns = campaigns;
        this.standings = standings;
        this.ledger = ledger;
        this.audit = audit;
        this.today = today;
    }

    /** How far the two sides have come with the targets of each unit. */
    public record Progress(Map<String, Integer> byUnits, Map<String, Integer> byAppraisers) {}

    Progress progress(Campaign campaign) {
        return new Progress(
                table.counts(campaign.id(), Review.Side.UNIT), table.counts(campaign.id(), Review.Side.APPRAISER));
    }

    /** What stands of a unit, by target and side. */
    Map<String, Map<Review.Side, Review>> of(Campaign campaign, String unit) {
        return table.of(campaign.id(), unit);
    }

    /**
     * How many targets of each unit wait for whoever asks: for an appraiser what the unit said last, for a unit what its
     * appraiser holds differently.
     */
    public Map<String, Integer> unanswered(Actor actor, Campaign campaign) {
        Map<String, Integer> waiting = new TreeMap<>();
        Map<String, Target> targets = campaigns.plan(campaign).targets(SubjectKind.UNIT);
        if (targets.isEmpty()) {
            return waiting;
        }
        Review.Side side = actor.role().ofUnit() ? Review.Side.UNIT : Review.Side.APPRAISER;
        Set<String> units = campaigns.takingPart(campaign, SubjectKind.UNIT).stream()
                .map(Participant::code)
                .collect(Collectors.toSet());
        for (ReviewTable.Said one : table.unanswered(campaign.id(), side)) {
            Target target = targets.get(one.target());
            if (target != null && units.contains(one.unit()) && may(actor, campaign, target, one.unit(), side)) {
                waiting.merge(one.unit(), 1, Integer::sum);
            }
        }
        return waiting;
    }

    /** Whether somebody may speak for that side of a target. */
    boolean may(Actor actor, Campaign campaign, Target target, String unit, Review.Side side) {
        if (!campaign.isOpen()) {
            return false;
        }
        return switch (side) {
            case UNIT -> actor.may(Action.CLAIM_POINTS) && actor.unit().equals(unit);
            case APPRAISER -> actor.may(Action.APPRAISE) && appraises(actor, campaigns.plan(campaign), target);
        };
    }

    /** The plan says whose target it is; one that it gives to nobody is the standing office's. */
    private static boolean appraises(Actor actor, Plan plan, Target target) {
        List<String> bodies = plan.bodies().values().stream()
                .filter(body -> body.appraises().contains(target.id())
                        || target.measuredBy().equals(Optional.of(body.id())))
                .map(Body::id)
                .toList();
        return bodies.isEmpty()
                ? actor.may(Action.TEND_SHEETS)
                : bodies.stream().anyMatch(body -> Recorder.actsFor(actor.grant(), plan, body));
    }

    /** Says something of a target. */
    @Transactional
    public void say(Actor actor, Campaign campaign, String unit, String target, GivenVerdict given) {
        Review.Side side = given.side();
        Verdict verdict = given.verdict();
        Action action = side == Review.Side.UNIT ? Action.CLAIM_POINTS : Action.APPRAISE;
        actor.require(action, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
        campaigns.unit(campaign, unit);
        campaign.requireNotEnded();
        Target said = Optional.ofNullable(
                        campaigns.plan(campaign).targets(SubjectKind.UNIT).get(target))
                .orElseThrow(() -> Refusal.bad("request"));
        if (!may(actor, campaign, said, unit, side)) {
            throw Refusal.forbidden("not-your-target", said.label());
        }
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(SubjectKind.UNIT).row(unit);
        Verdict computed = Verdict.of(outcome.met(said, row));
        if (verdict != computed && given.note().isBlank()) {
            throw Refusal.bad("target-why", said.label());
        }
        long standing = Optional.ofNullable(
                        of(campaign, unit).getOrDefault(target, Map.of()).get(side))
                .map(Review::id)
                .orElse(0L);
        if (standing != given.seen()) {
            throw Refusal.conflict("target-changed", said.label());
        }
        Instant now = today.now();
        table.insert(
                campaign.id(),
                unit,
                target,
                new Review(
                        0,
                        side,
                        verdict,
                        given.note().strip(),
                        entry(campaign, unit, said).map(Entry::id),
                        actor.name(),
                        now),
                actor,
                now,
                given.seen());
        audit.record(
                actor.act(),
                side == Review.Side.UNIT ? "target.claim" : "target.appraise",
                campaigns.subject(campaign, unit),
                said.label() + ": " + ActSubject.word("verdict." + EnumWords.word(verdict)));
    }

    /** The entry of the ledger that gives the target its figure; empty where none does, or more than one. */
    private Optional<Entry> entry(Campaign campaign, String unit, Target target) {
        return target.value() instanceof Expression.OfFact of
                ? ledger.current(campaign, SubjectKind.UNIT, unit, of.fact().id())
                : Optional.empty();
    }
}
