package vn.thidua.server.ranking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanFile;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.campaign.PlanValues;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.words.Differences;
import vn.thidua.words.FaultWords;

/** Correcting a plan: what would change for whom is shown before it is put in force. */
@Controller
@RequestMapping("/campaigns/{id}")
public class CorrectionController {

    private static final String PLAN = "plan.yaml";

    private final Campaigns campaigns;
    private final Standings standings;

    CorrectionController(Campaigns campaigns, Standings standings) {
        this.campaigns = campaigns;
        this.standings = standings;
    }

    /**
     * The page of a correction.
     *
     * @param text the corrected plan as it was sent
     * @param faults what is wrong with it
     * @param compared whether the outcomes were compared
     * @param values the single values that a form changes
     * @param typed what was typed for them, by their place; empty where the whole text was sent
     * @param changes which of them change
     */
    public record View(
            Campaign campaign,
            String text,
            String reason,
            List<String> faults,
            boolean compared,
            List<Differences.Changed> changed,
            List<PlanValues.Value> values,
            Map<Integer, String> typed,
            List<PlanValues.Change> changes) {

        /** Whether the correction is one of single values, not of the whole text. */
        public boolean byForm() {
            return !typed.isEmpty();
        }

        /** What stands in the field of a value. */
        public String typed(int number) {
            return typed.getOrDefault(number, values.get(number).shown());
        }

        /** Whether a group of values stands open: days always, the others where something was typed that is not in force. */
        public boolean opens(PlanValues.Group group) {
            return group == PlanValues.Group.DAYS
                    || IntStream.range(0, values.size())
                            .filter(number -> values.get(number).group() == group)
                            .anyMatch(number ->
                                    !typed(number).equals(values.get(number).shown()));
        }
    }

    @GetMapping("/correct")
    String page(Actor actor, Campaign campaign, Texts texts, Model model) {
        require(actor, campaign);
        PlanText text = campaigns.text(campaign, campaign.planVersion());
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        text.text(),
                        "",
                        List.of(),
                        false,
                        List.of(),
                        values(campaign, text, texts),
                        Map.of(),
                        List.of()));
        return "correct";
    }

    private List<PlanValues.Value> values(Campaign campaign, PlanText text, Texts texts) {
        return PlanValues.of(campaigns.plan(campaign), text, texts);
    }

    record ValuesForm(String reason, int version) {}

    /** Changes single values: what would be otherwise is shown first; with {@code force} it is put in force. */
    @PostMapping("/correct/values")
    String values(
            Actor actor,
            Campaign campaign,
            @RequestParam Map<String, String> sent,
            ValuesForm form,
            @RequestParam(defaultValue = "false") boolean force,
            Answer answer) {
        require(actor, campaign);
        Texts texts = answer.texts();
        PlanText before = campaigns.text(campaign, campaign.planVersion());
        List<PlanValues.Value> values = values(campaign, before, texts);
        Map<Integer, String> typed = new TreeMap<>();
        for (int i = 0; i < values.size(); i++) {
            typed.put(i, sent.getOrDefault("v." + i, values.get(i).shown()));
        }
        List<PlanValues.Change> changes = PlanValues.changes(values, typed);
        if (force) {
            return answer.after(
                    "corrected",
                    "redirect:/campaigns/" + campaign.id() + "/plan#versions",
                    () -> campaigns.putInForce(
                            actor,
                            campaign.id(),
                            PlanValues.with(before, changes),
                            form.reason().strip(),
                            form.version()),
                    model -> show(model, campaign, before, form.reason(), values, typed, changes, texts));
        }
        return answer.here(
                () -> {
                    if (campaign.version() != form.version()) {
                        throw Refusal.conflict("campaign-changed", campaign.title());
                    }
                    if (changes.isEmpty()) {
                        throw Refusal.bad("nothing-changed");
                    }
                    PlanValues.with(before, changes);
                },
                model -> show(model, campaign, before, form.reason(), values, typed, changes, texts));
    }

    private String show(
            Model model,
            Campaign campaign,
            PlanText before,
            String reason,
            List<PlanValues.Value> values,
            Map<Integer, String> typed,
            List<PlanValues.Change> changes,
            Texts texts) {
        boolean refused = !String.valueOf(model.getAttribute("problem")).isEmpty() || changes.isEmpty();
        PlanResult result =
                refused ? before.read(PLAN) : PlanValues.with(before, changes).read(PLAN);
        FaultWords words = new FaultWords(texts.reasons());
        List<String> faults = result.plan().isPresent()
                ? List.of()
                : result.faults().stream().map(words::say).toList();
        boolean compared = !refused && faults.isEmpty();
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        before.text(),
                        reason,
                        faults,
                        compared,
                        compared ? compare(campaign, result.plan().get(), texts) : List.of(),
                        values,
                        typed,
                        compared ? changes : List.of()));
        return "correct";
    }

    private static void require(Actor actor, Campaign campaign) {
        actor.require(Action.CORRECT_PLAN, campaign.authority(), campaign.id());
    }

    record CorrectForm(String text, String reason, int version) {}

    /** Checks and compares; with {@code force} puts it in force. Whatever is refused, the text stays on the page. */
    @PostMapping("/correct")
    String correct(
            Actor actor,
            Campaign campaign,
            CorrectForm form,
            @RequestParam Optional<MultipartFile> file,
            @RequestParam(defaultValue = "false") boolean force,
            Answer answer,
            Model model) {
        require(actor, campaign);
        PlanText before = campaigns.text(campaign, campaign.planVersion());
        FaultWords words = new FaultWords(answer.texts().reasons());
        List<String> faults = new ArrayList<>();
        List<Differences.Changed> changed = new ArrayList<>();
        String[] typed = {form.text()};
        boolean[] compared = {false};
        Function<Model, String> page = shown -> {
            shown.addAttribute(
                    "it",
                    new View(
                            campaign,
                            typed[0],
                            form.reason(),
                            faults,
                            compared[0],
                            changed,
                            values(campaign, before, answer.texts()),
                            Map.of(),
                            List.of()));
            return "correct";
        };
        String next = answer.after(
                "",
                () -> {
                    ChosenFile.of(file).ifPresent(one -> typed[0] = PlanFile.text(one));
                    PlanText corrected = new PlanText(typed[0].replace("\r\n", "\n"), before.bases());
                    PlanResult result = corrected.read(PLAN);
                    if (result.plan().isEmpty()) {
                        result.faults().forEach(one -> faults.add(words.say(one)));
                        return "";
                    }
                    changed.addAll(compare(campaign, result.plan().get(), answer.texts()));
                    compared[0] = true;
                    if (!force) {
                        return "";
                    }
                    campaigns.putInForce(
                            actor, campaign.id(), corrected, form.reason().strip(), form.version());
                    answer.say("corrected");
                    return "redirect:/campaigns/" + campaign.id() + "/plan#versions";
                },
                page);
        if (!next.isEmpty()) {
            return next;
        }
        return faults.isEmpty() ? page.apply(model) : answer.refused(page);
    }

    private List<Differences.Changed> compare(Campaign campaign, Plan corrected, Texts texts) {
        if (!corrected.id().equals(campaign.plan())) {
            throw Refusal.bad("other-plan", corrected.id(), campaign.plan());
        }
        Outcome before = standings.provisional(campaign);
        Outcome after = standings.provisional(campaign, corrected);
        return Differences.of(before, after, texts.reasons());
    }

    @GetMapping("/plan.yaml")
    ResponseEntity<byte[]> file(Actor actor, Campaign campaign, @RequestParam(defaultValue = "0") int version) {
        int asked = version == 0 ? campaign.planVersion() : version;
        return Download.file(
                campaign.title() + ", bản " + asked + ".yaml",
                "application/yaml;charset=UTF-8",
                campaigns.text(campaign, asked).text().getBytes(StandardCharsets.UTF_8));
    }
}
