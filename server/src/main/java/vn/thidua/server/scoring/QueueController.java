package vn.thidua.server.scoring;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.words.ReasonWords;

/** The page of one line across all units, for whoever appraises it. */
@Controller
@RequestMapping("/campaigns/{id}/sheets")
public class QueueController {

    private final Sheets sheets;
    private final ScoreActTable acts;
    private final Standings standings;
    private final Campaigns campaigns;

    QueueController(Sheets sheets, ScoreActTable acts, Standings standings, Campaigns campaigns) {
        this.sheets = sheets;
        this.acts = acts;
        this.standings = standings;
        this.campaigns = campaigns;
    }

    /** One unit in the queue of a line. */
    public record QueueRow(
            Participant unit,
            SheetState state,
            Optional<BigDecimal> computed,
            Optional<ScoreAct> claim,
            Optional<ScoreAct> grant,
            boolean mayGrant,
            String sentence) {

        /** Whether the unit claims what the rules compute. */
        public boolean agrees() {
            return TypedPoints.same(claim.flatMap(ScoreAct::points), computed);
        }

        /** Whether what was granted stands apart from the claim. */
        public boolean grantDiffers() {
            Optional<BigDecimal> granted = grant.flatMap(ScoreAct::points);
            return granted.isPresent() && !TypedPoints.same(claim.flatMap(ScoreAct::points), granted);
        }
    }

    /** The same line for all units side by side. */
    public record QueueView(Campaign campaign, List<Criterion> lines, Optional<Criterion> line, List<QueueRow> rows) {}

    @GetMapping("/queue")
    String queue(
            Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String line, Texts texts, Model model) {
        actor.require(Action.APPRAISE, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        List<Criterion> mine = plan.sheets().stream()
                .flatMap(ScoreSheet::lines)
                .filter(one -> Sheets.mayAppraise(actor, plan, one))
                .toList();
        Optional<Criterion> chosen = mine.stream()
                .filter(one -> one.id().equals(line))
                .findFirst()
                .or(() -> mine.stream().findFirst());
        model.addAttribute(
                "it",
                new QueueView(
                        campaign,
                        mine,
                        chosen,
                        chosen.map(one -> queueRows(
                                        campaign, one, campaigns.takingPart(campaign, SubjectKind.UNIT), texts))
                                .orElse(List.of())));
        return "queue";
    }

    private List<QueueRow> queueRows(Campaign campaign, Criterion line, List<Participant> units, Texts texts) {
        Outcome outcome = standings.computedForAll(campaign);
        Map<String, ScoreAct> claims = acts.ofLine(campaign.id(), line.id(), ScoreAct.Kind.CLAIM);
        Map<String, ScoreAct> grants = acts.ofLine(campaign.id(), line.id(), ScoreAct.Kind.GRANT);
        Map<String, SheetState> states = standings.states(campaign);
        ReasonWords words = new ReasonWords(campaigns.plan(campaign), texts.reasons());
        List<QueueRow> rows = new ArrayList<>();
        for (Participant unit : units) {
            int row = outcome.subjects(SubjectKind.UNIT).row(unit.code());
            SheetState state = states.getOrDefault(unit.code(), SheetState.OPEN);
            if (state != SheetState.OPEN && outcome.asked(SubjectKind.UNIT, row, line)) {
                rows.add(new QueueRow(
                        unit,
                        state,
                        outcome.points(SubjectKind.UNIT, row, line),
                        Optional.ofNullable(claims.get(unit.code())),
                        Optional.ofNullable(grants.get(unit.code())),
                        Queues.isAppraised(state),
                        String.join("; ", words.open(outcome.because(SubjectKind.UNIT, row, line)))));
            }
        }
        return rows;
    }

    @PostMapping("/queue/{line}/accept")
    String accept(
            Actor actor,
            Campaign campaign,
            @PathVariable String line,
            @RequestParam(defaultValue = "") List<String> units,
            HttpServletRequest request) {
        int accepted = sheets.accept(actor, campaign, line, units);
        Notice.say(request, "accepted", accepted);
        return "redirect:/campaigns/" + campaign.id() + "/sheets/queue?line=" + line;
    }

    @PostMapping("/queue/{line}/{unit}")
    String grantInQueue(
            Actor actor,
            Campaign campaign,
            @PathVariable String line,
            @PathVariable String unit,
            GrantForm form,
            Answer answer) {
        // Before the attempt: its answer shows the unit's row also where saving is refused.
        actor.require(Action.APPRAISE, campaign.authority(), campaign.id());
        Criterion criterion = campaigns.plan(campaign).criterion(line).orElseThrow(() -> Refusal.unknown(line));
        return answer.here(() -> sheets.grant(actor, campaign, unit, line, form.points(criterion.heading())), model -> {
            QueueRow row =
                    queueRows(campaign, criterion, List.of(campaigns.unit(campaign, unit)), answer.texts()).stream()
                            .findFirst()
                            .orElseThrow(() -> Refusal.unknown(unit));
            model.addAttribute("row", row);
            return "piece-queue-row";
        });
    }
}
