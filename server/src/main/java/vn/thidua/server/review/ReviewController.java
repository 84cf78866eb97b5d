package vn.thidua.server.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Calendar;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperPlaces;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.StepForm;

/** Pages of reviews: those that the plan wants, and the report of each. */
@Controller
@RequestMapping("/campaigns/{id}/reviews")
public final class ReviewController {

    private final CampaignReviews reviews;
    private final ReviewPaper paper;
    private final Campaigns campaigns;
    private final PaperPlaces places;
    private final Today today;

    ReviewController(CampaignReviews reviews, ReviewPaper paper, Campaigns campaigns, PaperPlaces places, Today today) {
        this.reviews = reviews;
        this.paper = paper;
        this.campaigns = campaigns;
        this.places = places;
        this.today = today;
    }

    /**
     * The reviews of a campaign.
     *
     * @param ofUnits those that each unit makes by itself
     * @param readsDrafts whether whoever looks reads reports before they are signed
     * @param unit for which whoever looks writes; empty for none
     * @param papers whether whoever looks sees the papers that units owe
     * @param lessons whether whoever looks may see what the next plan can learn
     */
    public record ListView(
            Campaign campaign,
            List<CampaignReview> reviews,
            List<Calendar.Review> ofUnits,
            boolean readsDrafts,
            String unit,
            boolean papers,
            boolean lessons) {}

    @GetMapping
    String list(Actor actor, @PathVariable long id, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        reviews.all(actor, campaign),
                        campaigns.plan(campaign).calendar().reviews().stream()
                                .filter(Calendar.Review::ofUnits)
                                .toList(),
                        CampaignReviews.readsDrafts(actor),
                        actor.role().ofUnit() && actor.holds(Action.DELIVER) ? actor.unit() : "",
                        actor.may(Action.SEE_DELIVERIES),
                        actor.may(Action.WRITE_REVIEW) && actor.may(Action.SEE_SHEETS)));
        return "reviews";
    }

    @GetMapping("/{review}")
    String one(Actor actor, @PathVariable long id, @PathVariable String review, Texts texts, Model model) {
        return page(actor, campaigns.campaign(actor, id), review, Map.of(), texts, model);
    }

    private String page(
            Actor actor, Campaign campaign, String review, Map<String, String> typed, Texts texts, Model model) {
        Map<String, String> said = new HashMap<>(typed);
        // Papers of an authority are dated at the same place.
        said.putIfAbsent("place", places.of(campaign.authority()));
        CampaignReview one = reviews.one(actor, campaign, review);
        Figures figures = reviews.figures(actor, campaign, one);
        Figures later = reviews.later(actor, campaign, one).orElse(figures);
        Map<Figures.Place, FigureValue> changed = figures.changed(later);
        Map<ReviewPart, PartTextTable.Written> written = reviews.texts(one);
        model.addAttribute(
                "it",
                new ReviewPage(
                        campaign,
                        one,
                        figures,
                        ReviewPage.sections(actor, figures, changed, "/campaigns/" + campaign.id(), texts),
                        ReviewParts.of(written),
                        ReviewPage.changes(figures, later, changed, texts),
                        CampaignReviews.readsDrafts(actor) ? reviews.events(one) : List.of(),
                        actor.may(Action.WRITE_REVIEW) && one.state() == ReviewState.DRAFT,
                        actor.may(Action.SIGN_REVIEW) && one.state() == ReviewState.SUBMITTED,
                        ReviewStep.plain(one.state()).stream()
                                .filter(step -> actor.may(step.action()))
                                .toList(),
                        CampaignReviews.readsDrafts(actor),
                        actor.name(),
                        Texts.of("vi").say("role.chair"),
                        texts.day(today.day()),
                        said));
        return "review";
    }

    private static String back(long id, String review) {
        return "redirect:/campaigns/" + id + "/reviews/" + review;
    }

    @PostMapping("/{review}")
    String write(
            Actor actor,
            @PathVariable long id,
            @PathVariable String review,
            @RequestParam Map<String, String> form,
            Texts texts,
            Answer answer) {
        Campaign campaign = campaigns.campaign(actor, id);
        Map<ReviewPart, CampaignReviews.Draft> written = ReviewParts.typed(form);
        return answer.after(
                "part-saved",
                back(id, review),
                () -> reviews.write(actor, campaign, review, written),
                model -> page(actor, campaign, review, form, texts, model));
    }

    @PostMapping("/{review}/steps/{step}")
    String step(
            Actor actor,
            @PathVariable long id,
            @PathVariable String review,
            @PathVariable String step,
            StepForm form,
            Texts texts,
            Answer answer) {
        Campaign campaign = campaigns.campaign(actor, id);
        ReviewStep taken = EnumWords.of(ReviewStep.class, step);
        return answer.after(
                "review." + taken.word(),
                back(id, review),
                () -> reviews.step(actor, campaign, review, form.taken(taken)),
                model -> page(actor, campaign, review, Map.of("note-" + taken.word(), form.note()), texts, model));
    }

    @PasswordAgain
    @PostMapping("/{review}/sign")
    String sign(
            Actor actor,
            @PathVariable long id,
            @PathVariable String review,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Texts texts,
            Answer answer) {
        Campaign campaign = campaigns.campaign(actor, id);
        return answer.after(
                "review.sign",
                back(id, review),
                () -> {
                    LocalDate issued = DayFields.read(form.getOrDefault("issued", ""), "decision.issued");
                    reviews.sign(
                            actor,
                            campaign,
                            review,
                            new CampaignReviews.Signature(
                                    form.getOrDefault("number", "").strip(),
                                    issued,
                                    form.getOrDefault("place", "").strip(),
                                    form.getOrDefault("signer", "").strip(),
                                    form.getOrDefault("capacity", "").strip()),
                            version);
                },
                model -> page(actor, campaign, review, form, texts, model));
    }

    @GetMapping("/{review}/bao-cao.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor, @PathVariable long id, @PathVariable String review, @PathVariable String ending) {
        Campaign campaign = campaigns.campaign(actor, id);
        CampaignReview one = reviews.one(actor, campaign, review);
        return Download.paper(
                one.asked().isFinal() ? "bao-cao-tong-ket" : "bao-cao-so-ket",
                ending,
                paper.of(campaign, one, reviews.figures(actor, campaign, one), reviews.texts(one)));
    }
}
