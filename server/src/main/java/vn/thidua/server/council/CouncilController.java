package vn.thidua.server.council;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.CouncilRules;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;

/** The councils of a campaign: who sits in them, and their sessions. */
@Controller
@RequestMapping("/campaigns/{id}/council")
public class CouncilController {

    private final Members members;
    private final Sessions sessions;
    private final Campaigns campaigns;
    private final MemberCandidates candidates;
    private final Today today;

    CouncilController(
            Members members, Sessions sessions, Campaigns campaigns, MemberCandidates candidates, Today today) {
        this.members = members;
        this.sessions = sessions;
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.today = today;
    }

    /** One council. */
    public record Council(CouncilRules rules, List<Member> members, List<Session> sessions) {}

    /**
     * The page.
     *
     * @param people those who can be appointed, as they are offered and understood
     * @param units names of units by code
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            List<Council> councils,
            boolean mayConvene,
            List<String> people,
            Map<String, String> units,
            Map<String, String> typed) {}

    @GetMapping
    String councils(Actor actor, Campaign campaign, Texts texts, Model model) {
        return page(actor, campaign, Map.of(), texts, model);
    }

    private String page(Actor actor, Campaign campaign, Map<String, String> typed, Texts texts, Model model) {
        List<Session> all = sessions.all(actor, campaign);
        Plan plan = campaigns.plan(campaign);
        List<Council> councils = plan.councils().values().stream()
                .filter(rules -> !Agenda.awards(plan, rules.id()).isEmpty()
                        || rules.votes().isPresent()
                        || all.stream().anyMatch(one -> one.council().equals(rules.id())))
                .map(rules -> new Council(
                        rules,
                        members.of(campaign.authority(), rules.id()),
                        all.stream()
                                .filter(one -> one.council().equals(rules.id()))
                                .toList()))
                .toList();
        boolean may = actor.may(Action.CONVENE);
        Map<String, String> units = new LinkedHashMap<>();
        campaigns.participants(campaign, SubjectKind.UNIT, false).forEach(unit -> units.put(unit.code(), unit.name()));
        model.addAttribute(
                "it",
                new View(campaign, councils, may, may ? candidates.offered(actor, texts) : List.of(), units, typed));
        return "councils";
    }

    record AppointForm(String account, String post, String unit, String person) {

        Map<String, String> typed(String council) {
            return Map.of("council", council, "account", account, "post", post, "unit", unit, "person", person);
        }
    }

    @PostMapping("/{council}/members")
    String appoint(
            Actor actor,
            Campaign campaign,
            @PathVariable String council,
            AppointForm form,
            @RequestParam(defaultValue = "false") boolean presides,
            Answer answer) {
        sessions.rules(campaign, council);
        return answer.after(
                "appointed",
                "redirect:/campaigns/" + campaign.id() + "/council",
                () -> members.appoint(
                        actor,
                        new Member(
                                0,
                                council,
                                candidates.account(actor, form.account(), answer.texts()),
                                "",
                                form.post().strip(),
                                candidates.unit(actor, form.unit()),
                                candidates.person(actor, form.person()),
                                presides,
                                today.day(),
                                Optional.empty())),
                model -> page(actor, campaign, form.typed(council), answer.texts(), model));
    }

    @PostMapping("/{council}/members/{member}/end")
    String end(Actor actor, Campaign campaign, @PathVariable long member, HttpServletRequest request) {
        members.end(actor, member, today.day());
        Notice.say(request, "dismissed");
        return "redirect:/campaigns/" + campaign.id() + "/council";
    }

    record CallForm(String day, String time, String place) {}

    @PostMapping("/{council}/sessions")
    String call(
            Actor actor,
            Campaign campaign,
            @PathVariable String council,
            CallForm form,
            @RequestParam(defaultValue = "true") boolean secret,
            Answer answer) {
        return answer.after(
                "",
                () -> "redirect:/campaigns/" + campaign.id() + "/council/sessions/"
                        + sessions.call(
                                actor,
                                campaign,
                                new Sessions.Call(
                                        council,
                                        DayFields.read(form.day(), "council.day"),
                                        form.time(),
                                        form.place(),
                                        secret)),
                model -> page(
                        actor,
                        campaign,
                        Map.of("council", council, "day", form.day(), "time", form.time(), "place", form.place()),
                        answer.texts(),
                        model));
    }
}
