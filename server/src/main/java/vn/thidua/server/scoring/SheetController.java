package vn.thidua.server.scoring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Sheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Attempt;
import vn.thidua.server.web.Days;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;
import vn.thidua.server.web.WhyLine;
import vn.thidua.words.ReasonWords;
import vn.thidua.words.RuleWords;

/** Pages of score sheets: one unit's, and one line across all units. */
@Controller
@RequestMapping("/campaigns/{id}/sheets")
public class SheetController {

    private final Sheets sheets;
    private final SheetViews views;
    private final ScoreActs acts;
    private final Standings standings;
    private final Campaigns campaigns;

    SheetController(Sheets sheets, SheetViews views, ScoreActs acts, Standings standings, Campaigns campaigns) {
        this.sheets = sheets;
        this.views = views;
        this.acts = acts;
        this.standings = standings;
        this.campaigns = campaigns;
    }

    /** Why a line has its points: the reasons, the rule, and who put which points on it when. */
    public record WhyView(
            String id,
            String title,
            BigDecimal max,
            Optional<BigDecimal> points,
            List<WhyLine> reasons,
            List<RuleWords.Line> rule,
            List<ScoreAct> history) {}

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
            return Points.same(claim.flatMap(ScoreAct::points), computed);
        }

        /** Whether what was granted stands apart from the claim. */
        public boolean grantDiffers() {
            Optional<BigDecimal> granted = grant.flatMap(ScoreAct::points);
            return granted.isPresent() && !Points.same(claim.flatMap(ScoreAct::points), granted);
        }
    }

    /** The same line for all units side by side. */
    public record QueueView(Campaign campaign, List<Criterion> lines, Optional<Criterion> line, List<QueueRow> rows) {}

    /** All sheets of a campaign. */
    public record ListView(Campaign campaign, List<ListRow> rows, boolean mayAppraise) {}

    /** One sheet of the list. */
    public record ListRow(Participant unit, String block, SheetState state) {}

    @GetMapping
    String list(Actor actor, @PathVariable long id, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        if (actor.role().ofUnit()) {
            return "redirect:/campaigns/" + id + "/sheets/" + actor.unit();
        }
        actor.require(Action.SEE_SHEETS, campaign.authority(), id);
        Plan plan = campaigns.plan(campaign);
        Map<String, SheetState> states = standings.states(campaign);
        List<ListRow> rows = campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .map(unit -> new ListRow(
                        unit,
                        plan.blockLabel(unit.block().orElse("")),
                        states.getOrDefault(unit.code(), SheetState.OPEN)))
                .toList();
        model.addAttribute("it", new ListView(campaign, rows, actor.may(Action.APPRAISE)));
        return "sheets";
    }

    @GetMapping("/{unit}")
    String sheet(Actor actor, @PathVariable long id, @PathVariable String unit, Texts texts, Model model) {
        model.addAttribute("it", views.of(actor, campaigns.campaign(actor, id), unit, texts));
        return "sheet";
    }

    @GetMapping("/{unit}/why/{about}")
    String why(
            Actor actor,
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String about,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Texts texts,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        Plan plan = campaigns.plan(campaign);
        SheetViews.Why why = views.why(actor, campaign, unit, about).orElseThrow(() -> Refusal.unknown(about));
        Optional<Criterion> criterion = plan.criterion(about);
        List<WhyLine> lines = WhyLine.of(why.reason(), new ReasonWords(plan, texts.reasons()));
        model.addAttribute(
                "it",
                new WhyView(
                        about,
                        criterion
                                .map(Criterion::title)
                                .or(() -> Optional.ofNullable(
                                                plan.targets(SubjectKind.UNIT).get(about))
                                        .map(Target::label))
                                .orElse(about),
                        criterion.map(Criterion::max).orElse(BigDecimal.ZERO),
                        why.points(),
                        lines,
                        criterion.map(new RuleWords(plan, texts.reasons())::say).orElse(List.of()),
                        acts.history(id, unit, about)));
        return piece ? "piece-why" : "why";
    }

    @PostMapping("/{unit}/lines/{line}/claim")
    String claim(
            Actor actor,
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String line,
            @RequestParam String points,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long seen,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        return save(
                () -> sheets.claim(actor, campaign, unit, line, Points.read(line, points), reason.strip(), seen),
                "claim",
                actor,
                campaign,
                unit,
                line,
                texts,
                response,
                model);
    }

    @PostMapping("/{unit}/lines/{line}/grant")
    String grant(
            Actor actor,
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String line,
            @RequestParam String granted,
            @RequestParam(defaultValue = "") String grantReason,
            @RequestParam long grantSeen,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        return save(
                () -> sheets.grant(
                        actor,
                        campaign,
                        unit,
                        line,
                        Points.read(line, granted).orElseThrow(() -> Refusal.bad("empty", "points")),
                        grantReason.strip(),
                        grantSeen),
                "grant",
                actor,
                campaign,
                unit,
                line,
                texts,
                response,
                model);
    }

    /** Saves; where it is refused the answer says why, and what was typed stays in its field. */
    private String save(
            Runnable saving,
            String field,
            Actor actor,
            Campaign campaign,
            String unit,
            String line,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        Attempt.at(saving, texts, response).tell(model);
        SheetView view = views.of(actor, campaign, unit, texts);
        model.addAttribute("it", view);
        model.addAttribute("row", view.row(line).orElseThrow(() -> Refusal.unknown(line)));
        model.addAttribute("field", field);
        return "piece-line-saved";
    }

    @PostMapping("/{unit}/steps/{step}")
    String step(
            Actor actor,
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") List<String> lines,
            @RequestParam int version,
            HttpServletRequest request) {
        Campaign campaign = campaigns.campaign(actor, id);
        SheetStep taken = SheetStep.of(step);
        Optional<LocalDate> day = Days.optional(until);
        sheets.step(actor, campaign, unit, taken, reason.strip(), day, lines, version);
        Notice.say(request, "sheet." + taken.word());
        return "redirect:/campaigns/" + id + "/sheets/" + unit;
    }

    @PostMapping("/{unit}/appeals")
    String appeal(
            Actor actor,
            @PathVariable long id,
            @PathVariable String unit,
            @RequestParam String line,
            @RequestParam String text,
            HttpServletRequest request) {
        sheets.appeal(actor, campaigns.campaign(actor, id), unit, line, text.strip());
        Notice.say(request, "appeal");
        return "redirect:/campaigns/" + id + "/sheets/" + unit;
    }

    @PostMapping("/{unit}/appeals/{appeal}")
    String answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable String unit,
            @PathVariable long appeal,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String points,
            @RequestParam long seen,
            HttpServletRequest request) {
        sheets.answer(actor, campaigns.campaign(actor, id), appeal, answer.strip(), Points.read("", points), seen);
        Notice.say(request, "answer");
        return "redirect:/campaigns/" + id + "/sheets/" + unit;
    }

    @GetMapping("/queue")
    String queue(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String line,
            Texts texts,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        actor.require(Action.APPRAISE, campaign.authority(), id);
        Plan plan = campaigns.plan(campaign);
        List<Criterion> mine = plan.sheets().stream()
                .flatMap(Sheet::lines)
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
                                        campaign,
                                        one,
                                        campaigns.participants(campaign, SubjectKind.UNIT, false),
                                        texts))
                                .orElse(List.of())));
        return "queue";
    }

    private List<QueueRow> queueRows(Campaign campaign, Criterion line, List<Participant> units, Texts texts) {
        vn.thidua.engine.Outcome outcome = standings.computedForAll(campaign);
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
                        state == SheetState.SUBMITTED,
                        String.join("; ", words.sentences(outcome.because(SubjectKind.UNIT, row, line)))));
            }
        }
        return rows;
    }

    @PostMapping("/queue/{line}/accept")
    String accept(
            Actor actor,
            @PathVariable long id,
            @PathVariable String line,
            @RequestParam(defaultValue = "") List<String> units,
            HttpServletRequest request) {
        int accepted = sheets.accept(actor, campaigns.campaign(actor, id), line, units);
        Notice.say(request, "accepted", accepted);
        return "redirect:/campaigns/" + id + "/sheets/queue?line=" + line;
    }

    @PostMapping("/queue/{line}/{unit}")
    String grantInQueue(
            Actor actor,
            @PathVariable long id,
            @PathVariable String line,
            @PathVariable String unit,
            @RequestParam String granted,
            @RequestParam(defaultValue = "") String grantReason,
            @RequestParam long grantSeen,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        // Before the attempt: its answer shows the unit's row also where saving is refused.
        actor.require(Action.APPRAISE, campaign.authority(), id);
        Attempt.at(
                        () -> sheets.grant(
                                actor,
                                campaign,
                                unit,
                                line,
                                Points.read(line, granted).orElseThrow(() -> Refusal.bad("empty", "points")),
                                grantReason.strip(),
                                grantSeen),
                        texts,
                        response)
                .tell(model);
        Criterion criterion = campaigns.plan(campaign).criterion(line).orElseThrow(() -> Refusal.unknown(line));
        QueueRow row = queueRows(campaign, criterion, List.of(campaigns.unit(campaign, unit)), texts).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(unit));
        model.addAttribute("row", row);
        return "piece-queue-row";
    }
}
