package vn.thidua.server.review;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Calendar;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.StepForm;

/** What units write for the report of a review, and how it is put together. */
@Controller
@RequestMapping("/campaigns/{id}/reviews/{review}/units")
public final class UnitReportController {

    private final UnitReports reports;
    private final CampaignReviews reviews;

    UnitReportController(UnitReports reports, CampaignReviews reviews) {
        this.reports = reports;
        this.reviews = reviews;
    }

    /** Texts and whatever else of one unit weigh as much as that many cells of a table. */
    private static final int WEIGHT = 30;

    /**
     * What units sent, part by part.
     *
     * @param sent how many were sent
     * @param all how many units there are
     * @param units those of this page
     * @param parts those of which a unit wrote something, with what stands in the authority's report
     * @param open whether the authority's report can still take something in
     */
    public record ListView(
            Campaign campaign,
            Calendar.Review asked,
            long sent,
            int all,
            String words,
            PageOfRows<UnitReport> units,
            List<Compiled> parts,
            boolean open,
            boolean mayWrite,
            Map<String, String> typed) {}

    /**
     * What units wrote of a part.
     *
     * @param version of the part in the authority's report
     * @param untaken whether something that any unit wrote does not stand there
     * @param said by the units of this page
     */
    public record Compiled(String word, int version, boolean untaken, List<Said> said) {}

    /** What one unit wrote of it; whether that stands in the authority's report as it is. */
    public record Said(String unit, String text, boolean taken) {}

    /**
     * That of one unit.
     *
     * @param open whether the authority's report can still take something in
     * @param mayWrite whether whoever looks writes it
     * @param steps that whoever looks can take
     * @param typed what was typed and refused, by field
     */
    public record OneView(
            Campaign campaign,
            Calendar.Review asked,
            UnitReport report,
            List<ReviewPage.Part> parts,
            List<Event> events,
            boolean open,
            boolean mayWrite,
            List<UnitReportStep> steps,
            Map<String, String> typed) {}

    /** Of which review which units are shown. */
    private record Shown(String review, String words, int page) {

        static Shown first(String review) {
            return new Shown(review, "", 1);
        }
    }

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @PathVariable String review,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        if (actor.role().ofUnit()) {
            return back(campaign, review) + "/" + actor.unit();
        }
        return listed(actor, campaign, new Shown(review, words, page), Map.of(), model);
    }

    private String listed(Actor actor, Campaign campaign, Shown shown, Map<String, String> typed, Model model) {
        List<UnitReport> units = reports.all(actor, campaign, shown.review());
        PageOfRows<UnitReport> page =
                PageOfRows.ofWide(units, report -> report.unit().name(), shown.words(), shown.page(), WEIGHT);
        CampaignReview one = reviews.one(actor, campaign, shown.review());
        Map<ReviewPart, PartTextTable.Written> known = reviews.texts(one);
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        one.asked(),
                        units.stream().filter(UnitReport::isSent).count(),
                        units.size(),
                        shown.words(),
                        page,
                        Arrays.stream(ReviewPart.values())
                                .filter(part -> units.stream()
                                        .anyMatch(unit -> !unit.text(part).isBlank()))
                                .map(part -> compiled(
                                        part,
                                        known.getOrDefault(part, PartTextTable.Written.NOTHING),
                                        units,
                                        page.shown()))
                                .toList(),
                        one.state() == ReviewState.DRAFT,
                        actor.may(Action.WRITE_REVIEW),
                        typed));
        return "unit-reports";
    }

    private static Compiled compiled(
            ReviewPart part, PartTextTable.Written known, List<UnitReport> units, List<UnitReport> shown) {
        return new Compiled(
                part.word(),
                known.version(),
                said(part, known, units).anyMatch(one -> !one.taken()),
                said(part, known, shown).toList());
    }

    private static Stream<Said> said(ReviewPart part, PartTextTable.Written known, List<UnitReport> units) {
        return units.stream()
                .filter(one -> !one.text(part).isBlank())
                .map(one -> new Said(
                        one.unit().name(), one.text(part), known.content().contains(one.said(part))));
    }

    private static String back(Campaign campaign, String review) {
        return "redirect:/campaigns/" + campaign.id() + "/reviews/" + review + "/units";
    }

    @PostMapping("/ask")
    String ask(
            Actor actor,
            Campaign campaign,
            @PathVariable String review,
            @RequestParam(defaultValue = "") String words,
            Answer answer) {
        return answer.after(
                "",
                () -> {
                    answer.say("unit-reports-asked", reports.ask(actor, campaign, review, words));
                    return back(campaign, review);
                },
                model -> listed(actor, campaign, Shown.first(review), Map.of("words", words), model));
    }

    @PostMapping("/take/{part}")
    String take(
            Actor actor,
            Campaign campaign,
            @PathVariable String review,
            @PathVariable String part,
            @RequestParam int seen,
            Answer answer) {
        ReviewPart of = EnumWords.of(ReviewPart.class, part);
        return answer.after(
                "unit-report-taken",
                back(campaign, review),
                () -> reports.take(actor, campaign, review, of, seen),
                model -> listed(actor, campaign, Shown.first(review), Map.of(), model));
    }

    @GetMapping("/{unit}")
    String one(Actor actor, Campaign campaign, @PathVariable String review, @PathVariable String unit, Model model) {
        return page(actor, campaign, new Place(review, unit), Map.of(), model);
    }

    /** Which report. */
    private record Place(String review, String unit) {}

    private String page(Actor actor, Campaign campaign, Place place, Map<String, String> typed, Model model) {
        UnitReport one = reports.one(actor, campaign, place.review(), place.unit());
        boolean open = reviews.isOpen(campaign, place.review());
        model.addAttribute(
                "it",
                new OneView(
                        campaign,
                        reviews.asked(campaign, place.review()),
                        one,
                        ReviewParts.of(one.texts()),
                        reports.events(one),
                        open,
                        open && actor.may(Action.DELIVER) && actor.role().ofUnit() && !one.isSent(),
                        UnitReportStep.plain(one.state()).stream()
                                .filter(step -> open && actor.may(step.action()))
                                .filter(step -> step.action() != Action.DELIVER
                                        || actor.role().ofUnit())
                                .toList(),
                        typed));
        return "unit-report";
    }

    @PostMapping("/{unit}")
    String write(
            Actor actor,
            Campaign campaign,
            @PathVariable String review,
            @PathVariable String unit,
            @RequestParam Map<String, String> form,
            Answer answer) {
        return answer.after(
                "part-saved",
                back(campaign, review) + "/" + unit,
                () -> reports.write(actor, campaign, review, unit, ReviewParts.typed(form)),
                model -> page(actor, campaign, new Place(review, unit), form, model));
    }

    @PostMapping("/{unit}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable String review,
            @PathVariable String unit,
            @PathVariable String step,
            StepForm form,
            Answer answer) {
        UnitReportStep taken = EnumWords.of(UnitReportStep.class, step);
        String next = taken == UnitReportStep.RETURN ? back(campaign, review) : back(campaign, review) + "/" + unit;
        return answer.after(
                "unit-report." + taken.word(),
                next,
                () -> reports.step(actor, campaign, review, unit, form.taken(taken)),
                model -> page(
                        actor, campaign, new Place(review, unit), Map.of("note-" + taken.word(), form.note()), model));
    }
}
