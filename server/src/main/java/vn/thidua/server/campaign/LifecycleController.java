package vn.thidua.server.campaign;

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
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Plan;
import vn.thidua.server.audit.Event;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;
import vn.thidua.server.workflow.TakenStep;

/** Announcing a campaign with what it will do before one's eyes; withdrawing, calling off, closing, archiving it. */
@Controller
@RequestMapping("/campaigns/{id}")
public class LifecycleController {

    private final Campaigns campaigns;
    private final Lifecycle lifecycle;
    private final Readiness readiness;
    private final CampaignDocuments documents;
    private final FileStore files;
    private final List<OpenEnds> ends;

    LifecycleController(
            Campaigns campaigns,
            Lifecycle lifecycle,
            Readiness readiness,
            CampaignDocuments documents,
            FileStore files,
            List<OpenEnds> ends) {
        this.campaigns = campaigns;
        this.lifecycle = lifecycle;
        this.readiness = readiness;
        this.documents = documents;
        this.files = files;
        this.ends = ends;
    }

    /**
     * Announcing: what will happen, and the paper as it was typed.
     *
     * @param hindrances what has to be done before
     */
    public record AnnounceView(
            Campaign campaign,
            Readiness.Forecast forecast,
            List<AnnouncementGate.Hindrance> hindrances,
            Map<String, String> typed) {}

    /**
     * The steps that are open to whoever looks, with what they typed.
     *
     * @param open what is not finished, where the campaign can be closed
     * @param calledOff the paper by which it was called off
     * @param events what was done with it, the last first
     */
    public record StepsView(
            Campaign campaign,
            CampaignPhase phase,
            List<CampaignStep> steps,
            List<OpenEnd> open,
            Optional<CampaignPaper> calledOff,
            List<Event> events,
            Map<String, String> typed) {}

    @GetMapping("/announce")
    String announcement(Actor actor, Campaign campaign, Texts texts, Model model) {
        Plan plan = campaigns.plan(campaign);
        return announcement(
                actor,
                campaign,
                Map.of(
                        "number",
                        plan.document().number().orElse(""),
                        "day",
                        plan.document().issued().map(texts::day).orElse("")),
                model);
    }

    private String announcement(Actor actor, Campaign campaign, Map<String, String> typed, Model model) {
        if (campaign.state() != CampaignState.DRAFT) {
            throw Refusal.conflict("campaign-announced", campaign.title());
        }
        model.addAttribute(
                "it", new AnnounceView(campaign, readiness.of(actor, campaign), lifecycle.hindrances(campaign), typed));
        return "campaign-announce";
    }

    record AnnounceForm(String number, String day, int version) {}

    /** Announces it; where something speaks against it, only after whoever does it has said to have seen that. */
    @PostMapping("/announce")
    String announce(
            Actor actor,
            Campaign campaign,
            AnnounceForm form,
            @RequestParam(defaultValue = "false") boolean seen,
            @RequestParam Optional<MultipartFile> file,
            Answer answer) {
        return answer.after(
                "campaign.announced",
                "redirect:/campaigns/" + campaign.id(),
                () -> {
                    if (!seen && readiness.of(actor, campaign).warns()) {
                        throw Refusal.bad("warnings-unseen");
                    }
                    lifecycle.announce(actor, campaign.id(), paper(form.number(), form.day()), form.version());
                    ChosenFile.of(file)
                            .ifPresent(one -> documents.put(
                                    actor, campaign, files.take(one), form.number(), standing(actor, campaign)));
                },
                model -> announcement(
                        actor,
                        campaign,
                        Map.of("number", form.number(), "day", form.day(), "seen", seen ? "true" : ""),
                        model));
    }

    /** A campaign that was withdrawn before may have had its paper; what is sent with the new announcement takes its place. */
    private long standing(Actor actor, Campaign campaign) {
        return documents.current(actor, campaign).map(CampaignDocument::id).orElse(0L);
    }

    private static CampaignPaper paper(String number, String day) {
        if (number.isBlank()) {
            throw Refusal.bad("empty", "field.paper-number");
        }
        if (day.isBlank()) {
            throw Refusal.bad("empty", "field.paper-day");
        }
        return new CampaignPaper(number, DayFields.read(day, "field.paper-day"));
    }

    @GetMapping("/steps")
    String steps(Actor actor, Campaign campaign, Model model) {
        return steps(actor, campaign, Map.of(), model);
    }

    private String steps(Actor actor, Campaign campaign, Map<String, String> typed, Model model) {
        List<CampaignStep> steps = lifecycle.steps(actor, campaign);
        model.addAttribute(
                "it",
                new StepsView(
                        campaign,
                        campaigns.phase(campaign),
                        steps,
                        steps.contains(CampaignStep.CLOSE) ? open(actor, campaign) : List.of(),
                        lifecycle.calledOff(campaign),
                        lifecycle.events(campaign),
                        typed));
        return "campaign-steps";
    }

    private List<OpenEnd> open(Actor actor, Campaign campaign) {
        return ends.stream().flatMap(one -> one.of(actor, campaign).stream()).toList();
    }

    record StepForm(String number, String day, String note, int version) {}

    /** Takes a step; what is not finished is closed only after whoever does it has said to have seen that. */
    @PostMapping("/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable String step,
            StepForm form,
            @RequestParam(defaultValue = "false") boolean seen,
            Answer answer) {
        CampaignStep taken = CampaignStep.of(step);
        if (taken == CampaignStep.ANNOUNCE) {
            // It has a page of its own that shows what will happen.
            return "redirect:/campaigns/" + campaign.id() + "/announce";
        }
        return answer.after(
                "campaign.step-" + step,
                "redirect:/campaigns/"
                        + (taken.to() == CampaignState.DRAFT ? campaign.id() + "/prepare" : campaign.id() + "/steps"),
                () -> {
                    if (taken == CampaignStep.CLOSE
                            && !seen
                            && !open(actor, campaign).isEmpty()) {
                        throw Refusal.bad("open-ends-unseen");
                    }
                    lifecycle.step(
                            actor,
                            campaign.id(),
                            new TakenStep<>(taken, form.note(), form.version()),
                            taken.needsPaper() ? Optional.of(paper(form.number(), form.day())) : Optional.empty());
                },
                model -> steps(
                        actor,
                        campaign,
                        Map.of("step", step, "number", form.number(), "day", form.day(), "note", form.note()),
                        model));
    }
}
