package vn.thidua.server.targets;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;

/** The page of targets: of one unit, or of the whole with how many units meet what. */
@Controller
@RequestMapping("/campaigns/{id}/targets")
public final class TargetController {

    private final Targets targets;
    private final Campaigns campaigns;

    TargetController(Targets targets, Campaigns campaigns) {
        this.targets = targets;
        this.campaigns = campaigns;
    }

    /**
     * The page.
     *
     * @param unit code of the unit that is shown; empty for the whole
     * @param units whose targets can be looked at
     */
    public record View(
            Campaign campaign,
            String unit,
            String name,
            List<Targets.Line> lines,
            List<Targets.Count> counts,
            List<Participant> units) {}

    @GetMapping
    String targets(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String unit, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        String chosen = actor.role().ofUnit() ? actor.unit() : unit;
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        chosen,
                        chosen.isEmpty() ? "" : campaigns.unit(campaign, chosen).name(),
                        targets.of(actor, campaign, chosen),
                        chosen.isEmpty() && actor.may(Action.SEE_ALL_FACTS)
                                ? targets.counts(actor, campaign)
                                : List.of(),
                        targets.units(actor, campaign)));
        return "targets";
    }
}
