package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;

/** The page on which a plan is tried on facts that are there, with its numbers or others, before it is announced. */
@Controller
public final class TrialController {

    private final TrialPage page;
    private final PlanDrafts drafts;
    private final Campaigns campaigns;

    TrialController(TrialPage page, PlanDrafts drafts, Campaigns campaigns) {
        this.page = page;
        this.drafts = drafts;
        this.campaigns = campaigns;
    }

    /** A draft; one with faults cannot be tried. */
    @GetMapping("/drafts/{draft}/trial")
    String draft(
            Actor actor,
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String with,
            @RequestParam Map<String, String> sent,
            Answer answer) {
        SavedDraft saved = drafts.one(actor, draft);
        return show(
                actor,
                page.place(actor, saved),
                TrialFacts.of(with),
                page.numbers(actor, saved, sent, answer.texts()),
                answer);
    }

    /** Writes the numbers that were tried into the draft. */
    @PostMapping("/drafts/{draft}/trial")
    String write(
            Actor actor,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String with,
            @RequestParam Map<String, String> sent,
            Answer answer) {
        Texts texts = answer.texts();
        return answer.after(
                "draft-saved",
                "redirect:/drafts/" + draft,
                () -> {
                    SavedDraft seen = drafts.seen(actor, draft, version);
                    drafts.write(
                            actor,
                            seen,
                            page.numbers(actor, seen, sent, texts).after().text());
                },
                model -> {
                    SavedDraft now = drafts.one(actor, draft);
                    return page.show(
                            actor,
                            page.place(actor, now),
                            TrialFacts.of(with),
                            page.numbers(actor, now, sent, texts),
                            Optional.empty(),
                            TrialView.Refused.NONE,
                            texts,
                            model);
                });
    }

    /** The plan of a campaign that is being prepared, or that runs already. */
    @GetMapping("/campaigns/{id}/prepare/trial")
    String campaign(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String with,
            @RequestParam Map<String, String> sent,
            Answer answer) {
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        return show(
                actor,
                new TrialPage.Place("/campaigns/" + campaign.id() + "/prepare", Optional.empty(), plan),
                TrialFacts.of(with),
                TriedNumbers.of(plan, campaigns.text(campaign, campaign.planVersion()), sent, answer.texts()),
                answer);
    }

    private String show(
            Actor actor, TrialPage.Place place, Optional<TrialFacts> with, TriedNumbers numbers, Answer answer) {
        List<PlanResult> tried = new ArrayList<>();
        return answer.here(
                () -> tried.add(TrialPage.read(numbers)),
                model -> page.show(
                        actor,
                        place,
                        with,
                        numbers,
                        tried.stream().findFirst(),
                        TrialView.Refused.NONE,
                        answer.texts(),
                        model));
    }
}
