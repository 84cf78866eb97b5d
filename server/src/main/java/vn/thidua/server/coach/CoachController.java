package vn.thidua.server.coach;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;

/** The page of advice for one unit. */
@Controller
@RequestMapping("/campaigns/{id}/coach")
public final class CoachController {

    private final Coach coach;

    CoachController(Coach coach) {
        this.coach = coach;
    }

    @GetMapping
    String mine(Actor actor, Campaign campaign) {
        return coach.own(actor, campaign)
                .map(unit -> "redirect:/campaigns/" + campaign.id() + "/coach/" + unit)
                .orElse("redirect:/campaigns/" + campaign.id() + "/watch");
    }

    @GetMapping("/{unit}")
    String advice(Actor actor, Campaign campaign, @PathVariable String unit, Texts texts, Model model) {
        model.addAttribute("it", coach.of(actor, campaign, unit, texts));
        return "coach";
    }
}
