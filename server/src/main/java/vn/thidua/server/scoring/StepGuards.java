package vn.thidua.server.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Unsubmitted;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** What a sheet must have, beside its state, before it can take a step. */
@Component
class StepGuards {

    private static final SubjectKind UNIT = SubjectKind.UNIT;

    private final ScoreActTable acts;
    private final SheetTable table;
    private final Standings standings;
    private final Campaigns campaigns;
    private final Today today;

    StepGuards(ScoreActTable acts, SheetTable table, Standings standings, Campaigns campaigns, Today today) {
        this.acts = acts;
        this.table = table;
        this.standings = standings;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** Refuses a step for which something is missing, naming it. */
    void require(Campaign campaign, String unit, SheetTable.Standing standing, SheetAct act) {
        boolean dayFits = act.until().filter(day -> !day.isBefore(today.day())).isPresent();
        switch (act.step()) {
            case SUBMIT, SUBMIT_AGAIN -> requireClaims(campaign, unit);
            case WITHDRAW -> {
                if (!acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.GRANT).isEmpty()) {
                    throw Refusal.conflict("appraisal-begun");
                }
            }
            case RETURN -> {
                if (act.lines().isEmpty() || !dayFits) {
                    throw Refusal.bad("return-lines");
                }
            }
            case FINISH -> {
                if (!dayFits) {
                    throw Refusal.bad("appeal-day");
                }
                requireGrants(campaign, unit);
            }
            case EXTEND, ADMIT -> {
                if (!dayFits) {
                    throw Refusal.bad("extend-day");
                }
            }
            case CLOSE -> requireDue(campaign, unit, standing);
            case AGREE -> requireNoAppeal(campaign, unit);
            case APPROVE -> {
                requireNoAppeal(campaign, unit);
                if (standing.mayAppealOn(today.day())) {
                    throw Refusal.conflict("appeal-window", standing.until().orElseThrow());
                }
            }
            case CONFIRM -> requirePoints(campaign, unit);
            case TAKE, REOPEN, REVOKE, RESUME -> {}
        }
    }

    /** A sheet is closed over a unit's head only when its time is over. */
    private void requireDue(Campaign campaign, String unit, SheetTable.Standing standing) {
        standing.until()
                .or(() -> standings.assessmentDay(campaign, unit))
                .filter(last -> !today.day().isAfter(last))
                .ifPresent(last -> {
                    throw Refusal.conflict("sheet-not-due", last);
                });
    }

    private void requireNoAppeal(Campaign campaign, String unit) {
        if (table.appeals(campaign.id(), unit).stream()
                .anyMatch(appeal -> appeal.answer().isEmpty())) {
            throw Refusal.conflict("appeal-open");
        }
    }

    private void requireClaims(Campaign campaign, String unit) {
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(UNIT).row(unit);
        Map<String, ScoreAct> claims = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.CLAIM);
        List<Criterion> open = new ArrayList<>();
        List<Criterion> unexplained = new ArrayList<>();
        for (Criterion line : outcome.lines(UNIT, row)) {
            ScoreAct claim = claims.get(line.id());
            if (claim == null || claim.points().isEmpty()) {
                open.add(line);
            } else if (!TypedPoints.same(outcome.points(UNIT, row, line), claim.points())
                    && claim.reason().isBlank()) {
                unexplained.add(line);
            }
        }
        refuse("claim-missing", open);
        refuse("claim-reason", unexplained);
    }

    /** Names every line at once, so that nobody mends them one by one. */
    private static void refuse(String key, List<Criterion> lines) {
        if (!lines.isEmpty()) {
            throw Refusal.bad(
                    key, lines.size(), lines.stream().map(Criterion::heading).collect(Collectors.joining("; ")));
        }
    }

    private void requireGrants(Campaign campaign, String unit) {
        Outcome outcome = standings.outcomeOf(campaign, unit);
        Plan plan = campaigns.plan(campaign);
        Map<String, ScoreAct> grants = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.GRANT);
        List<String> open = outcome.lines(UNIT, outcome.subjects(UNIT).row(unit)).stream()
                .filter(line -> !grants.containsKey(line.id()))
                .map(line -> "“" + line.heading() + "”"
                        + line.appraisedBy()
                                .map(body -> " (" + plan.bodyLabel(body) + ")")
                                .orElse(""))
                .toList();
        if (!open.isEmpty()) {
            throw Refusal.bad("grant-missing", String.join(", ", open));
        }
    }

    /** Without a self-assessment a line has the points that the rules give or an appraiser grants; one must have some. */
    private void requirePoints(Campaign campaign, String unit) {
        Outcome outcome = standings.outcomeOf(campaign, unit);
        int row = outcome.subjects(UNIT).row(unit);
        boolean ranked = outcome.sheet(UNIT, row)
                .filter(sheet -> sheet.whenUnsubmitted() == Unsubmitted.Means.NOT_RANKED)
                .isEmpty();
        Map<String, ScoreAct> grants = acts.ofUnit(campaign.id(), unit, ScoreAct.Kind.GRANT);
        for (Criterion line : ranked ? outcome.lines(UNIT, row) : List.<Criterion>of()) {
            if (outcome.points(UNIT, row, line).isEmpty() && !grants.containsKey(line.id())) {
                throw Refusal.bad("points-missing", line.heading());
            }
        }
    }
}
