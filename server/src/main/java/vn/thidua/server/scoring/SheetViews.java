package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Reason;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.evidence.EvidenceService;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.registration.Registrations;
import vn.thidua.words.ReasonWords;

/** Makes the page of a sheet for somebody: what they may see, and what they may do. */
@Service
@Transactional(readOnly = true)
class SheetViews {

    /** What the office may shorten or stretch when it finishes an appraisal. */
    private static final int APPEAL_DAYS = 5;

    private static final SubjectKind UNIT = SubjectKind.UNIT;

    private final ScoreActTable acts;
    private final SheetTable table;
    private final Sheets sheets;
    private final Standings standings;
    private final Campaigns campaigns;
    private final Registrations registrations;
    private final EvidenceService evidences;

    SheetViews(
            ScoreActTable acts,
            SheetTable table,
            Sheets sheets,
            Standings standings,
            Campaigns campaigns,
            Registrations registrations,
            EvidenceService evidences) {
        this.acts = acts;
        this.table = table;
        this.sheets = sheets;
        this.standings = standings;
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.evidences = evidences;
    }

    SheetView of(Actor actor, Campaign campaign, String unit, Texts texts) {
        Participant participant = campaigns.unit(campaign, unit);
        SheetTable.Standing standing = table.standing(campaign.id(), unit);
        requireSight(actor, campaign, unit, standing.state());
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(UNIT).row(unit);
        // What a unit has not submitted is its own.
        Map<String, ScoreAct> claims =
                showsClaims(actor, standing.state()) ? acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.CLAIM) : Map.of();
        // What appraisers grant is the unit's to see once the appraisal is finished.
        boolean showGrants =
                !actor.role().ofUnit() || standing.state().isSettled() || standing.state() == SheetState.APPRAISED;
        Map<String, ScoreAct> grants = showGrants ? acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.GRANT) : Map.of();
        List<SheetEvent> events = table.events(campaign.id(), unit);
        List<String> returned = standing.state() == SheetState.RETURNED
                ? events.stream()
                        .filter(event -> event.step().equals(SheetStep.RETURN.word()))
                        .findFirst()
                        .map(SheetEvent::lines)
                        .orElse(List.of())
                : List.of();
        List<Appeal> appeals = table.appeals(campaign.id(), unit);
        Rows rows = new Rows(
                actor,
                plan,
                new ReasonWords(plan, texts.reasons()),
                outcome,
                row,
                standings.only(outcome, claims),
                standings.only(outcome, grants),
                claims,
                grants,
                registrations.points(campaign, unit),
                outcome.sheet(UNIT, row)
                        .map(sheet -> LineEvidence.counts(sheet, evidences.papersByWhat(campaign, unit)))
                        .orElse(Map.of()),
                returned,
                standing.state(),
                appeals);
        Optional<ScoreSheet> sheet = outcome.sheet(UNIT, row);
        String block = participant.block().orElse("");
        return new SheetView(
                campaign,
                participant,
                plan.blockLabel(block),
                sheet.map(ScoreSheet::label).orElse(""),
                standing.state(),
                standing.version(),
                sheet.map(rows::of).orElse(List.of()),
                rows.sums(sheet),
                sheet.isEmpty() || !campaign.isOpen() ? List.of() : steps(actor, campaign, unit, standing, appeals),
                actor.role() == Role.HEAD && standing.mayAppealOn(standings.day()),
                standing.state() == SheetState.FINAL && campaign.isOpen() && actor.may(Action.ASK_QUESTION),
                actor.may(Action.TEND_SHEETS),
                actor.may(Action.PREPARE_CAMPAIGN),
                standing.state().waitsForUnit() ? sheets.reminder(campaign, unit) : Optional.empty(),
                standing.state().waitsForUnit() ? Optional.of(standings.dueDay(campaign, unit)) : standing.until(),
                sheet.flatMap(ScoreSheet::unsubmitted)
                        .or(() -> sheet.map(
                                one -> new Unsubmitted(one.whenUnsubmitted(), Clause.of(""), Optional.empty()))),
                showGrants && !grants.isEmpty() || actor.may(Action.APPRAISE),
                vn.thidua.words.Values.day(standings.day().plusDays(APPEAL_DAYS)),
                events,
                appeals,
                targets(outcome, row, plan, texts),
                sheets.handing(actor, campaign, unit, standing.state()));
    }

    /** Whether somebody sees what a unit claims: its own people always, others once it was submitted. */
    static boolean showsClaims(Actor actor, SheetState state) {
        return actor.role().ofUnit() || state != SheetState.OPEN && !state.isUnsubmitted();
    }

    /** The points that somebody may see on a line, and who put them there, newest first. */
    List<ScoreAct> history(Actor actor, Campaign campaign, String unit, String line) {
        SheetState state = table.standing(campaign.id(), unit).state();
        return acts.history(campaign.id(), unit, line).stream()
                .filter(act ->
                        act.kind() == ScoreAct.Kind.CLAIM ? showsClaims(actor, state) : showsGrants(actor, state))
                .toList();
    }

    /** Whether somebody sees what appraisers grant: it is the unit's to see once the appraisal is finished. */
    private static boolean showsGrants(Actor actor, SheetState state) {
        return !actor.role().ofUnit() || state.isSettled() || state == SheetState.APPRAISED;
    }

    /** The steps that somebody may take now; those whose time has not come or is over are not offered. */
    private List<SheetStep> steps(
            Actor actor, Campaign campaign, String unit, SheetTable.Standing standing, List<Appeal> appeals) {
        boolean contested = appeals.stream().anyMatch(appeal -> appeal.answer().isEmpty());
        boolean mayAppeal = standing.mayAppealOn(standings.day());
        return SheetStep.from(standing.state()).stream()
                .filter(step -> actor.may(step.action()))
                .filter(step -> switch (step) {
                    case APPROVE -> !contested && !mayAppeal;
                    case AGREE -> !contested && mayAppeal;
                    case CLOSE -> standings.dueDay(campaign, unit).isBefore(standings.day());
                    default -> true;
                })
                .toList();
    }

    /** A unit's people see their own sheet always; others what was submitted. */
    private static void requireSight(Actor actor, Campaign campaign, String unit, SheetState state) {
        actor.require(
                actor.role().ofUnit() ? Action.SEE_OWN_FACTS : Action.SEE_SHEETS, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
        if (!actor.role().ofUnit() && state == SheetState.OPEN && !actor.may(Action.SEE_ALL_FACTS)) {
            throw Refusal.unknown(unit);
        }
    }

    /** Why a line, group or target stands as it does, and the points that the rules give; a target has none. */
    record Why(Reason reason, Optional<BigDecimal> points) {}

    /** Why a line or group has its points, or a target is met or not. */
    Optional<Why> why(Actor actor, Campaign campaign, String unit, String about) {
        SheetTable.Standing standing = table.standing(campaign.id(), unit);
        requireSight(actor, campaign, unit, standing.state());
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(UNIT).row(unit);
        Plan plan = campaigns.plan(campaign);
        return plan.criterion(about)
                .map(criterion -> new Why(outcome.because(UNIT, row, criterion), outcome.points(UNIT, row, criterion)))
                .or(() -> Optional.ofNullable(plan.targets(UNIT).get(about))
                        .map(target -> new Why(outcome.because(target, row), Optional.empty())));
    }

    private static List<SheetView.TargetRow> targets(Outcome outcome, int row, Plan plan, Texts texts) {
        ReasonWords words = new ReasonWords(plan, texts.reasons());
        List<SheetView.TargetRow> rows = new ArrayList<>();
        for (Target target : outcome.targets(UNIT, row)) {
            Reason reason = outcome.because(target, row);
            rows.add(new SheetView.TargetRow(
                    target.id(),
                    target.label(),
                    target.clause(),
                    outcome.met(target, row).name().toLowerCase(java.util.Locale.ROOT),
                    String.join("; ", words.sentences(reason))));
        }
        return rows;
    }

    /** What is needed for the rows, all of one unit; the three outcomes hold it in the same row. */
    private record Rows(
            Actor actor,
            Plan plan,
            ReasonWords words,
            Outcome computed,
            int row,
            Outcome claimed,
            Outcome granted,
            Map<String, ScoreAct> claims,
            Map<String, ScoreAct> grants,
            Map<String, BigDecimal> registered,
            Map<String, Integer> evidence,
            List<String> returned,
            SheetState state,
            List<Appeal> appeals) {

        List<SheetView.Row> of(ScoreSheet sheet) {
            List<SheetView.Row> rows = new ArrayList<>();
            sheet.criteria().forEach(criterion -> add(criterion, 0, rows));
            return rows;
        }

        private void add(Criterion criterion, int depth, List<SheetView.Row> rows) {
            rows.add(one(criterion, depth));
            criterion.children().forEach(child -> add(child, depth + 1, rows));
        }

        private SheetView.Row one(Criterion criterion, int depth) {
            String id = criterion.id();
            boolean asked = computed.asked(UNIT, row, criterion);
            boolean line = criterion.isLine() && asked;
            Optional<ScoreAct> claim = Optional.ofNullable(claims.get(id));
            Optional<ScoreAct> grant = Optional.ofNullable(grants.get(id));
            boolean contested = state == SheetState.APPRAISED
                    && appeals.stream()
                            .anyMatch(a -> a.line().equals(id) && a.answer().isEmpty());
            return new SheetView.Row(
                    criterion,
                    depth,
                    asked,
                    registeredOf(criterion),
                    computed.points(UNIT, row, criterion)
                            .or(() -> criterion.isLine() ? Optional.empty() : known(computed, criterion)),
                    computed.points(UNIT, row, criterion).isPresent(),
                    criterion.isLine() ? claim.flatMap(ScoreAct::points) : known(claimed, criterion),
                    criterion.isLine() ? grant.flatMap(ScoreAct::points) : known(granted, criterion),
                    claim,
                    grant,
                    line
                            && actor.may(Action.CLAIM_POINTS)
                            && (state == SheetState.OPEN || state == SheetState.RETURNED && returned.contains(id)),
                    line && Sheets.mayAppraise(actor, plan, criterion) && (Queues.isAppraised(state) || contested),
                    returned.contains(id),
                    evidence.getOrDefault(id, 0),
                    criterion.isLine() ? String.join("; ", words.open(computed.because(UNIT, row, criterion))) : "");
        }

        private Optional<BigDecimal> registeredOf(Criterion criterion) {
            List<BigDecimal> points = criterion
                    .all()
                    .filter(Criterion::isLine)
                    .map(line -> registered.get(line.id()))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            return points.isEmpty()
                    ? Optional.empty()
                    : Optional.of(points.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        SheetView.Sums sums(Optional<ScoreSheet> sheet) {
            return new SheetView.Sums(
                    sheet.map(ScoreSheet::max).orElse(BigDecimal.ZERO),
                    registered.isEmpty()
                            ? Optional.empty()
                            : Optional.of(registered.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add)),
                    computed.total(UNIT, row),
                    computed.complete(UNIT, row),
                    known(claimed, sheet),
                    known(granted, sheet));
        }

        /** Whether some of its lines have points. */
        private boolean anyPoints(Outcome outcome, Stream<Criterion> criteria) {
            return criteria.flatMap(Criterion::all)
                    .anyMatch(one ->
                            one.isLine() && outcome.points(UNIT, row, one).isPresent());
        }

        /** What is known of a group; empty where none of its lines has points. */
        private Optional<BigDecimal> known(Outcome outcome, Criterion group) {
            return anyPoints(outcome, Stream.of(group))
                    ? Optional.of(outcome.knownPoints(UNIT, row, group))
                    : Optional.empty();
        }

        /** What is known of the whole sheet; empty where no line has points. */
        private Optional<BigDecimal> known(Outcome outcome, Optional<ScoreSheet> sheet) {
            return anyPoints(outcome, sheet.stream().flatMap(one -> one.criteria().stream()))
                    ? Optional.of(outcome.total(UNIT, row))
                    : Optional.empty();
        }
    }
}
