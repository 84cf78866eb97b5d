package vn.thidua.server.council;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.PasswordAgain;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Numbered;
import vn.thidua.server.workflow.Reasoned;

/** One session: agenda, attendance, interests, minutes. */
@Controller
@RequestMapping("/campaigns/{id}/council/sessions/{number}")
public class SessionController {

    private final Sessions sessions;
    private final Preparation preparation;
    private final CouncilPapers papers;
    private final SessionPage page;

    SessionController(Sessions sessions, Preparation preparation, CouncilPapers papers, SessionPage page) {
        this.sessions = sessions;
        this.preparation = preparation;
        this.papers = papers;
        this.page = page;
    }

    @GetMapping
    String session(Actor actor, Campaign campaign, @PathVariable long number, Model model) {
        return page.show(actor, campaign, number, "", Map.of(), model);
    }

    @PostMapping("/change")
    String change(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            Answer answer) {
        return page.act(
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
                                DayFields.read(form.getOrDefault("day", ""), "council.day"),
                                form.getOrDefault("time", ""),
                                form.getOrDefault("place", ""),
                                form.getOrDefault("secret", "true").equals("true")),
                        new Reasoned(form.getOrDefault("why", ""), version)),
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
        return page.act(
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
        return page.act(
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

    record ReconsiderForm(long item, String reason, int version) {}

    @PostMapping("/reconsider")
    String reconsider(Actor actor, Campaign campaign, @PathVariable long number, ReconsiderForm form, Answer answer) {
        return page.act(
                actor,
                campaign,
                number,
                "agenda",
                Map.of("again", form.reason()),
                () -> preparation.reconsider(
                        actor, campaign, number, form.item(), new Reasoned(form.reason(), form.version())),
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
        return page.act(
                actor,
                campaign,
                number,
                "attendance",
                form,
                () -> preparation.attend(
                        actor,
                        campaign,
                        number,
                        new Attendance(
                                Numbered.of(form, "present-").keySet(),
                                Numbered.of(form, "note-"),
                                Optional.of(form.getOrDefault("presides", ""))
                                        .filter(one -> one.matches("\\d{1,18}"))
                                        .map(Long::valueOf)),
                        version),
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
        return page.act(
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
        return page.act(
                actor,
                campaign,
                number,
                "interest",
                Map.of("denies", denies),
                () -> preparation.answer(actor, campaign, number, item, denies),
                answer);
    }

    @PostMapping("/minutes")
    String discuss(
            Actor actor,
            Campaign campaign,
            @PathVariable long number,
            @RequestParam String discussion,
            @RequestParam(defaultValue = "") String ended,
            @RequestParam int version,
            Answer answer) {
        return page.act(
                actor,
                campaign,
                number,
                "part-saved",
                Map.of("discussion", discussion, "ended", ended),
                () -> sessions.discuss(actor, campaign, number, new Sessions.Minuted(discussion, ended), version),
                answer);
    }

    @PasswordAgain
    @PostMapping("/sign")
    String sign(Actor actor, Campaign campaign, @PathVariable long number, Answer answer) {
        return page.act(
                actor,
                campaign,
                number,
                "signed",
                Map.of(),
                () -> sessions.sign(actor, campaign, number, sitting -> papers.keep(campaign, sitting)),
                answer);
    }
}
