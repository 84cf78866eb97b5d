package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
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
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.Target;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.WhyLine;
import vn.thidua.words.ReasonWords;
import vn.thidua.words.RuleWords;

/** The page of one unit's score sheet, and what is done on it. */
@Controller
@RequestMapping("/campaigns/{id}/sheets")
public class SheetController {

    private final Sheets sheets;
    private final SheetViews views;
    private final Campaigns campaigns;

    SheetController(Sheets sheets, SheetViews views, Campaigns campaigns) {
        this.sheets = sheets;
        this.views = views;
        this.campaigns = campaigns;
    }

    /** Why a line has its points: the reasons, the rule, and who put which points on it when. */
    public record WhyView(
            String heading,
            BigDecimal max,
            Optional<BigDecimal> points,
            List<WhyLine> reasons,
            List<RuleWords.Line> rule,
            List<ScoreAct> history) {}

    @GetMapping("/{unit}")
    String sheet(Actor actor, Campaign campaign, @PathVariable String unit, Texts texts, Model model) {
        return sheet(new LinePlace(actor, campaign, unit, ""), Map.of(), texts, model);
    }

    /** The page with what was typed and refused, by field. */
    private String sheet(LinePlace at, Map<String, String> typed, Texts texts, Model model) {
        Campaign campaign = at.campaign();
        String unit = at.unit();
        Actor actor = at.actor();
        model.addAttribute("typed", typed);
        model.addAttribute("it", views.of(actor, campaign, unit, texts));
        // Where the plan gives a unit no sheet, there is no page of one.
        String block = campaigns.unit(campaign, unit).block().orElse("");
        if (campaigns.plan(campaign).sheet(SubjectKind.UNIT, block).isEmpty()) {
            throw Refusal.unknown(unit);
        }
        campaigns.requireTakingPart(campaign, unit);
        return "sheet";
    }

    @GetMapping("/{unit}/why/{about}")
    String why(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable String about,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
            Texts texts,
            Model model) {
        Plan plan = campaigns.plan(campaign);
        SheetViews.Why why = views.why(actor, campaign, unit, about).orElseThrow(() -> Refusal.unknown(about));
        Optional<Criterion> criterion = plan.criterion(about);
        List<WhyLine> lines = WhyLine.of(why.reason(), new ReasonWords(plan, texts.reasons()));
        model.addAttribute(
                "it",
                new WhyView(
                        criterion
                                .map(Criterion::heading)
                                .or(() -> Optional.ofNullable(
                                                plan.targets(SubjectKind.UNIT).get(about))
                                        .map(Target::label))
                                .orElse(about),
                        criterion.map(Criterion::max).orElse(BigDecimal.ZERO),
                        why.points(),
                        lines,
                        criterion.map(new RuleWords(plan, texts.reasons())::say).orElse(List.of()),
                        views.history(actor, campaign, unit, about)));
        return piece ? "piece-why" : "why";
    }

    @PostMapping("/{unit}/lines/{line}/claim")
    String claim(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable String line,
            ClaimForm form,
            Answer answer) {
        return answer.here(
                () -> sheets.claim(actor, campaign, unit, line, form.claim(heading(campaign, line))),
                model -> line(new LinePlace(actor, campaign, unit, line), "claim", answer.texts(), model));
    }

    @PostMapping("/{unit}/lines/{line}/grant")
    String grant(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable String line,
            GrantForm form,
            Answer answer) {
        return answer.here(
                () -> sheets.grant(actor, campaign, unit, line, form.points(heading(campaign, line))),
                model -> line(new LinePlace(actor, campaign, unit, line), "grant", answer.texts(), model));
    }

    /** How people call a line. */
    private String heading(Campaign campaign, String line) {
        return campaigns.plan(campaign).criterion(line).map(Criterion::heading).orElse(line);
    }

    /** A line of a sheet as somebody looks at it. */
    private record LinePlace(Actor actor, Campaign campaign, String unit, String line) {}

    /** The line as it is now, or as it was typed where it was refused. */
    private String line(LinePlace at, String field, Texts texts, Model model) {
        SheetView view = views.of(at.actor(), at.campaign(), at.unit(), texts);
        model.addAttribute("it", view);
        model.addAttribute("row", view.row(at.line()).orElseThrow(() -> Refusal.unknown(at.line())));
        model.addAttribute("field", field);
        return "piece-line-saved";
    }

    /** Takes what the rules compute on every line that has no claim yet. */
    @PostMapping("/{unit}/computed")
    String computed(Actor actor, Campaign campaign, @PathVariable String unit, Answer answer) {
        return many(
                new LinePlace(actor, campaign, unit, ""),
                answer,
                () -> answer.say("sheet.computed", sheets.claimComputed(actor, campaign, unit)));
    }

    /** Accepts the claims of this unit that agree with the computation, on the lines of whoever appraises. */
    @PostMapping("/{unit}/accept")
    String accept(Actor actor, Campaign campaign, @PathVariable String unit, Answer answer) {
        return many(
                new LinePlace(actor, campaign, unit, ""),
                answer,
                () -> answer.say("accepted-lines", sheets.acceptAgreeing(actor, campaign, unit)));
    }

    /** The clerk says that it is made ready for the head. */
    @PostMapping("/{unit}/ready")
    String ready(Actor actor, Campaign campaign, @PathVariable String unit, Answer answer) {
        return many(new LinePlace(actor, campaign, unit, ""), answer, () -> {
            sheets.ready(actor, campaign, unit);
            answer.say("handover.ready");
        });
    }

    @PostMapping("/{unit}/not-ready")
    String notReady(Actor actor, Campaign campaign, @PathVariable String unit, Answer answer) {
        return many(new LinePlace(actor, campaign, unit, ""), answer, () -> {
            sheets.notReady(actor, campaign, unit);
            answer.say("handover.take-back");
        });
    }

    /** Does something with the whole sheet by a button alone; where it is refused, the sheet as it is now says why. */
    private String many(LinePlace at, Answer answer, Runnable doing) {
        return answer.after(
                "",
                "redirect:/campaigns/" + at.campaign().id() + "/sheets/" + at.unit(),
                doing,
                model -> sheet(at, Map.of(), answer.texts(), model));
    }

    record StepForm(String reason, String until, int version) {}

    @PostMapping("/{unit}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable String step,
            StepForm form,
            @RequestParam(defaultValue = "") List<String> lines,
            Answer answer) {
        SheetStep taken = SheetStep.of(step);
        return answer.after(
                "sheet." + taken.word(),
                "redirect:/campaigns/" + campaign.id() + "/sheets/" + unit,
                () -> {
                    Optional<LocalDate> day = DayFields.optional(form.until(), "sheet.appeal-until");
                    SheetAct act = new SheetAct(taken, form.reason().strip(), day, lines, form.version());
                    sheets.step(actor, campaign, unit, act);
                },
                model -> sheet(
                        new LinePlace(actor, campaign, unit, ""),
                        Map.of(
                                "until-" + step,
                                form.until(),
                                "reason-" + step,
                                form.reason(),
                                "lines",
                                String.join(" ", lines)),
                        answer.texts(),
                        model));
    }

    /** The unit takes part no longer; what that means is told beside the button. */
    @PostMapping("/{unit}/leave")
    String leave(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @RequestParam(defaultValue = "") String reason,
            Answer answer) {
        Participant one = campaigns.unit(campaign, unit);
        return answer.after(
                "",
                "redirect:/campaigns/" + campaign.id() + "/sheets",
                () -> {
                    Participant left = new Participant(
                            one.kind(),
                            one.code(),
                            one.name(),
                            one.block(),
                            one.above(),
                            Optional.of(reason.strip()),
                            true);
                    campaigns.correct(actor, campaign.id(), left);
                    answer.say("sheets.left", one.name());
                },
                model -> sheet(
                        new LinePlace(actor, campaign, unit, ""),
                        Map.of("reason-leave", reason),
                        answer.texts(),
                        model));
    }

    @PostMapping("/{unit}/appeals")
    String appeal(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @RequestParam String line,
            @RequestParam String text,
            Answer answer) {
        return answer.after(
                "appeal",
                "redirect:/campaigns/" + campaign.id() + "/sheets/" + unit,
                () -> sheets.appeal(actor, campaign, unit, line, text.strip()),
                model -> sheet(
                        new LinePlace(actor, campaign, unit, line),
                        Map.of("appeal-" + line, text),
                        answer.texts(),
                        model));
    }

    record AnswerForm(String answer, String points, long seen) {}

    @PostMapping("/{unit}/appeals/{appeal}")
    String answer(
            Actor actor,
            Campaign campaign,
            @PathVariable String unit,
            @PathVariable long appeal,
            AnswerForm form,
            Answer answer) {
        return answer.after(
                "answer",
                "redirect:/campaigns/" + campaign.id() + "/sheets/" + unit,
                () -> sheets.answer(
                        actor,
                        campaign,
                        appeal,
                        new AppealAnswer(form.answer().strip(), TypedPoints.read("", form.points()), form.seen())),
                model -> sheet(
                        new LinePlace(actor, campaign, unit, ""),
                        Map.of("answer-" + appeal, form.answer(), "points-" + appeal, form.points()),
                        answer.texts(),
                        model));
    }
}
