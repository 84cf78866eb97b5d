package vn.thidua.server.review;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;

/** The page of what the next plan can learn from the points of this campaign. */
@Controller
public final class LessonController {

    private final CriterionLessons lessons;
    private final Campaigns campaigns;

    LessonController(CriterionLessons lessons, Campaigns campaigns) {
        this.lessons = lessons;
        this.campaigns = campaigns;
    }

    /** The page. */
    public record View(Campaign campaign, List<CriterionLesson> lines, List<CriterionLessons.Cut> cuts) {}

    @GetMapping("/campaigns/{id}/reviews/lessons")
    String lessons(Actor actor, @PathVariable long id, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        model.addAttribute("it", new View(campaign, lessons.lines(actor, campaign), lessons.cuts(actor, campaign)));
        return "lessons";
    }
}
