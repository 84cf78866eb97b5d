package vn.thidua.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.organisation.UnitChoice;
import vn.thidua.server.organisation.UnitKind;
import vn.thidua.server.organisation.UnitKinds;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Notice;

/** Preparing a campaign: which kinds of units stand in which block, who takes part, what the plan leaves open. */
@Controller
@RequestMapping("/campaigns/{id}")
public class PreparationController {

    private final Campaigns campaigns;
    private final Blocks blocks;
    private final ParticipantChanges changes;
    private final UnitKinds kinds;
    private final Organisation organisation;

    PreparationController(
            Campaigns campaigns,
            Blocks blocks,
            ParticipantChanges changes,
            UnitKinds kinds,
            Organisation organisation) {
        this.campaigns = campaigns;
        this.blocks = blocks;
        this.changes = changes;
        this.kinds = kinds;
        this.organisation = organisation;
    }

    /** A parameter that the author lets people change. */
    public record ParameterRow(
            String id,
            String label,
            String value,
            Clause clause,
            String reading,
            boolean list,
            Map<String, String> choices) {}

    /**
     * Preparing a campaign.
     *
     * @param kinds the authority's kinds of units
     * @param blocks the block of each kind that takes part
     * @param empty labels of blocks in which no unit stands
     * @param words what was looked for in names of units
     * @param taking how many units take part
     * @param free units that could be added by hand, by code
     */
    public record PrepareView(
            Campaign campaign,
            CampaignPhase phase,
            Plan plan,
            List<UnitKind> kinds,
            Map<String, String> blocks,
            List<String> empty,
            PageOfRows<Participant> units,
            String words,
            long taking,
            int people,
            List<ParameterRow> parameters,
            List<Campaigns.Version> versions,
            Map<String, String> free,
            List<ParticipantChange> changes) {}

    @GetMapping("/prepare")
    String prepare(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Texts texts,
            Model model) {
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, true);
        Map<String, String> free = new TreeMap<>();
        organisation.units(campaign.authority()).forEach(unit -> free.put(unit.code(), unit.name()));
        units.forEach(unit -> free.remove(unit.code()));
        model.addAttribute(
                "it",
                new PrepareView(
                        campaign,
                        campaigns.phase(campaign),
                        plan,
                        kinds.of(campaign.authority()),
                        blocks.of(campaign),
                        empty(plan, units),
                        PageOfRows.of(units, Participant::name, words, page),
                        words,
                        units.stream().filter(unit -> !unit.removed()).count(),
                        campaigns
                                .participants(campaign, SubjectKind.PERSON, false)
                                .size(),
                        plan.parameters().values().stream()
                                .map(parameter -> row(plan, parameter, texts))
                                .toList(),
                        campaigns.versions(campaign),
                        free,
                        changes.of(campaign)));
        return "campaign-prepare";
    }

    private static List<String> empty(Plan plan, List<Participant> units) {
        return plan.blocks().values().stream()
                .filter(block -> units.stream()
                        .noneMatch(unit -> !unit.removed() && unit.block().equals(Optional.of(block.id()))))
                .map(block -> block.label())
                .toList();
    }

    private static ParameterRow row(Plan plan, Parameter parameter, Texts texts) {
        Map<String, String> choices = new LinkedHashMap<>();
        ParameterText.choices(plan, parameter.id())
                .forEach(word -> choices.put(word, texts.say("unsubmitted." + word)));
        return new ParameterRow(
                parameter.id(),
                parameter.label(),
                ParameterText.shown(parameter.value(), texts),
                parameter.clause(),
                parameter.reading().orElse(""),
                ParameterText.shown(parameter.value(), texts).isEmpty(),
                choices);
    }

    /** What was typed into the fields of parameters: what is new, and what cannot be read, each by its parameter. */
    private record Typed(Map<String, String> changed, Map<String, String> faults) {

        static Typed of(Plan plan, Map<String, String> values, Texts texts) {
            Map<String, String> changed = new TreeMap<>();
            Map<String, String> faults = new HashMap<>();
            values.forEach((name, typed) -> {
                if (name.startsWith("p.")) {
                    String id = name.substring(2);
                    try {
                        ParameterText.changed(plan, id, typed).ifPresent(literal -> changed.put(id, literal));
                    } catch (Refusal refusal) {
                        if (!plan.parameters().containsKey(id)) {
                            throw refusal;
                        }
                        faults.put(id, texts.say(refusal.key(), refusal.values().toArray()));
                    }
                }
            });
            return new Typed(changed, faults);
        }
    }

    /** Parameters and open days are changed by a version that differs in them alone; what cannot be read is said at its field. */
    @PostMapping("/parameters")
    String parameters(
            Actor actor,
            Campaign campaign,
            @RequestParam Map<String, String> values,
            @RequestParam String reason,
            @RequestParam int version,
            Answer answer) {
        actor.require(Action.CORRECT_PLAN, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        Typed typed = Typed.of(plan, values, answer.texts());
        Function<Model, String> again = model -> {
            model.addAttribute("typed", values);
            model.addAttribute("faults", typed.faults());
            return prepare(actor, campaign, "", 1, answer.texts(), model);
        };
        if (!typed.faults().isEmpty()) {
            return answer.refused(again);
        }
        return answer.after(
                "",
                "redirect:/campaigns/" + campaign.id() + "/prepare",
                () -> {
                    if (typed.changed().isEmpty()) {
                        throw Refusal.bad("nothing-changed");
                    }
                    PlanText next =
                            campaigns.text(campaign, campaign.planVersion()).with(campaign.plan(), typed.changed());
                    campaigns.putInForce(actor, campaign.id(), next, reason.strip(), version);
                    answer.say(
                            "parameters",
                            plan.parameters().values().stream()
                                    .filter(parameter -> typed.changed().containsKey(parameter.id()))
                                    .map(Parameter::label)
                                    .collect(Collectors.joining(", ")));
                },
                again);
    }

    /** Says which kind of units takes part in which block. */
    @PostMapping("/blocks")
    String blocks(
            Actor actor,
            Campaign campaign,
            @RequestParam Map<String, String> typed,
            @RequestParam int version,
            HttpServletRequest request) {
        Map<String, String> chosen = new HashMap<>();
        typed.forEach((name, block) -> {
            if (name.startsWith("kind.") && !block.isEmpty()) {
                chosen.put(name.substring("kind.".length()), block);
            }
        });
        blocks.map(actor, campaign, campaigns.plan(campaign), chosen, version);
        Notice.say(request, "blocks");
        return "redirect:/campaigns/" + campaign.id() + "/prepare#participants";
    }

    /** Takes over what changed in the organisation. */
    @PostMapping("/changes")
    String changes(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") List<String> change,
            @RequestParam String reason,
            HttpServletRequest request) {
        Notice.say(request, "changes", changes.take(actor, campaign, change, reason.strip()));
        return "redirect:/campaigns/" + campaign.id() + "/prepare#participants";
    }

    record ParticipantForm(String block, String reason) {}

    @PostMapping("/participants")
    String participant(
            Actor actor,
            Campaign campaign,
            @RequestParam("code") String typed,
            ParticipantForm form,
            @RequestParam(defaultValue = "false") boolean remove,
            HttpServletRequest request) {
        String code = UnitChoice.code(organisation.units(campaign.authority()), typed);
        Optional<Participant> known = campaigns.participants(campaign, SubjectKind.UNIT, true).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        Unit unit = organisation.unit(campaign.authority(), code).orElseThrow(() -> Refusal.unknown(code));
        Optional<String> kept = form.block().isEmpty() ? known.flatMap(Participant::block) : Optional.of(form.block());
        campaigns.correct(
                actor,
                campaign.id(),
                new Participant(
                        SubjectKind.UNIT,
                        code,
                        unit.name(),
                        kept,
                        unit.parent(),
                        Optional.of(form.reason().strip()),
                        remove));
        Notice.say(request, "participant");
        return "redirect:/campaigns/" + campaign.id() + "/prepare#participants";
    }
}
