package vn.thidua.server.nomination;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Outsider;
import vn.thidua.server.organisation.Outsiders;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;

/** Those outside the tree of units: found, entered, and let take part so that they can be put forward. */
@Controller
@RequestMapping("/campaigns/{id}/outsiders")
public final class OutsiderController {

    private static final int MOST = 50;

    private final Outsiders outsiders;
    private final Campaigns campaigns;

    OutsiderController(Outsiders outsiders, Campaigns campaigns) {
        this.outsiders = outsiders;
        this.campaigns = campaigns;
    }

    /**
     * The page.
     *
     * @param taking codes of those who take part already
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign, String words, List<Outsider> found, Set<String> taking, Map<String, String> typed) {}

    @GetMapping
    String page(Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String words, Model model) {
        return page(actor, campaign, words, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, String words, Map<String, String> typed, Model model) {
        actor.require(Action.TEND_NOMINATIONS, campaign.authority(), campaign.id());
        Set<String> taking = campaigns.participants(campaign, SubjectKind.PERSON, false).stream()
                .map(Participant::code)
                .collect(Collectors.toSet());
        model.addAttribute(
                "it", new View(campaign, words, outsiders.search(campaign.authority(), words, MOST), taking, typed));
        return "outsiders";
    }

    @PostMapping
    String add(
            Actor actor,
            Campaign campaign,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam String address,
            Answer answer) {
        actor.require(Action.TEND_NOMINATIONS, campaign.authority(), campaign.id());
        return answer.after(
                "outsider",
                "redirect:/campaigns/" + campaign.id() + "/outsiders",
                () -> outsiders.add(actor.act(), campaign.authority(), new Outsider(0, kind, name, address)),
                model -> page(actor, campaign, "", Map.of("kind", kind, "name", name, "address", address), model));
    }

    @PostMapping("/{outsider}/take-part")
    String takePart(
            Actor actor, Campaign campaign, @PathVariable long outsider, Texts texts, HttpServletRequest request) {
        actor.require(Action.TEND_NOMINATIONS, campaign.authority(), campaign.id());
        Outsider one = outsiders.one(campaign.authority(), outsider);
        campaigns.correct(
                actor,
                campaign.id(),
                new Participant(
                        SubjectKind.PERSON,
                        one.code(),
                        one.name(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(texts.say("outsider-kind." + one.kind()) + ", " + one.address()),
                        false));
        Notice.say(request, "outsider-in");
        return "redirect:/campaigns/" + campaign.id() + "/nominations";
    }
}
