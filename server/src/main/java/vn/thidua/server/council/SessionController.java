package vn.thidua.server.council;

import java.util.HashMap;
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
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Award;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.nomination.Nominations;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Numbered;

/** One session: agenda, attendance, vote, count, minutes. */
@Controller
@RequestMapping("/campaigns/{id}/council/sessions/{number}")
public class SessionController {

    private final Sessions sessions;
    private final Preparation preparation;
    private final Votes votes;
    private final Nominations nominations;
    private final CouncilPapers papers;
    private final Campaigns campaigns;
    private final FileStore store;

    SessionController(
            Sessions sessions,
            Preparation preparation,
            Votes votes,
            Nominations nominations,
            CouncilPapers papers,
            Campaigns campaigns,
            FileStore store) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.votes = votes;
        this.nominations = nominations;
        this.papers = papers;
        this.campaigns = campaigns;
        this.store = store;
    }

    /**
     * The page.
     *
     * @param labels of awards by id
     * @param dossiers numbers of the dossiers behind items, by number of the item
     * @param decided what was decided already and can be put on this agenda once more
     * @param compared what all members compare while a secret vote is open; empty else
     * @param self whoever looks, if they sit in the council
     * @param phrase of a secret vote, shown once when it is opened; empty else
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            SessionDetails sitting,
            Map<String, String> labels,
            Map<Long, Long> dossiers,
            List<Item> decided,
            String compared,
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
                    .map(choice -> choice == 'y' ? "yes" : choice == 'n' ? "no" : "none")
                    .orElse(typed.getOrDefault("choice-" + item.id(), ""));
        }

        /** What a field says: what was typed and refused, or what is known. */
        public String field(String name, String known) {
            return typed.getOrDefault(name, known);
        }
    }

    @GetMapping
    String session(Actor actor, Campaign campaign, @PathVariable long number, Model model) {
        return page(actor, campaign, number, "", Map.of(), model);
    }

    private String page(
            Actor actor, Campaign campaign, long number, String phrase, Map<String, String> typed, Model model) {
        SessionDetails sitting = sessions.sitting(actor, campaign, number);
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
        boolean planned = sitting.session().state() == SessionState.PLANNED;
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        sitting,
                        labels,
                        dossiers(actor, campaign, sitting),
                        secretary && planned ? preparation.decided(actor, campaign, sitting) : List.of(),
                        votes.compared(actor, campaign, sitting).orElse(""),
                        secretary,
                        self,
                        maySign,
                        phrase,
                        typed));
        return "session";
    }

    private Map<Long, Long> dossiers(Actor actor, Campaign campaign, SessionDetails sitting) {
        Map<CouncilResults.Candidate, Long> known = new HashMap<>();
        if (actor.may(Action.SEE_NOMINATIONS)) {
            nominations
                    .seenBy(actor, campaign)
                    .forEach(one ->
                            known.put(new CouncilResults.Candidate(one.award(), one.kind(), one.code()), one.id()));
        }
        Map<Long, Long> dossiers = new HashMap<>();
        sitting.items().stream()
                .filter(item -> known.containsKey(item.candidate()))
                .forEach(item -> dossiers.put(item.id(), known.get(item.candidate())));
        return dossiers;
    }

    /** Does something; back to the page, which keeps what was typed where it is refused. */
    private String act(
            Actor actor,
            Campaign campaign,
            long number,
            String done,
            Map<String, String> form,
            Runnable acting,
            Answer answer) {
        return answer.after(
                done,
                "redirect:/campaigns/" + campaign.id() + "/council/sessions/" + number,
                acting,
                model -> page(actor, campaign, number, "", form, model));
    }

    @PostMapping("/change")
    String change(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "session-changed",
                form,
                () -> sessions.change(
                        actor,
                        campaign,
                        number,
                        new Sessions.Call(
                                sessions.sitting(actor, campaign, number)
                                        .session()
                                        .council(),
                                DayFields.read(form.getOrDefault("day", "")),
                                form.getOrDefault("time", ""),
                                form.getOrDefault("place", ""),
                                form.getOrDefault("secret", "true").equals("true")),
                        form.getOrDefault("why", ""),
                        version),
                answer);
    }

    @PostMapping("/cancel")
    String cancel(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "session-cancelled",
                Map.of("cancel", reason),
                () -> sessions.cancel(actor, campaign, number, reason, version),
                answer);
    }

    @PostMapping("/agenda")
    String agenda(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "agenda",
                form,
                () -> {
                    if (form.containsKey("renew")) {
                        preparation.renew(actor, campaign, number, version);
                    } else {
                        preparation.keep(
                                actor,
                                campaign,
                                number,
                                Numbered.of(form, "item-").keySet(),
                                version);
                    }
                },
                answer);
    }

    @PostMapping("/reconsider")
    String reconsider(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam long item,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam int version,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "agenda",
                Map.of("again", reason),
                () -> preparation.reconsider(actor, campaign, number, item, reason, version),
                answer);
    }

    @PostMapping("/attendance")
    String attend(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "attendance",
                form,
                () -> preparation.attend(
                        actor, campaign, number, Numbered.of(form, "present-"), Numbered.of(form, "note-"), version),
                answer);
    }

    @PostMapping("/interest")
    String interest(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam long item,
            @RequestParam long member,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "interest",
                Map.of(),
                () -> preparation.declare(actor, campaign, number, item, member),
                answer);
    }

    @PostMapping("/interest-answer")
    String interestAnswer(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam long item,
            @RequestParam(defaultValue = "") String denies,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "interest",
                Map.of("denies", denies),
                () -> preparation.answer(actor, campaign, number, item, denies),
                answer);
    }

    @PostMapping("/open")
    String open(Actor actor, Campaign campaign, @PathVariable long number, @RequestParam int version, Answer answer) {
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
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "voted",
                form,
                () -> votes.vote(
                        actor,
                        campaign,
                        number,
                        new Votes.Choices(Numbered.of(form, "choice-"), form.containsKey("rest"))),
                answer);
    }

    @PasswordAgain
    @PostMapping("/close")
    String close(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String phrase,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "counted",
                Map.of("phrase", phrase),
                () -> votes.close(actor, campaign, number, phrase, version),
                answer);
    }

    @PostMapping("/give-up")
    String abandon(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "given-up",
                Map.of("reason", reason),
                () -> votes.abandon(actor, campaign, number, reason, version),
                answer);
    }

    @PostMapping("/paper-count")
    String enter(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam MultipartFile tally,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "counted",
                form,
                () -> {
                    actor.require(Action.CONVENE, campaign.authority(), campaign.id());
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
            Campaign campaign,
            @PathVariable long number,
            @RequestParam String discussion,
            @RequestParam int version,
            Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "part-saved",
                Map.of("discussion", discussion),
                () -> sessions.discuss(actor, campaign, number, discussion, version),
                answer);
    }

    @PasswordAgain
    @PostMapping("/sign")
    String sign(Actor actor, Campaign campaign, @PathVariable long number, Answer answer) {
        return act(
                actor,
                campaign,
                number,
                "signed",
                Map.of(),
                () -> sessions.sign(actor, campaign, number, sitting -> papers.keep(campaign, sitting)),
                answer);
    }
}
