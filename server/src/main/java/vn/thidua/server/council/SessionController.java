package vn.thidua.server.council;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Numbered;
import vn.thidua.server.web.Refusal;

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
            Consumer<Campaign> acting,
            Answer answer) {
        Campaign campaign = campaigns.campaign(actor, id);
        return answer.after(
                done,
                back(id, number),
                () -> acting.accept(campaign),
                model -> page(actor, campaign, number, "", form, model));
    }

    @PostMapping("/agenda")
    String agenda(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Answer answer) {
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
                        sessions.keepItems(
                                actor,
                                campaign,
                                number,
                                Numbered.of(form, "item-").keySet());
                    }
                },
                answer);
    }

    @PostMapping("/attendance")
    String attend(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "attendance",
                form,
                campaign -> sessions.attend(
                        actor, campaign, number, Numbered.of(form, "present-"), Numbered.of(form, "note-")),
                answer);
    }

    @PostMapping("/interest")
    String interest(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam long item,
            @RequestParam long member,
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "interest",
                Map.of(),
                campaign -> sessions.declare(actor, campaign, number, item, member),
                answer);
    }

    @PostMapping("/open")
    String open(
            Actor actor, @PathVariable long id, @PathVariable long number, @RequestParam int version, Answer answer) {
        Campaign campaign = campaigns.campaign(actor, id);
        String[] phrase = {""};
        // No redirect: the phrase is on this page alone and nowhere else.
        answer.keepNowhere();
        return answer.here(
                () -> phrase[0] = votes.open(actor, campaign, number, version).orElse(""),
                model -> page(actor, campaign, number, phrase[0], Map.of(), model));
    }

    @PostMapping("/vote")
    String vote(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "voted",
                form,
                campaign -> votes.vote(actor, campaign, number, Numbered.of(form, "choice-")),
                answer);
    }

    @PostMapping("/close")
    String close(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String phrase,
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "counted",
                Map.of("phrase", phrase),
                campaign -> votes.close(actor, campaign, number, phrase, version),
                answer);
    }

    @PostMapping("/give-up")
    String giveUp(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "given-up",
                Map.of("reason", reason),
                campaign -> votes.giveUp(actor, campaign, number, reason, version),
                answer);
    }

    @PostMapping("/paper-count")
    String enter(
            Actor actor,
            @PathVariable long id,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam MultipartFile tally,
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "counted",
                form,
                campaign -> {
                    actor.require(Action.CONVENE, campaign.authority(), id);
                    Map<Long, Integer> yes = new HashMap<>();
                    Numbered.of(form, "yes-").forEach((item, typed) -> yes.put(item, whole(typed)));
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
                answer);
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
            Answer answer) {
        return act(
                actor,
                id,
                number,
                "part-saved",
                Map.of("discussion", discussion),
                campaign -> sessions.discuss(actor, campaign, number, discussion, version),
                answer);
    }

    @PostMapping("/sign")
    String sign(Actor actor, @PathVariable long id, @PathVariable long number, Answer answer) {
        return act(
                actor,
                id,
                number,
                "signed",
                Map.of(),
                campaign -> sessions.sign(actor, campaign, number, sitting -> papers.keep(campaign, sitting)),
                answer);
    }
}
