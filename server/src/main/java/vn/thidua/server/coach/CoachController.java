package vn.thidua.server.coach;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** The page of advice for one unit. */
@Controller
@RequestMapping("/campaigns/{id}/coach")
public final class CoachController {

    private final Coach coach;
    private final Campaigns campaigns;

    CoachController(Coach coach, Campaigns campaigns) {
        this.coach = coach;
        this.campaigns = campaigns;
    }

    @GetMapping
    String mine(Actor actor, @PathVariable long id) {
        return coach.own(actor, campaigns.campaign(actor, id))
                .map(unit -> "redirect:/campaigns/" + id + "/coach/" + unit)
                .orElse("redirect:/campaigns/" + id + "/watch");
    }

    @GetMapping("/{unit}")
    String advice(Actor actor, @PathVariable long id, @PathVariable String unit, Texts texts, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        model.addAttribute("it", coach.of(actor, campaign, unit, texts));
        return "coach";
    }
}
