package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Appraisers;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.handover.HandoverView;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.registration.ReminderTable;
import vn.thidua.words.Values;

/** What units claim, what appraisers grant, and the steps of a sheet from the one to the other. */
@Service
@Transactional
public class Sheets {

    private static final String REMINDER = "sheet";

    private final ScoreActTable acts;
    private final SheetTable table;
    private final StepGuards guards;
    private final Standings standings;
    private final Campaigns campaigns;
    private final ReminderTable reminders;
    private final Handovers handovers;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;

    Sheets(
            ScoreActTable acts,
            SheetTable table,
            StepGuards guards,
            Standings standings,
            Campaigns campaigns,
            ReminderTable reminders,
            Handovers handovers,
            Notifier notifier,
            Audit audit,
            Today today) {
        this.acts = acts;
        this.table = table;
        this.guards = guards;
        this.standings = standings;
        this.campaigns = campaigns;
        this.reminders = reminders;
        this.handovers = handovers;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
    }

    /** The unit claims points on a line; empty takes the claim back. */
    public void claim(Actor actor, Campaign campaign, String unit, String line, Claim said) {
        require(actor, Action.CLAIM_POINTS, campaign, unit);
        SheetTable.Standing standing = table.hold(campaign.id(), unit);
        boolean returned = standing.state() == SheetState.RETURNED
                && table.events(campaign.id(), unit).stream()
                        .filter(event -> event.step().equals(SheetStep.RETURN.word()))
                        .findFirst()
                        .filter(event -> event.lines().contains(line))
                        .isPresent();
        if (standing.state() != SheetState.OPEN && !returned) {
            throw Refusal.conflict(
                    "sheet-locked", "sheet-state." + standing.state().word());
        }
        Criterion criterion = check(campaign, unit, line, said.points());
        acts.add(actor, campaign.id(), unit, criterion, said.act());
        audit.record(
                actor.act(),
                "points.claim",
                campaigns.subject(campaign, unit),
                criterion.heading() + ": " + text(said.points()));
    }

    /** The unit claims, on every line without a claim, what the rules compute; how many lines that were. */
    public int claimComputed(Actor actor, Campaign campaign, String unit) {
        require(actor, Action.CLAIM_POINTS, campaign, unit);
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(SubjectKind.UNIT).row(unit);
        Map<String, ScoreAct> claims = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.CLAIM);
        int taken = 0;
        for (Criterion line : outcome.lines(SubjectKind.UNIT, row)) {
            Optional<BigDecimal> computed = outcome.points(SubjectKind.UNIT, row, line);
            Optional<ScoreAct> known = Optional.ofNullable(claims.get(line.id()));
            if (computed.isPresent() && known.flatMap(ScoreAct::points).isEmpty()) {
                String reason = known.map(ScoreAct::reason).orElse("");
                long seen = known.map(ScoreAct::id).orElse(0L);
                claim(actor, campaign, unit, line.id(), new Claim(computed, reason, seen));
                taken++;
            }
        }
        return taken;
    }

    /** Accepts, on one unit's sheet, the claims that agree with the computation on the appraiser's lines; how many were. */
    public int acceptAgreeing(Actor actor, Campaign campaign, String unit) {
        require(actor, Action.APPRAISE, campaign, unit);
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(SubjectKind.UNIT).row(unit);
        Map<String, ScoreAct> claims = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.CLAIM);
        Map<String, ScoreAct> grants = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.GRANT);
        int accepted = 0;
        for (Criterion line : outcome.lines(SubjectKind.UNIT, row)) {
            Optional<BigDecimal> computed = outcome.points(SubjectKind.UNIT, row, line);
            Optional<BigDecimal> claimed =
                    Optional.ofNullable(claims.get(line.id())).flatMap(ScoreAct::points);
            boolean agrees = TypedPoints.same(computed, claimed) && !grants.containsKey(line.id());
            if (agrees && mayAppraise(actor, plan, line)) {
                grant(actor, campaign, unit, line.id(), GrantedPoints.agreed(computed.orElseThrow()));
                accepted++;
            }
        }
        return accepted;
    }

    /** An appraiser grants points on a line. A grant that differs from what the rules compute or the unit claims needs a reason. */
    public void grant(Actor actor, Campaign campaign, String unit, String line, GrantedPoints said) {
        require(actor, Action.APPRAISE, campaign, unit);
        Criterion criterion = check(campaign, unit, line, Optional.of(said.points()));
        if (!mayAppraise(actor, campaigns.plan(campaign), criterion)) {
            throw Refusal.forbidden("not-your-line", criterion.heading());
        }
        SheetState state = table.hold(campaign.id(), unit).state();
        boolean answering = state == SheetState.APPRAISED
                && table.appeals(campaign.id(), unit).stream()
                        .anyMatch(appeal ->
                                appeal.line().equals(line) && appeal.answer().isEmpty());
        if (!Queues.isAppraised(state) && !answering) {
            throw Refusal.conflict("sheet-not-appraised-now", "sheet-state." + state.word());
        }
        Optional<BigDecimal> claimed = Optional.ofNullable(
                        acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.CLAIM).get(line))
                .flatMap(ScoreAct::points);
        boolean same = TypedPoints.same(standings.computed(campaign, unit, line), Optional.of(said.points()))
                && (claimed.isEmpty() || TypedPoints.same(claimed, Optional.of(said.points())));
        if (!same && said.reason().isBlank()) {
            throw Refusal.bad("grant-reason", criterion.heading());
        }
        acts.add(actor, campaign.id(), unit, criterion, said.act());
        audit.record(
                actor.act(),
                "points.grant",
                campaigns.subject(campaign, unit),
                criterion.heading() + ": " + Values.number(said.points()));
    }

    /** Accepts, on one line, the claims of units where claim and computation agree; how many were. */
    public int accept(Actor actor, Campaign campaign, String line, List<String> units) {
        Map<String, ScoreAct> claims = acts.ofLine(campaign.id(), line, ScoreAct.Kind.CLAIM);
        Map<String, ScoreAct> grants = acts.ofLine(campaign.id(), line, ScoreAct.Kind.GRANT);
        int accepted = 0;
        for (String unit : units) {
            Optional<BigDecimal> claimed = Optional.ofNullable(claims.get(unit)).flatMap(ScoreAct::points);
            Optional<BigDecimal> computed = standings.computed(campaign, unit, line);
            if (TypedPoints.same(claimed, computed) && !grants.containsKey(unit)) {
                grant(actor, campaign, unit, line, GrantedPoints.agreed(computed.orElseThrow()));
                accepted++;
            }
        }
        return accepted;
    }

    private Criterion check(Campaign campaign, String unit, String line, Optional<BigDecimal> points) {
        Participant participant = campaigns.unit(campaign, unit);
        campaigns.requireTakingPart(campaign, unit);
        Criterion criterion = campaigns
                .plan(campaign)
                .sheet(SubjectKind.UNIT, participant.block().orElse(""))
                .stream()
                .flatMap(ScoreSheet::lines)
                .filter(one -> one.id().equals(line))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(line));
        boolean fits = points.filter(given -> given.signum() < 0 || given.compareTo(criterion.max()) > 0)
                .isEmpty();
        if (!fits) {
            throw Refusal.bad("points-range", criterion.heading(), points.orElseThrow(), criterion.max());
        }
        return criterion;
    }

    /** Takes a step. */
    public void step(Actor actor, Campaign campaign, String unit, SheetAct act) {
        SheetStep step = act.step();
        require(actor, step.action(), campaign, unit);
        SheetTable.Standing standing = table.hold(campaign.id(), unit);
        if (standing.version() != act.seen()) {
            throw Refusal.conflict("sheet-moved");
        }
        if (standing.state() != step.from()) {
            throw Refusal.conflict(
                    "sheet-step", "sheet-state." + standing.state().word());
        }
        step.require(actor, campaign.authority(), campaign.id(), act.reason());
        guards.require(campaign, unit, standing, act);
        table.move(campaign.id(), unit, step, step.needsDay() ? act.until() : Optional.empty());
        table.event(actor, campaign.id(), unit, act);
        handovers.end(campaign, key(unit));
        tell(actor, campaign, unit, "sheet." + step.word(), "", act.reason());
        audit.record(actor.act(), "sheet." + step.word(), campaigns.subject(campaign, unit), act.reason());
    }

    private void tell(Actor actor, Campaign campaign, String unit, String what, String about, String note) {
        notifier.unit(actor, campaign, unit, new CampaignNotice(what, about, note, path(unit)));
    }

    private static String path(String unit) {
        return "/sheets/" + unit;
    }

    /** The clerk tells the head that the sheet is made ready; refused while a line has no claim. */
    public void ready(Actor actor, Campaign campaign, String unit) {
        require(actor, Action.CLAIM_POINTS, campaign, unit);
        SheetTable.Standing standing = table.hold(campaign.id(), unit);
        if (!standing.state().waitsForUnit()) {
            throw Refusal.conflict(
                    "sheet-locked", "sheet-state." + standing.state().word());
        }
        guards.require(campaign, unit, standing, SheetAct.of(SheetStep.SUBMIT, "", standing.version()));
        handovers.ready(actor, campaign, key(unit), campaigns.subject(campaign, unit), path(unit));
    }

    /** The unit goes on making it. */
    public void notReady(Actor actor, Campaign campaign, String unit) {
        require(actor, Action.CLAIM_POINTS, campaign, unit);
        handovers.takeBack(actor, campaign, key(unit), campaigns.subject(campaign, unit));
    }

    /** The key by which a sheet is made ready. */
    @Unasked("names a thing in the log")
    public static String key(String unit) {
        return "sheet/" + unit;
    }

    /** What the sheet's page says of it to somebody. */
    HandoverView handing(Actor actor, Campaign campaign, String unit, SheetState state) {
        return actor.role().ofUnit() && state.waitsForUnit()
                ? new HandoverView(
                        actor.may(Action.CLAIM_POINTS) && !actor.may(Action.SUBMIT_SHEET),
                        handovers.of(campaign, key(unit)),
                        handovers.isHeaded(campaign, unit))
                : HandoverView.none();
    }

    /** One act on one of several sheets that were chosen together. */
    public void take(Actor actor, Campaign campaign, String unit, SheetListView.Chosen chosen, int seen) {
        switch (chosen.act()) {
            case REMIND -> remind(actor, campaign, unit, chosen.words());
            case EXTEND -> step(actor, campaign, unit, chosen.as(SheetStep.EXTEND, seen));
            case CLOSE -> step(actor, campaign, unit, chosen.as(SheetStep.CLOSE, seen));
            case FINISH -> step(actor, campaign, unit, chosen.as(SheetStep.FINISH, seen));
            case APPROVE -> {
                boolean missing = table.standing(campaign.id(), unit).state() == SheetState.MISSING;
                step(actor, campaign, unit, chosen.as(missing ? SheetStep.CONFIRM : SheetStep.APPROVE, seen));
            }
        }
    }

    /** The office reminds a unit of the sheet or supplement that it has not sent. */
    public void remind(Actor actor, Campaign campaign, String unit, String words) {
        require(actor, Action.TEND_SHEETS, campaign, unit);
        SheetState state = table.standing(campaign.id(), unit).state();
        if (!state.waitsForUnit()) {
            throw Refusal.conflict("nothing-owed", "sheet-state." + state.word());
        }
        reminders.add(actor, campaign, unit, REMINDER, words);
        tell(actor, campaign, unit, "sheet.remind", "", words);
        audit.record(actor.act(), "sheet.remind", campaigns.subject(campaign, unit), words);
    }

    /** What the office last said to a unit that has not sent its sheet. */
    @Unasked("what the office wrote to a unit, for the page that asked for its sheet")
    public Optional<ReminderTable.Reminder> reminder(Campaign campaign, String unit) {
        return reminders.newest(campaign, unit, REMINDER);
    }

    /** The unit contests a line. */
    public void appeal(Actor actor, Campaign campaign, String unit, String line, String text) {
        require(actor, Action.SUBMIT_SHEET, campaign, unit);
        SheetTable.Standing standing = table.hold(campaign.id(), unit);
        if (standing.state() != SheetState.APPRAISED || standing.until().isEmpty()) {
            throw Refusal.conflict("no-appeal-now");
        }
        if (!standing.mayAppealOn(today.day())) {
            throw Refusal.conflict("appeal-past", standing.until().get());
        }
        Criterion criterion = check(campaign, unit, line, Optional.empty());
        if (text.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        table.appeal(actor, campaign.id(), unit, line, text);
        audit.record(actor.act(), "points.appeal", campaigns.subject(campaign, unit), criterion.heading());
    }

    /** The standing office answers an appeal; where it is upheld, with other points. */
    public void answer(Actor actor, Campaign campaign, long id, AppealAnswer answer) {
        actor.require(Action.TEND_SHEETS, campaign.authority(), campaign.id());
        if (answer.text().isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Appeal appeal = table.appeals(campaign.id(), "").stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
        SheetState state = table.hold(campaign.id(), appeal.unit()).state();
        if (state != SheetState.APPRAISED && state != SheetState.SUBMITTED) {
            throw Refusal.conflict("sheet-not-appraised-now", "sheet-state." + state.word());
        }
        answer.points().ifPresent(points -> {
            Criterion criterion = check(campaign, appeal.unit(), appeal.line(), answer.points());
            GrantedPoints granted = new GrantedPoints(points, answer.text(), answer.seen());
            acts.add(actor, campaign.id(), appeal.unit(), criterion, granted.act());
        });
        table.answer(actor, campaign.id(), id, answer.text(), answer.points().isPresent());
        String heading = campaigns
                .plan(campaign)
                .criterion(appeal.line())
                .map(Criterion::heading)
                .orElse(appeal.line());
        tell(actor, campaign, appeal.unit(), "points.answer", heading, answer.text());
        audit.record(
                actor.act(),
                "points.answer",
                campaigns.subject(campaign, appeal.unit()),
                heading
                        + answer.points()
                                .map(points -> ": " + Values.number(points))
                                .orElse(""));
    }

    /** Whether somebody appraises a line: the body that the plan names, or the standing office where it names none. */
    public static boolean mayAppraise(Actor actor, Plan plan, Criterion line) {
        return actor.may(Action.APPRAISE) && Appraisers.appraises(actor.grant(), plan, line);
    }

    private void require(Actor actor, Action action, Campaign campaign, String unit) {
        actor.require(action, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
        if (campaign.isDraft()) {
            throw Refusal.conflict("not-announced");
        }
        campaign.requireNotEnded();
    }

    private static String text(Optional<BigDecimal> points) {
        return points.map(Values::number).orElse("∅");
    }
}
