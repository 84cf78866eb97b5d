package vn.thidua.server.decision;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;

/** The page of what the awards of a campaign can cost, for those who prepare, approve and announce it. */
@Controller
public final class EstimateController {

    private final MoneyEstimates estimates;

    EstimateController(MoneyEstimates estimates) {
        this.estimates = estimates;
    }

    /** The page; the estimate is empty where the plan has no awards. */
    public record View(Campaign campaign, Optional<MoneyEstimate> estimate) {}

    @GetMapping("/campaigns/{id}/estimate")
    String page(Actor actor, Campaign campaign, Model model) {
        model.addAttribute("it", new View(campaign, estimates.of(actor, campaign)));
        return "estimate";
    }
}
