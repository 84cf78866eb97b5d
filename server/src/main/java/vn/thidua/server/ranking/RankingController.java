package vn.thidua.server.ranking;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Refusal;

/** Pages of rankings. */
@Controller
@RequestMapping("/campaigns/{id}/ranking")
class RankingController {

    private final Rankings rankings;
    private final Campaigns campaigns;

    RankingController(Rankings rankings, Campaigns campaigns) {
        this.rankings = rankings;
        this.campaigns = campaigns;
    }

    /**
     * A ranking by block.
     *
     * @param published the publication that is shown; empty for the provisional ranking
     * @param mayPublish whether the viewer may publish
     * @param open how many sheets are not approved yet
     */
    public record View(
            Campaign campaign,
            Map<String, List<RankedUnit>> blocks,
            Optional<Publication> published,
            List<Publication> publications,
            boolean maySeeProvisional,
            boolean mayPublish,
            boolean mayExport,
            long open) {}

    @GetMapping
    String ranking(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") long shown, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        List<Publication> publications = rankings.published(actor, campaign);
        boolean provisional = actor.may(Action.SEE_PROVISIONAL_RANKING);
        Optional<Publication> chosen = publications.stream()
                .filter(one -> one.id() == shown || shown == 0 && !provisional)
                .findFirst();
        List<RankedUnit> units = chosen.map(rankings::units)
                .orElseGet(() -> provisional ? rankings.provisional(actor, campaign) : List.of());
        Plan plan = campaigns.plan(campaign);
        Map<String, List<RankedUnit>> blocks = new LinkedHashMap<>();
        for (RankedUnit unit : units) {
            blocks.computeIfAbsent(plan.blockLabel(unit.block()), label -> new java.util.ArrayList<>())
                    .add(unit);
        }
        long open = units.stream()
                .filter(unit -> unit.total().isPresent() && !unit.state().equals("final"))
                .count();
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        blocks,
                        chosen,
                        publications,
                        provisional,
                        actor.may(Action.PUBLISH_RANKING),
                        actor.may(Action.EXPORT_CASE),
                        chosen.isPresent() ? 0 : open));
        return "ranking";
    }

    @PostMapping("/publish")
    String publish(Actor actor, @PathVariable long id, HttpServletRequest request) {
        rankings.publish(actor, campaigns.campaign(actor, id));
        Notice.say(request, "ranking.published");
        return "redirect:/campaigns/" + id + "/ranking";
    }

    @PostMapping("/{publication}/prove")
    String prove(Actor actor, @PathVariable long id, @PathVariable long publication, HttpServletRequest request) {
        Campaign campaign = campaigns.campaign(actor, id);
        Publication one = rankings.published(actor, campaign).stream()
                .filter(each -> each.id() == publication)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(publication));
        Notice.say(request, rankings.prove(campaign, one) ? "ranking.proved" : "ranking.differs");
        return "redirect:/campaigns/" + id + "/ranking?shown=" + publication;
    }

    @GetMapping("/case.yaml")
    ResponseEntity<String> asCase(Actor actor, @PathVariable long id) {
        Campaign campaign = campaigns.campaign(actor, id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/yaml;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + campaign.plan() + "-case.yaml\"")
                .body(rankings.asCase(actor, campaign));
    }
}
