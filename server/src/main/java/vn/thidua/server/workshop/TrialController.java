package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.web.Answer;
import vn.thidua.words.FaultWords;

/** The page on which a plan is tried on the facts of an earlier campaign, with its numbers or others, before it is announced. */
@Controller
public final class TrialController {

    private static final String PLAN = "plan.yaml";

    private final PlanTrials trials;
    private final PlanDrafts drafts;
    private final Campaigns campaigns;

    TrialController(PlanTrials trials, PlanDrafts drafts, Campaigns campaigns) {
        this.trials = trials;
        this.drafts = drafts;
        this.campaigns = campaigns;
    }

    /**
     * The page.
     *
     * @param title of the plan
     * @param back address of the page from which one came
     * @param choices campaigns on whose facts it can be tried
     * @param with the one that is chosen
     * @param numbers those of the plan that can be tried otherwise
     * @param faults for which the plan with these numbers is none, as people read them
     * @param trial with the numbers that are tried
     * @param plain with those of the plan, where others are tried
     * @param version of the draft into which numbers can be written; empty where they cannot
     */
    public record View(
            String title,
            String back,
            List<Campaign> choices,
            Optional<Long> with,
            TriedNumbers numbers,
            List<String> faults,
            Optional<PlanTrial> trial,
            Optional<PlanTrial> plain,
            OptionalInt version) {

        public View {
            choices = List.copyOf(choices);
            faults = List.copyOf(faults);
        }

        /** Address of this page. */
        public String here() {
            return back + "/trial";
        }

        /** What a unit has with the numbers of the plan; empty where no others are tried. */
        public Optional<PlanTrial.Line> plain(PlanTrial.Line line) {
            return plain.flatMap(all -> all.units().stream()
                    .filter(one -> one.name().equals(line.name()) && one.block().equals(line.block()))
                    .findFirst());
        }
    }

    /** Where a plan to be tried stands, and what it says. */
    private record Place(String back, OptionalInt version, Plan plan) {}

    /** A draft; one with faults cannot be tried. */
    @GetMapping("/drafts/{draft}/trial")
    String draft(
            Actor actor,
            @PathVariable long draft,
            @RequestParam(required = false) @Nullable Long with,
            @RequestParam Map<String, String> sent,
            Answer answer) {
        SavedDraft saved = drafts.one(actor, draft);
        Place place = place(actor, saved);
        return page(actor, place, Optional.ofNullable(with), numbers(actor, saved, sent, answer.texts()), answer);
    }

    private Place place(Actor actor, SavedDraft saved) {
        return new Place(
                "/drafts/" + saved.id(),
                saved.isOpen() ? OptionalInt.of(saved.version()) : OptionalInt.empty(),
                plan(actor, saved));
    }

    private Plan plan(Actor actor, SavedDraft saved) {
        return drafts.read(actor, saved).plan().orElseThrow(() -> Refusal.bad("draft-faults"));
    }

    private TriedNumbers numbers(Actor actor, SavedDraft saved, Map<String, String> sent, Texts texts) {
        return TriedNumbers.of(plan(actor, saved), drafts.text(actor, saved), sent, texts);
    }

    /** Writes the numbers that were tried into the draft. */
    @PostMapping("/drafts/{draft}/trial")
    String write(
            Actor actor,
            @PathVariable long draft,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Long with,
            @RequestParam Map<String, String> sent,
            Answer answer) {
        Texts texts = answer.texts();
        return answer.after(
                "draft-saved",
                "redirect:/drafts/" + draft,
                () -> {
                    SavedDraft seen = drafts.seen(actor, draft, version);
                    drafts.write(
                            actor,
                            seen,
                            numbers(actor, seen, sent, texts).after().text());
                },
                model -> {
                    SavedDraft now = drafts.one(actor, draft);
                    return show(
                            actor,
                            place(actor, now),
                            Optional.ofNullable(with),
                            numbers(actor, now, sent, texts),
                            Optional.empty(),
                            texts,
                            model);
                });
    }

    /** The plan of a campaign that is being prepared, or that runs already. */
    @GetMapping("/campaigns/{id}/prepare/trial")
    String campaign(
            Actor actor,
            Campaign campaign,
            @RequestParam(required = false) @Nullable Long with,
            @RequestParam Map<String, String> sent,
            Answer answer) {
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        return page(
                actor,
                new Place("/campaigns/" + campaign.id() + "/prepare", OptionalInt.empty(), plan),
                Optional.ofNullable(with),
                TriedNumbers.of(plan, campaigns.text(campaign, campaign.planVersion()), sent, answer.texts()),
                answer);
    }

    private String page(Actor actor, Place place, Optional<Long> with, TriedNumbers numbers, Answer answer) {
        List<PlanResult> tried = new ArrayList<>();
        return answer.here(
                () -> tried.add(numbers.after().read(PLAN)),
                model -> show(actor, place, with, numbers, tried.stream().findFirst(), answer.texts(), model));
    }

    private String show(
            Actor actor,
            Place place,
            Optional<Long> with,
            TriedNumbers numbers,
            Optional<PlanResult> tried,
            Texts texts,
            Model model) {
        FaultWords words = new FaultWords(texts.reasons());
        Optional<Plan> plan = tried.flatMap(PlanResult::plan);
        boolean other = !numbers.others().isEmpty();
        model.addAttribute(
                "it",
                new View(
                        place.plan().title(),
                        place.back(),
                        trials.choices(actor),
                        with,
                        numbers,
                        plan.isPresent()
                                ? List.of()
                                : tried.stream()
                                        .flatMap(one -> one.faults().stream())
                                        .map(words::sentence)
                                        .toList(),
                        plan.flatMap(one -> with.map(of -> trials.of(actor, one, of, texts))),
                        other ? with.map(of -> trials.of(actor, place.plan(), of, texts)) : Optional.empty(),
                        place.version()));
        return "trial";
    }
}
