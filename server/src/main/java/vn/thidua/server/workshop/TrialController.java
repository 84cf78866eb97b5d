package vn.thidua.server.workshop;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;

/** The page on which a plan is tried on the facts of an earlier campaign, before it is announced. */
@Controller
public final class TrialController {

    private final PlanTrials trials;
    private final PlanDrafts drafts;
    private final Campaigns campaigns;

    TrialController(PlanTrials trials, PlanDrafts drafts, Campaigns campaigns) {
        this.trials = trials;
        this.drafts = drafts;
        this.campaigns = campaigns;
    }

    /**
     * The page.
     *
     * @param title of the plan
     * @param back address of the page from which one came
     * @param here address of this page
     */
    public record View(String title, String back, String here, List<Campaign> choices, Optional<PlanTrial> trial) {}

    /** A draft that is read from a paper; one with faults cannot be tried. */
    @GetMapping("/drafts/{draft}/trial")
    String draft(
            Actor actor,
            @PathVariable long draft,
            @RequestParam(name = "with", required = false) @Nullable Long with,
            Texts texts,
            Model model) {
        SavedDraft saved = drafts.one(actor, draft);
        Plan plan = drafts.read(actor, saved).plan().orElseThrow(() -> Refusal.bad("draft-faults"));
        return page(actor, plan, "/drafts/" + draft, with, texts, model);
    }

    /** The plan of a campaign that is being prepared, or that runs already. */
    @GetMapping("/campaigns/{id}/prepare/trial")
    String campaign(
            Actor actor,
            Campaign campaign,
            @RequestParam(name = "with", required = false) @Nullable Long with,
            Texts texts,
            Model model) {
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaign.id());
        return page(actor, campaigns.plan(campaign), "/campaigns/" + campaign.id() + "/prepare", with, texts, model);
    }

    private String page(Actor actor, Plan plan, String back, @Nullable Long with, Texts texts, Model model) {
        model.addAttribute(
                "it",
                new View(
                        plan.title(),
                        back,
                        back + "/trial",
                        trials.choices(actor),
                        Optional.ofNullable(with).map(one -> trials.of(actor, plan, one, texts))));
        return "trial";
    }
}
