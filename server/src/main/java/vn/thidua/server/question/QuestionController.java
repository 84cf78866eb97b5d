package vn.thidua.server.question;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.ClauseEntry;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Notice;
import vn.thidua.server.workflow.TakenStep;

/** The page of difficulties and questions, by clause. */
@Controller
@RequestMapping("/campaigns/{id}/questions")
public class QuestionController {

    private final Questions questions;
    private final Campaigns campaigns;

    QuestionController(Questions questions, Campaigns campaigns) {
        this.questions = questions;
        this.campaigns = campaigns;
    }

    /** A clause with what was asked about it. */
    public record Group(String clause, String title, List<Row> rows) {}

    /** One question; whose it is decides who may take it back. */
    public record Row(Question question, String unit, boolean own) {}

    /** A clause that one can ask about. */
    public record Choice(String id, String label, boolean chosen) {}

    /** The page. */
    public record View(
            Campaign campaign, List<Group> groups, List<Choice> clauses, boolean mayAsk, boolean mayAnswer) {}

    @GetMapping
    String page(
            Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String clause, Texts texts, Model model) {
        Map<String, ClauseEntry> clauses = campaigns.plan(campaign).clauses();
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        Map<String, List<Row>> byClause = new LinkedHashMap<>();
        questions
                .all(actor, campaign)
                .forEach(one -> byClause.computeIfAbsent(one.clause(), key -> new ArrayList<>())
                        .add(new Row(
                                one,
                                names.getOrDefault(one.unit(), one.who()),
                                actor.role().ofUnit() && actor.unit().equals(one.unit()))));
        List<Group> groups = new ArrayList<>();
        clauses.values().forEach(entry -> {
            List<Row> rows = byClause.remove(entry.id());
            if (rows != null) {
                groups.add(new Group(label(entry, texts), entry.title(), rows));
            }
        });
        // A corrected plan may no longer have the clause; what was asked stays readable.
        byClause.values().forEach(rows -> groups.add(new Group(texts.say("questions.clause-gone"), "", rows)));
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        groups,
                        clauses.values().stream()
                                .map(entry -> new Choice(
                                        entry.id(),
                                        label(entry, texts) + " – " + entry.title(),
                                        entry.id().equals(clause)))
                                .toList(),
                        actor.may(Action.ASK_QUESTION),
                        actor.may(Action.ANSWER_QUESTION)));
        return "questions";
    }

    /**
     * What was asked and answered, for the page of the plan: beside its criterion, or, where the clause is that of no
     * criterion (a legal basis, a duty), in the section below all of them.
     */
    @GetMapping("/beside")
    String beside(Actor actor, Campaign campaign, Texts texts, Model model) {
        Plan plan = campaigns.plan(campaign);
        Set<String> scored = plan.criteria().map(one -> one.clause().id()).collect(Collectors.toSet());
        Map<String, List<Question>> beside = new LinkedHashMap<>();
        Map<String, List<Question>> below = new LinkedHashMap<>();
        for (Question one : questions.all(actor, campaign)) {
            if (scored.contains(one.clause())) {
                beside.computeIfAbsent(one.clause(), key -> new ArrayList<>()).add(one);
            } else {
                ClauseEntry entry = plan.clauses().get(one.clause());
                String label = entry == null ? texts.say("questions.clause-gone") : label(entry, texts);
                below.computeIfAbsent(label, key -> new ArrayList<>()).add(one);
            }
        }
        model.addAttribute("beside", beside);
        model.addAttribute("below", below);
        return "piece-questions";
    }

    private static String label(ClauseEntry entry, Texts texts) {
        return texts.show(entry.cited());
    }

    @PostMapping
    String ask(
            Actor actor,
            Campaign campaign,
            @RequestParam String clause,
            @RequestParam String text,
            HttpServletRequest request) {
        questions.ask(actor, campaign, clause, text.strip());
        Notice.say(request, "question.asked");
        return "redirect:/campaigns/" + campaign.id() + "/questions";
    }

    record StepForm(String said, int version) {}

    @PostMapping("/{question}/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long question,
            @PathVariable String step,
            StepForm form,
            HttpServletRequest request) {
        QuestionStep taken = EnumWords.of(QuestionStep.class, step);
        questions.step(
                actor, campaign, question, new TakenStep<>(taken, form.said().strip(), form.version()));
        Notice.say(request, "question." + taken.word());
        return "redirect:/campaigns/" + campaign.id() + "/questions";
    }
}
