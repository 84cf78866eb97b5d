package vn.thidua.server.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Listing;
import vn.thidua.server.web.StepForm;

/** Pages of the registers of cases. */
@Controller
@RequestMapping("/campaigns/{id}/cases")
public class CaseController {

    private final Cases cases;
    private final Campaigns campaigns;

    CaseController(Cases cases, Campaigns campaigns) {
        this.cases = cases;
        this.campaigns = campaigns;
    }

    /**
     * The list.
     *
     * @param unit of which alone cases are shown; empty for all
     * @param kept the registers in which whoever looks may enter cases
     * @param units names by code
     * @param people names by code
     * @param typed what was typed and refused, by field
     */
    public record ListView(
            Campaign campaign,
            Listing<CaseFile> cases,
            String unit,
            List<Register> kept,
            Map<String, String> units,
            Map<String, String> people,
            Map<String, String> typed) {

        /** The registers of what is looked into: all but works. */
        public List<Register> inquiries() {
            return kept.stream().filter(kind -> kind != Register.WORKS).toList();
        }

        /** Whether works can be entered. */
        public boolean keepsWorks() {
            return kept.contains(Register.WORKS);
        }

        /** What was typed into the form of works, or into the other one. */
        public Map<String, String> typed(boolean work) {
            return Register.WORKS.word().equals(typed.get("kind")) == work ? typed : Map.of();
        }
    }

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return list(actor, campaign, new Asked(unit, only, page), Map.of(), model);
    }

    /** What of the list is asked for. */
    private record Asked(String unit, String only, int page) {}

    private String list(Actor actor, Campaign campaign, Asked asked, Map<String, String> typed, Model model) {
        List<Register> kept = actor.may(Action.KEEP_CASES) ? cases.kept(actor, campaign) : List.of();
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        Listing.of(
                                cases.seenBy(actor, campaign, asked.unit()),
                                one -> one.state().word(),
                                asked.only(),
                                asked.page()),
                        asked.unit(),
                        kept,
                        campaigns.names(campaign, SubjectKind.UNIT),
                        kept.isEmpty() ? Map.of() : campaigns.names(campaign, SubjectKind.PERSON),
                        typed));
        return "cases";
    }

    @PostMapping
    String enter(Actor actor, Campaign campaign, @RequestParam Map<String, String> form, Answer answer) {
        return answer.after(
                "case-entered",
                "redirect:/campaigns/" + campaign.id() + "/cases",
                () -> cases.enter(actor, campaign, read(form)),
                model -> list(actor, campaign, new Asked("", "", 1), form, model));
    }

    private static CaseFile read(Map<String, String> form) {
        Register kind = EnumWords.of(Register.class, form.getOrDefault("kind", ""));
        String unit = form.getOrDefault("unit", "");
        String person = form.getOrDefault("person", "");
        String subject = form.getOrDefault("subject", "").strip();
        String source = form.getOrDefault("source", "").strip();
        LocalDate day = DayFields.read(form.getOrDefault("day", ""), "cases.day");
        return kind == Register.WORKS
                ? CaseFile.work(
                        person,
                        subject,
                        source,
                        day,
                        form.getOrDefault("medium", "").strip(),
                        form.getOrDefault("link", "").strip())
                : CaseFile.of(kind, unit, person, subject, source, day);
    }

    /**
     * One case.
     *
     * @param steps what can be done next by whoever looks
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            CaseFile one,
            String unit,
            String person,
            List<Event> events,
            List<CaseStep> steps,
            boolean mayAnswer,
            Map<String, String> typed) {}

    @GetMapping("/{file}")
    String one(Actor actor, Campaign campaign, @PathVariable long file, Model model) {
        return page(actor, campaign, file, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long id, Map<String, String> typed, Model model) {
        CaseFile one = cases.look(actor, campaign, id);
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        one,
                        campaigns.names(campaign, SubjectKind.UNIT).getOrDefault(one.unit(), one.unit()),
                        campaigns
                                .participant(campaign, SubjectKind.PERSON, one.person())
                                .map(Participant::name)
                                .orElse(""),
                        cases.events(one),
                        one.next().stream()
                                .filter(step -> actor.may(step.action()))
                                .toList(),
                        actor.may(Action.ANSWER_CASE) && one.isAnswerable(),
                        typed));
        return "case";
    }

    @PostMapping("/{file}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long file,
            @PathVariable String step,
            StepForm form,
            Answer answer) {
        CaseStep taken = EnumWords.of(CaseStep.class, step);
        return answer.after(
                "case." + taken.word(),
                "redirect:/campaigns/" + campaign.id() + "/cases/" + file,
                () -> {
                    cases.step(actor, campaign, file, form.taken(taken));
                },
                model -> page(actor, campaign, file, Map.of("note-" + taken.word(), form.note()), model));
    }

    @PostMapping("/{file}/answer")
    String answer(Actor actor, Campaign campaign, @PathVariable long file, @RequestParam String words, Answer answer) {
        return answer.after(
                "case-answered",
                "redirect:/campaigns/" + campaign.id() + "/cases/" + file,
                () -> cases.answer(actor, campaign, file, words),
                model -> page(actor, campaign, file, Map.of("words", words), model));
    }
}
