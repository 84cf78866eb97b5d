package vn.thidua.server.council;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Award;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Attempt;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;

/** One session: agenda, attendance, vote, count, minutes. */
@Controller
@RequestMapping("/campaigns/{id}/council/sessions/{number}")
public class SessionController {

    private final Sessions sessions;
    private final Votes votes;
    private final CouncilPapers papers;
    private final Campaigns campaigns;
    private final FileStore store;

    SessionController(Sessions sessions, Votes votes, CouncilPapers papers, Campaigns campaigns, FileStore store) {
        this.sessions = sessions;
        this.votes = votes;
        this.papers = papers;
        this.campaigns = campaigns;
        this.store = store;
    }

    /**
     * The page.
     *
     * @param labels of awards by id
     * @param self whoever looks, if they sit in the council
     * @param phrase of a secret vote, shown once when it is opened; empty else
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            Sitting sitting,
            Map<String, String> labels,
            boolean mayConvene,
            Optional<Member> self,
            boolean maySign,
            String phrase,
            Map<String, String> typed) {

        /** How one's own open ballot says of an item. */
        public String own(Item item) {
            return self.flatMap(
                            member -> Optional.ofNullable(sitting.openBallots().get(member.id())))
                    .map(ballot -> ballot.charAt(item.place()))
                    .map(choice -> choice == 'y' ? "yes" : choice == 'n' ? "no" : "")
                    .orElse("");
        }
    }

    @GetMapping
    String session(Actor actor, @PathVariable long id, @PathVariable long number, Model model) {
        return page(actor, campaigns.campaign(actor, id), number, "", Map.of(), model);
    }

    private String page(
            Actor actor, Campaign campaign, long number, String phrase, Map<String, String> typed, Model model) {
        Sitting sitting = sessions.sitting(actor, campaign, number);
        Map<String, String> labels = new HashMap<>();
        for (Award award : campaigns.plan(campaign).awards().values()) {
            labels.put(award.id(), award.label());
        }
        Optional<Member> self = sitting.member(actor.account());
        boolean secretary = actor.may(Action.CONVENE);
        boolean presides = self.filter(Member::presides).isPresent() && actor.may(Action.VOTE);
        String step = presides ? "sign-presiding" : "sign-secretary";
        boolean maySign = sitting.session().state() == SessionState.COUNTED
                && (presides || secretary)
                && sitting.events().stream().noneMatch(event -> event.step().equals(step));
        model.addAttribute("it", new View(campaign, sitting, labels, secretary, self, maySign, phrase, typed));
        return "session";
    }

    private static String back(long id, long number) {
        return "redirect:/campaigns/" + id + "/council/sessions/" + number;
    }

    /** Does something; back to the page, which keeps what was typed where it is refused. */
    private String act(
            Actor actor,
            long id,
            long number,
            String done,
            Map<String, String> form,
            java.util.function.Consumer<Campaign> acting,
            Around around) {
        Campaign campaign = campaigns.campaign(actor, id);
        Attempt attempt = Attempt.at(() -> acting.accept(campaign), around.texts(), around.response());
        if (attempt.problem().isEmpty()) {
            Notice.say(around.request(), done);
            return back(id, number);
        }
        attempt.tell(around.model());
        return page(actor, campaign, number, "", form, around.model());
    }

    /** What every act needs besides its own matter. */
    record Around(Texts texts, HttpServletRequest request, HttpServletResponse response, Model model) {}

    @PostMapping("/agenda")
    String agenda(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "agenda",
                form,
                campaign -> {
                    if (form.containsKey("renew")) {
                        sessions.renewAgenda(actor, campaign, number);
                    } else {
                        sessions.keepItems(actor, campaign, number, CouncilController.chosen(form, "item-"));
                    }
                },
                new Around(texts, request, response, model));
    }

    @PostMapping("/attendance")
    String attend(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "attendance",
                form,
                campaign -> sessions.attend(
                        actor,
                        campaign,
                        number,
                        CouncilController.numbered(form, "present-"),
                        CouncilController.numbered(form, "note-")),
                new Around(texts, request, response, model));
    }

    @PostMapping("/interest")
    String interest(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam long item,
            @RequestParam long member,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "interest",
                Map.of(),
                campaign -> sessions.declare(actor, campaign, number, item, member),
                new Around(texts, request, response, model));
    }

    @PostMapping("/open")
    String open(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam int version,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        String[] phrase = {""};
        Attempt.at(
                        () -> phrase[0] =
                                votes.open(actor, campaign, number, version).orElse(""),
                        texts,
                        response)
                .tell(model);
        // No redirect: the phrase is on this page alone and nowhere else.
        response.setHeader("Cache-Control", "no-store");
        return page(actor, campaign, number, phrase[0], Map.of(), model);
    }

    @PostMapping("/vote")
    String vote(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "voted",
                form,
                campaign -> votes.vote(actor, campaign, number, CouncilController.numbered(form, "choice-")),
                new Around(texts, request, response, model));
    }

    @PostMapping("/close")
    String close(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String phrase,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "counted",
                Map.of("phrase", phrase),
                campaign -> votes.close(actor, campaign, number, phrase, version),
                new Around(texts, request, response, model));
    }

    @PostMapping("/give-up")
    String giveUp(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "given-up",
                Map.of("reason", reason),
                campaign -> votes.giveUp(actor, campaign, number, reason, version),
                new Around(texts, request, response, model));
    }

    @PostMapping("/paper-count")
    String enter(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam MultipartFile tally,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "counted",
                form,
                campaign -> {
                    actor.require(Action.CONVENE, campaign.authority(), id);
                    Map<Long, Integer> yes = new HashMap<>();
                    CouncilController.numbered(form, "yes-").forEach((item, typed) -> yes.put(item, whole(typed)));
                    votes.enter(
                            actor,
                            campaign,
                            number,
                            new Votes.PaperCount(
                                    whole(form.getOrDefault("issued", "")),
                                    whole(form.getOrDefault("returned", "")),
                                    whole(form.getOrDefault("valid", "")),
                                    yes,
                                    store.take(tally)),
                            whole(form.getOrDefault("version", "")));
                },
                new Around(texts, request, response, model));
    }

    private static int whole(String typed) {
        if (!typed.strip().matches("\\d{1,6}")) {
            throw Refusal.bad("whole-number", typed);
        }
        return Integer.parseInt(typed.strip());
    }

    @PostMapping("/minutes")
    String discuss(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam String discussion,
            @RequestParam int version,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "part-saved",
                Map.of("discussion", discussion),
                campaign -> sessions.discuss(actor, campaign, number, discussion, version),
                new Around(texts, request, response, model));
    }

    @PostMapping("/sign")
    String sign(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return act(
                actor,
                id,
                number,
                "signed",
                Map.of(),
                campaign -> sessions.sign(actor, campaign, number, sitting -> papers.keep(campaign, sitting)),
                new Around(texts, request, response, model));
    }
}
