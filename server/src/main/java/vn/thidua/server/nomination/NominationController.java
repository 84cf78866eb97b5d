package vn.thidua.server.nomination;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Award;
import vn.thidua.plan.Dossier;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.handover.HandoverView;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.template.PaperForms;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.StepForm;

/** The dossier of one nomination, and what the unit and the office do with it. */
@Controller
@RequestMapping("/campaigns/{id}/nominations")
public class NominationController {

    private final Nominations nominations;
    private final NominationPapers papers;
    private final Campaigns campaigns;
    private final PaperForms forms;
    private final FileStore store;

    NominationController(
            Nominations nominations, NominationPapers papers, Campaigns campaigns, FileStore store, PaperForms forms) {
        this.nominations = nominations;
        this.papers = papers;
        this.campaigns = campaigns;
        this.forms = forms;
        this.store = store;
    }

    /**
     * The dossier of one.
     *
     * @param standing who is put forward, and how the standards stand now
     * @param steps what can be done next by whoever looks
     * @param typed text that was refused, by part
     * @param handing whether the clerk made it ready for the head
     */
    public record View(
            Campaign campaign,
            Nomination nomination,
            Participant who,
            Award award,
            String unit,
            Candidacy standing,
            Checklist checklist,
            List<Event> events,
            List<NominationStep> steps,
            boolean mayWrite,
            boolean mayAppraise,
            String to,
            Map<String, String> typed,
            HandoverView handing) {

        /** Why it went back, while the supplement is awaited. */
        public Optional<Event> returned() {
            return nomination.state() == NominationState.RETURNED
                    ? events.stream()
                            .filter(event -> event.step().equals(NominationStep.RETURN.word()))
                            .findFirst()
                    : Optional.empty();
        }
    }

    /** The clerk says that it is made ready for the head. */
    @PostMapping("/{nomination}/ready")
    String ready(Actor actor, Campaign campaign, @PathVariable long nomination, Answer answer) {
        return answer.after(
                "handover.ready",
                () -> {
                    nominations.ready(actor, campaign, nomination);
                    return back(campaign.id(), nomination);
                },
                model -> page(actor, campaign, nomination, Map.of(), model));
    }

    @PostMapping("/{nomination}/not-ready")
    String notReady(Actor actor, Campaign campaign, @PathVariable long nomination, HttpServletRequest request) {
        nominations.notReady(actor, campaign, nomination);
        Notice.say(request, "handover.take-back");
        return back(campaign.id(), nomination);
    }

    @GetMapping("/{nomination}")
    String one(Actor actor, Campaign campaign, @PathVariable long nomination, Model model) {
        return page(actor, campaign, nomination, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long id, Map<String, String> typed, Model model) {
        Nomination one = nominations.one(actor, campaign, id);
        Plan plan = campaigns.plan(campaign);
        Award award =
                Optional.ofNullable(plan.awards().get(one.award())).orElseThrow(() -> Refusal.unknown(one.award()));
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        one,
                        campaigns
                                .participant(campaign, one.kind(), one.code())
                                .orElseThrow(() -> Refusal.unknown(one.code())),
                        award,
                        campaigns
                                .participant(campaign, SubjectKind.UNIT, one.unit())
                                .map(Participant::name)
                                .orElse(""),
                        nominations.standing(campaign, one),
                        nominations.checklist(campaign, one),
                        nominations.events(one),
                        NominationStep.from(one.state()).stream()
                                .filter(step -> actor.may(step.action()))
                                .toList(),
                        actor.may(Action.NOMINATE) && one.state().isOpen(),
                        actor.may(Action.APPRAISE_NOMINATION) && !one.state().isOpen(),
                        plan.dossier().map(Dossier::to).orElse(""),
                        typed,
                        nominations.handing(actor, campaign, one)));
        return "nomination";
    }

    @PostMapping("/{nomination}/words")
    String write(
            Actor actor,
            Campaign campaign,
            @PathVariable long nomination,
            @RequestParam Map<String, String> form,
            Answer answer) {
        Map<String, Nominations.Draft> written = new HashMap<>();
        form.forEach((name, content) -> {
            String seen = form.getOrDefault("seen-" + name, "");
            if (seen.matches("\\d{1,9}")) {
                written.put(name, new Nominations.Draft(content.strip(), Integer.parseInt(seen)));
            }
        });
        return answer.after(
                "part-saved",
                back(campaign.id(), nomination),
                () -> nominations.write(actor, campaign, nomination, written),
                model -> page(actor, campaign, nomination, form, model));
    }

    private static String back(long id, long nomination) {
        return "redirect:/campaigns/" + id + "/nominations/" + nomination;
    }

    @PostMapping("/{nomination}/papers/{paper}")
    String send(
            Actor actor,
            Campaign campaign,
            @PathVariable long nomination,
            @PathVariable String paper,
            @RequestParam Optional<MultipartFile> file,
            Answer answer) {
        return answer.after(
                file.isPresent() ? "paper-sent" : "paper-gone",
                back(campaign.id(), nomination),
                () -> {
                    nominations.one(actor, campaign, nomination);
                    actor.require(Action.NOMINATE, campaign.authority(), campaign.id());
                    nominations.send(actor, campaign, nomination, paper, file.map(store::take));
                },
                model -> page(actor, campaign, nomination, Map.of(), model));
    }

    /** The file that was sent. */
    @GetMapping("/{nomination}/papers/{paper}/file")
    ResponseEntity<Resource> file(
            Actor actor, Campaign campaign, @PathVariable long nomination, @PathVariable String paper) {
        Checklist.Sent sent = nominations.file(actor, campaign, nomination, paper);
        return Download.stored(sent.name(), sent.media(), store.path(sent.sha256()), false);
    }

    /** The paper as the system writes it. */
    @GetMapping("/{nomination}/papers/{paper}.{ending:docx|pdf}")
    ResponseEntity<byte[]> paper(
            Actor actor,
            Campaign campaign,
            @PathVariable long nomination,
            @PathVariable String paper,
            @PathVariable String ending) {
        Nomination one = nominations.one(actor, campaign, nomination);
        Dossier.Paper asked = Checklists.papers(campaigns, campaign, one).stream()
                .filter(each -> each.id().equals(paper) && each.isGenerated())
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(paper));
        return forms.paper(
                campaign.authority(),
                "dossier",
                asked.label() + ", "
                        + campaigns
                                .participant(campaign, one.kind(), one.code())
                                .map(Participant::name)
                                .orElse(""),
                ending,
                papers.of(campaign, one, nominations.checklist(campaign, one), asked));
    }

    @PostMapping("/{nomination}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long nomination,
            @PathVariable String step,
            StepForm form,
            @RequestParam(defaultValue = "false") boolean wanting,
            Answer answer) {
        NominationStep taken = NominationStep.of(step);
        return answer.after(
                "nomination." + taken.word(),
                taken == NominationStep.WITHDRAW && !actor.role().ofUnit()
                        ? "redirect:/campaigns/" + campaign.id() + "/nominations"
                        : back(campaign.id(), nomination),
                () -> {
                    if (taken.needsWhole() && !wanting) {
                        nominations.requireWhole(actor, campaign, nomination, taken);
                    }
                    nominations.step(actor, campaign, nomination, form.taken(taken));
                },
                model -> page(actor, campaign, nomination, Map.of("step-" + taken.word(), form.note()), model));
    }

    @PostMapping("/{nomination}/notes")
    String appraise(
            Actor actor,
            Campaign campaign,
            @PathVariable long nomination,
            @RequestParam boolean agrees,
            @RequestParam(defaultValue = "") String note,
            Answer answer) {
        return answer.after(
                "",
                back(campaign.id(), nomination),
                () -> nominations.appraise(actor, campaign, nomination, agrees, note),
                model -> page(actor, campaign, nomination, Map.of("note", note), model));
    }
}
