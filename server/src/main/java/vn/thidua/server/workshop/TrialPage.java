package vn.thidua.server.workshop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.UploadAttempt;
import vn.thidua.words.FaultWords;

/** Makes the page on which a plan is tried: of a draft, or of a campaign. */
@Component
final class TrialPage {

    private static final String PLAN = "plan.yaml";

    private final PlanTrials trials;
    private final PlanDrafts drafts;
    private final SentFactsFiles sent;

    TrialPage(PlanTrials trials, PlanDrafts drafts, SentFactsFiles sent) {
        this.trials = trials;
        this.drafts = drafts;
        this.sent = sent;
    }

    /**
     * Where a plan to be tried stands, and what it says.
     *
     * @param draft empty for the plan of a campaign
     */
    record Place(String back, Optional<SavedDraft> draft, Plan plan) {

        /** The version into which something can be written. */
        private OptionalInt version() {
            return draft.filter(SavedDraft::isOpen)
                    .map(one -> OptionalInt.of(one.version()))
                    .orElse(OptionalInt.empty());
        }
    }

    /** The place of a draft. @throws Refusal where it has faults: it cannot be tried */
    Place place(Actor actor, SavedDraft saved) {
        return new Place("/drafts/" + saved.id(), Optional.of(saved), plan(actor, saved));
    }

    /** The numbers of a draft with what was sent for them. */
    TriedNumbers numbers(Actor actor, SavedDraft saved, Map<String, String> typed, Texts texts) {
        return TriedNumbers.of(plan(actor, saved), drafts.text(actor, saved), typed, texts);
    }

    private Plan plan(Actor actor, SavedDraft saved) {
        return drafts.read(actor, saved).plan().orElseThrow(() -> Refusal.bad("draft-faults"));
    }

    /** The plan with the numbers that are tried. */
    static PlanResult read(TriedNumbers numbers) {
        return numbers.after().read(PLAN);
    }

    /**
     * Shows it.
     *
     * @param tried the plan with the numbers that are tried; empty where they make none
     * @param refused a table that was just refused
     */
    String show(
            Actor actor,
            Place place,
            Optional<TrialFacts> with,
            TriedNumbers numbers,
            Optional<PlanResult> tried,
            TrialView.Refused refused,
            Texts texts,
            Model model) {
        FaultWords words = new FaultWords(texts.reasons());
        Optional<Plan> plan = tried.flatMap(PlanResult::plan);
        List<String> faults = new ArrayList<>();
        if (plan.isEmpty()) {
            tried.ifPresent(one -> one.faults().forEach(fault -> faults.add(words.sentence(fault))));
        }
        Function<Plan, Optional<PlanTrial>> trial = one -> with.flatMap(on -> {
            List<PlanTrial> made = new ArrayList<>();
            faults.addAll(UploadAttempt.faults(() -> made.add(trial(actor, place, one, on, texts)), texts));
            return made.stream().findFirst();
        });
        Optional<PlanTrial> result = plan.flatMap(trial);
        boolean other = !numbers.others().isEmpty() && result.isPresent();
        model.addAttribute(
                "it",
                new TrialView(
                        place.plan().title(),
                        place.back(),
                        trials.choices(actor),
                        with,
                        numbers,
                        faults,
                        result,
                        other ? trial.apply(place.plan()) : Optional.empty(),
                        place.version(),
                        tables(actor, place),
                        refused));
        return "trial";
    }

    private PlanTrial trial(Actor actor, Place place, Plan plan, TrialFacts on, Texts texts) {
        return switch (on) {
            case TrialFacts.OfCampaign(long campaign) -> trials.of(actor, plan, campaign, texts);
            case TrialFacts.Sent() -> {
                SavedDraft draft = place.draft().orElseThrow(() -> Refusal.unknown(TrialFacts.SENT));
                yield trials.of(plan, sent.read(actor, draft, plan));
            }
        };
    }

    private List<TrialView.Sent> tables(Actor actor, Place place) {
        return place.draft().filter(SavedDraft::isOpen).stream()
                .flatMap(draft -> {
                    List<SentFacts> here = sent.of(actor, draft);
                    return SentFactsFiles.kinds(place.plan()).stream()
                            .map(kind -> new TrialView.Sent(
                                    kind,
                                    here.stream()
                                            .filter(one -> one.kind() == kind)
                                            .findFirst()));
                })
                .toList();
    }
}
