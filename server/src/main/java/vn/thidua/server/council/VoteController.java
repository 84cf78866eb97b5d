package vn.thidua.server.council;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.ReadValues;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Numbered;

/** The vote of a session: opened, cast, closed and counted, here or on paper. */
@Controller
@RequestMapping("/campaigns/{id}/council/sessions/{number}")
public class VoteController {

    /** More voters than this no council has. */
    private static final int MOST = 999;

    private final Votes votes;
    private final Sessions sessions;
    private final SessionPage page;
    private final FileStore store;

    VoteController(Votes votes, Sessions sessions, SessionPage page, FileStore store) {
        this.votes = votes;
        this.sessions = sessions;
        this.page = page;
        this.store = store;
    }

    @PostMapping("/open")
    String open(Actor actor, Campaign campaign, @PathVariable long number, @RequestParam int version, Answer answer) {
        String[] phrase = {""};
        // No redirect: the phrase is on this page alone and nowhere else.
        answer.keepNowhere();
        return answer.here(
                () -> phrase[0] = votes.open(actor, campaign, number, version).orElse(""),
                model -> page.show(actor, campaign, number, phrase[0], Map.of(), model));
    }

    @PostMapping("/vote")
    String vote(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            Answer answer) {
        return page.act(
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
        return page.act(
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
        return page.act(
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
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            @RequestParam MultipartFile tally,
            Answer answer) {
        return page.act(
                actor,
                campaign,
                number,
                "counted",
                form,
                () -> {
                    actor.require(Action.CONVENE, campaign.authority(), campaign.id());
                    int issued = ReadValues.count(form.getOrDefault("issued", ""), "field.issued", MOST);
                    int returned = ReadValues.count(form.getOrDefault("returned", ""), "field.returned", MOST);
                    int valid = ReadValues.count(form.getOrDefault("valid", ""), "field.valid", MOST);
                    Map<Long, Integer> yes = yes(actor, campaign, number, form, answer.texts());
                    votes.enter(
                            actor,
                            campaign,
                            number,
                            new Votes.PaperCount(issued, returned, valid, yes, store.take(tally)),
                            version);
                },
                answer);
    }

    /** The votes for each item; a line that was typed wrong is called by the name that stands on it. */
    private Map<Long, Integer> yes(Actor actor, Campaign campaign, long number, Map<String, String> form, Texts texts) {
        Map<Long, Integer> yes = new HashMap<>();
        Map<Long, String> typed = Numbered.of(form, "yes-");
        for (Item item : sessions.sitting(actor, campaign, number).items()) {
            String label = texts.say("council.yes-for", item.name());
            yes.put(item.id(), ReadValues.count(typed.getOrDefault(item.id(), ""), label, MOST));
        }
        return yes;
    }
}
