package vn.thidua.server.review;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** The page of what the next plan can learn from the points of this campaign. */
@Controller
public final class LessonController {

    private final CriterionLessons criteria;
    private final PlanLessons lessons;
    private final Campaigns campaigns;

    LessonController(CriterionLessons criteria, PlanLessons lessons, Campaigns campaigns) {
        this.criteria = criteria;
        this.lessons = lessons;
        this.campaigns = campaigns;
    }

    /**
     * The page.
     *
     * @param others what appeals, papers and standards show
     * @param drafts whether whoever looks may make the next plan
     */
    public record View(
            Campaign campaign,
            List<CriterionLesson> lines,
            List<CriterionLessons.Cut> cuts,
            List<PlanLesson> others,
            boolean drafts) {}

    @GetMapping("/campaigns/{id}/reviews/lessons")
    String lessons(Actor actor, @PathVariable long id, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        criteria.lines(actor, campaign),
                        criteria.cuts(actor, campaign),
                        lessons.others(actor, campaign),
                        actor.may(Action.CREATE_CAMPAIGN)));
        return "lessons";
    }
}
