package vn.thidua.server.posting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.StepForm;
import vn.thidua.server.workflow.TakenStep;

/** The office's pages of lists of those proposed: who has to be listed, where each list stands, what citizens say. */
@Controller
@RequestMapping("/campaigns/{id}/postings")
public class PostingController {

    private final Postings postings;
    private final Opinions opinions;

    PostingController(Postings postings, Opinions opinions) {
        this.postings = postings;
        this.opinions = opinions;
    }

    /** The page of all lists, with those who have to be on one and are not. */
    public record View(Campaign campaign, List<PostedStanding> lists, List<PostedName> choices, boolean mayPost) {}

    /**
     * The page of one list.
     *
     * @param mayPublish whether whoever looks can make it public
     * @param typed what was typed and refused, by field
     */
    public record OneView(
            Campaign campaign,
            PostedStanding standing,
            List<Opinion> opinions,
            List<Event> events,
            boolean mayPost,
            boolean mayPublish,
            Map<String, String> typed) {

        /** What a field says: what was typed and refused, else nothing. */
        public String field(String name) {
            return typed.getOrDefault(name, "");
        }
    }

    @GetMapping
    String all(Actor actor, Campaign campaign, Model model) {
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        postings.all(actor, campaign),
                        postings.toList(actor, campaign),
                        actor.may(Action.POST_PROPOSED)));
        return "postings";
    }

    @PostMapping
    String list(Actor actor, Campaign campaign, @RequestParam MultiValueMap<String, String> form, Answer answer) {
        Set<NominatedFor> whom = form.getOrDefault("who", List.of()).stream()
                .map(PostingController::whom)
                .collect(Collectors.toSet());
        return answer.after(
                "posting.listed",
                () -> "redirect:" + path(campaign) + "/" + postings.list(actor, campaign, whom),
                model -> all(actor, campaign, model));
    }

    /** Who was ticked: award, kind and code, as {@link PostedName#key} wrote it. */
    private static NominatedFor whom(String key) {
        String[] parts = key.split("/", 3);
        if (parts.length < 3) {
            throw Refusal.unknown(key);
        }
        return new NominatedFor(parts[0], Ledger.kind(parts[1]), parts[2]);
    }

    private static String path(Campaign campaign) {
        return "/campaigns/" + campaign.id() + "/postings";
    }

    @GetMapping("/{list}")
    String one(Actor actor, Campaign campaign, @PathVariable long list, Model model) {
        return page(actor, campaign, list, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long list, Map<String, String> typed, Model model) {
        model.addAttribute(
                "it",
                new OneView(
                        campaign,
                        postings.one(actor, campaign, list),
                        opinions.of(actor, campaign, list),
                        postings.events(actor, campaign, list),
                        actor.may(Action.POST_PROPOSED),
                        actor.may(Action.PUBLISH),
                        typed));
        return "posting";
    }

    record ElsewhereForm(String place, String day, int version) {}

    @PostMapping("/{list}/elsewhere")
    String elsewhere(Actor actor, Campaign campaign, @PathVariable long list, ElsewhereForm form, Answer answer) {
        return answer.after(
                "posting.post-elsewhere",
                "redirect:" + path(campaign) + "/" + list,
                () -> postings.elsewhere(
                        actor,
                        campaign,
                        list,
                        new PostedElsewhere(form.place(), DayFields.read(form.day(), "posting.from")),
                        form.version()),
                model -> page(actor, campaign, list, Map.of("place", form.place(), "day", form.day()), model));
    }

    @PostMapping("/{list}/{step:withdraw|take-down}")
    String withdraw(
            Actor actor,
            Campaign campaign,
            @PathVariable long list,
            @PathVariable String step,
            StepForm form,
            Answer answer) {
        TakenStep<PostedListStep> taken = form.taken(EnumWords.of(PostedListStep.class, step));
        return answer.after(
                "posting.withdraw",
                "redirect:" + path(campaign) + "/" + list,
                () -> postings.withdraw(actor, campaign, list, taken),
                model -> page(actor, campaign, list, Map.of("note", form.note()), model));
    }

    record PaperForm(String name, String contact, String opinion, String day) {

        Map<String, String> typed() {
            return Map.of("name", name, "contact", contact, "opinion", opinion, "received", day);
        }
    }

    @PostMapping("/{list}/opinions")
    String enter(Actor actor, Campaign campaign, @PathVariable long list, PaperForm form, Answer answer) {
        return answer.after(
                "opinion.enter",
                "redirect:" + path(campaign) + "/" + list + "#opinions",
                () -> {
                    LocalDate received = DayFields.read(form.day(), "opinion.received");
                    opinions.enter(
                            actor,
                            campaign,
                            list,
                            new GivenOpinion(form.name(), form.contact(), form.opinion()),
                            received);
                },
                model -> page(actor, campaign, list, form.typed(), model));
    }

    record OpinionForm(String said, int version) {}

    @PostMapping("/{list}/opinions/{opinion}/{step:answer|amend|dismiss|take-up}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long list,
            @PathVariable long opinion,
            @PathVariable String step,
            OpinionForm form,
            Answer answer) {
        OpinionStep taken = EnumWords.of(OpinionStep.class, step);
        return answer.after(
                "opinion." + taken.word(),
                "redirect:" + path(campaign) + "/" + list + "#opinions",
                () -> opinions.step(
                        actor, campaign, list, opinion, new TakenStep<>(taken, form.said(), form.version())),
                model -> page(actor, campaign, list, Map.of(step + "-" + opinion, form.said()), model));
    }
}
