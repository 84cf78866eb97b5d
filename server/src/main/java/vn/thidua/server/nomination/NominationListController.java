package vn.thidua.server.nomination;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Several;
import vn.thidua.server.workflow.TakenStep;

/** Nominations: who was put forward, whom a unit may still put forward, and what the office does with several dossiers at once. */
@Controller
@RequestMapping("/campaigns/{id}/nominations")
public class NominationListController {

    /** Candidates that the office sees of one award. */
    private static final int MOST = 60;

    private final Nominations nominations;
    private final Campaigns campaigns;

    NominationListController(Nominations nominations, Campaigns campaigns) {
        this.nominations = nominations;
        this.campaigns = campaigns;
    }

    /**
     * One nomination in a list.
     *
     * @param complete whether every paper is there
     */
    public record Row(Nomination nomination, String name, String unit, String award, boolean complete) {

        /** Whether the office has still to say whether it is in order. */
        public boolean waits() {
            return nomination.state() == NominationState.SUBMITTED;
        }
    }

    /**
     * The list.
     *
     * @param possible whom one may put forward and has not yet, by award
     * @param steps what the office can do with several dossiers at once
     * @param chosen the numbers of those that were chosen when it was refused
     * @param typed what was typed and refused: candidate and reason, or the words for several
     */
    public record ListView(
            Campaign campaign,
            List<Row> rows,
            Map<String, List<Candidacy>> possible,
            boolean mayNominate,
            boolean mayTend,
            List<NominationStep> steps,
            Set<Long> chosen,
            Optional<LocalDate> over,
            Map<String, String> typed) {}

    @GetMapping
    String list(Actor actor, Campaign campaign, Model model) {
        return listPage(actor, campaign, Set.of(), Map.of(), model);
    }

    private String listPage(Actor actor, Campaign campaign, Set<Long> chosen, Map<String, String> typed, Model model) {
        Plan plan = campaigns.plan(campaign);
        Map<String, String> names = names(campaign);
        List<Nomination> seen = nominations.seenBy(actor, campaign);
        Map<Long, Checklist> checklists = nominations.checklists(campaign, seen);
        List<Row> rows = seen.stream()
                .map(one -> new Row(
                        one,
                        names.getOrDefault(one.kind().word() + "/" + one.code(), one.code()),
                        names.getOrDefault("unit/" + one.unit(), ""),
                        plan.awardLabel(one.award()),
                        Optional.ofNullable(checklists.get(one.id()))
                                .filter(Checklist::isComplete)
                                .isPresent()))
                .toList();
        boolean may = actor.may(Action.NOMINATE);
        Map<String, List<Candidacy>> possible = new java.util.LinkedHashMap<>();
        if (may) {
            nominations.candidates(actor, campaign).stream()
                    .filter(one -> one.nomination().isEmpty())
                    .filter(one -> actor.role().ofUnit() || one.state() != Truth.NO)
                    .forEach(one -> {
                        List<Candidacy> of =
                                possible.computeIfAbsent(one.award().id(), award -> new java.util.ArrayList<>());
                        // The office puts forward those without a unit; of all others it sees the first.
                        if (actor.role().ofUnit() || of.size() < MOST) {
                            of.add(one);
                        }
                    });
        }
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        rows,
                        possible,
                        may,
                        actor.may(Action.TEND_NOMINATIONS),
                        // With several at once only while one of them waits for the office.
                        rows.stream().anyMatch(Row::waits) ? NominationStep.ofOffice(actor) : List.of(),
                        chosen,
                        nominations.over(campaign),
                        typed));
        return "nominations";
    }

    private Map<String, String> names(Campaign campaign) {
        Map<String, String> names = new HashMap<>();
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            campaigns
                    .participants(campaign, kind, true)
                    .forEach(one -> names.put(kind.word() + "/" + one.code(), one.name()));
        }
        return names;
    }

    record NominateForm(String award, String kind, String code, String despite) {}

    @PostMapping
    String nominate(Actor actor, Campaign campaign, NominateForm form, Answer answer) {
        return answer.after(
                "nominated",
                () -> "redirect:/campaigns/" + campaign.id() + "/nominations/"
                        + nominations
                                .nominate(
                                        actor,
                                        campaign,
                                        new NominatedFor(form.award(), Ledger.kind(form.kind()), form.code()),
                                        form.despite())
                                .id(),
                model -> listPage(
                        actor,
                        campaign,
                        Set.of(),
                        Map.of(
                                "award",
                                form.award(),
                                "kind",
                                form.kind(),
                                "code",
                                form.code(),
                                "despite",
                                form.despite()),
                        model));
    }

    /**
     * One step on every chosen dossier, each for itself: where one is refused the others are still done, and the refused are
     * named with why.
     *
     * @param values {@code version.<number>}: the version of each dossier that was on the screen
     */
    @PostMapping("/several/{step}")
    String several(
            Actor actor,
            Campaign campaign,
            @PathVariable String step,
            @RequestParam(defaultValue = "") List<Long> chosen,
            @RequestParam(defaultValue = "") String note,
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            Answer answer) {
        NominationStep taken = NominationStep.of(step);
        Texts texts = answer.texts();
        if (chosen.isEmpty()) {
            throw Refusal.bad("choose-dossiers");
        }
        if (!NominationStep.ofOffice(actor).contains(taken)) {
            throw Refusal.unknown(step);
        }
        Map<String, String> names = names(campaign);
        Map<Long, Nomination> known = new HashMap<>();
        nominations.seenBy(actor, campaign).forEach(one -> known.put(one.id(), one));
        Several became = Several.of(
                chosen,
                id -> Optional.ofNullable(known.get(id))
                        .map(one -> names.getOrDefault(one.kind().word() + "/" + one.code(), ""))
                        .orElse(""),
                id -> {
                    if (taken.needsWhole()) {
                        nominations.requireWhole(actor, campaign, id, taken);
                    }
                    nominations.step(actor, campaign, id, new TakenStep<>(taken, note, Several.version(values, id)));
                },
                texts);
        if (became.isNone()) {
            // Nothing was done: the same page, with what was chosen and typed.
            return answer.refused(model -> {
                model.addAttribute(
                        "problem",
                        texts.say("nominations.no-one", became.refused().size(), became.why()));
                return listPage(actor, campaign, Set.copyOf(chosen), Map.of("note", note), model);
            });
        }
        String key = "nominations." + taken.word() + "-several";
        if (became.refused().isEmpty()) {
            Notice.say(request, key, became.done());
        } else {
            Notice.say(request, key + "-some", became.done(), became.refused().size(), became.why());
        }
        return "redirect:/campaigns/" + campaign.id() + "/nominations";
    }
}
