package vn.thidua.server.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Clause;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.law.Instruments;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.web.Notice;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Texts;
import vn.thidua.words.FaultWords;

/** Making, preparing and announcing campaigns, and reading their plans. */
@Controller
public class CampaignController {

    private final Campaigns campaigns;
    private final PlanPacks packs;
    private final Organisation organisation;

    private final Instruments instruments;

    CampaignController(Campaigns campaigns, PlanPacks packs, Organisation organisation, Instruments instruments) {
        this.instruments = instruments;
        this.campaigns = campaigns;
        this.packs = packs;
        this.organisation = organisation;
    }

    /** The list of campaigns. */
    public record ListView(List<Campaign> campaigns, boolean mayCreate) {}

    /** A shipped pack to choose. */
    public record Pack(String id, String title, String issuer) {}

    /** Choosing or uploading a plan; faults of an uploaded one. */
    public record NewView(List<Pack> packs, String file, List<String> faults) {}

    /** A parameter that the author lets people change. */
    public record ParameterRow(String id, String label, String value, Clause clause, String reading, boolean list) {}

    /** Preparing a campaign. */
    public record PrepareView(
            Campaign campaign,
            Plan plan,
            List<Participant> units,
            int people,
            List<ParameterRow> parameters,
            List<Campaigns.Version> versions,
            Map<String, String> free) {}

    @GetMapping("/campaigns")
    String list(Actor actor, Model model) {
        model.addAttribute("it", new ListView(campaigns.seenBy(actor), actor.may(Action.CREATE_CAMPAIGN)));
        return "campaigns";
    }

    @GetMapping("/campaigns/new")
    String choose(Actor actor, Model model) {
        actor.require(Action.CREATE_CAMPAIGN);
        return choose("", List.of(), model);
    }

    private String choose(String file, List<String> faults, Model model) {
        List<Pack> shipped = new ArrayList<>();
        Map<String, String> texts = packs.texts();
        new TreeMap<>(texts)
                .forEach((id, text) -> new PlanText(text, texts)
                        .read(id)
                        .plan()
                        .ifPresent(plan -> shipped.add(
                                new Pack(id, plan.title(), plan.document().issuer()))));
        model.addAttribute("it", new NewView(shipped, file, faults));
        return "campaign-new";
    }

    /** The plan with only those bases that it extends. */
    private static PlanText trimmed(PlanText text, Plan plan) {
        Map<String, String> used = new HashMap<>(text.bases());
        used.keySet().retainAll(plan.extending());
        return new PlanText(text.text(), used);
    }

    @PostMapping("/campaigns/new")
    String create(
            Actor actor,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam Optional<MultipartFile> file,
            Texts texts,
            HttpServletRequest request,
            Model model)
            throws IOException {
        actor.require(Action.CREATE_CAMPAIGN);
        boolean uploaded = file.filter(one -> !one.isEmpty()).isPresent();
        if (!uploaded && pack.isEmpty()) {
            throw Refusal.bad("choose-plan");
        }
        String name = uploaded ? String.valueOf(file.orElseThrow().getOriginalFilename()) : pack;
        String written =
                uploaded ? text(name, file.orElseThrow()) : packs.text(pack).orElseThrow(() -> Refusal.unknown(pack));
        PlanText text = new PlanText(written, packs.texts());
        PlanResult result = text.read(name);
        if (result.plan().isEmpty()) {
            FaultWords words = new FaultWords(texts.reasons());
            return choose(name, result.faults().stream().map(words::say).toList(), model);
        }
        Campaign campaign = campaigns.create(actor, trimmed(text, result.plan().get()));
        Notice.say(request, "campaign.created");
        return "redirect:/campaigns/" + campaign.id() + "/prepare";
    }

    private static String text(String name, MultipartFile file) throws IOException {
        if (file.getSize() > PlanReader.LARGEST) {
            throw Refusal.bad("file-size", name, PlanReader.LARGEST >> 20);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(java.nio.ByteBuffer.wrap(file.getBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.bad("not-utf8", name);
        }
    }

    @GetMapping("/campaigns/{id}/prepare")
    String prepare(Actor actor, @PathVariable long id, Texts texts, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        actor.require(Action.PREPARE_CAMPAIGN, campaign.authority(), id);
        Plan plan = campaigns.plan(campaign);
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, true);
        Map<String, String> free = new TreeMap<>();
        organisation.units(campaign.authority()).forEach(unit -> free.put(unit.code(), unit.name()));
        units.forEach(unit -> free.remove(unit.code()));
        model.addAttribute(
                "it",
                new PrepareView(
                        campaign,
                        plan,
                        units,
                        campaigns
                                .participants(campaign, SubjectKind.PERSON, false)
                                .size(),
                        plan.parameters().values().stream()
                                .map(parameter -> row(parameter, texts))
                                .toList(),
                        campaigns.versions(campaign),
                        free));
        return "campaign-prepare";
    }

    private static ParameterRow row(Parameter parameter, Texts texts) {
        return new ParameterRow(
                parameter.id(),
                parameter.label(),
                ParameterText.shown(parameter.value(), texts),
                parameter.clause(),
                parameter.reading().orElse(""),
                ParameterText.shown(parameter.value(), texts).isEmpty());
    }

    @PostMapping("/campaigns/{id}/participants")
    String participant(
            Actor actor,
            @PathVariable long id,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String block,
            @RequestParam(defaultValue = "false") boolean remove,
            @RequestParam String reason,
            HttpServletRequest request) {
        Campaign campaign = campaigns.campaign(actor, id);
        Optional<Participant> known = campaigns.participants(campaign, SubjectKind.UNIT, true).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        vn.thidua.server.organisation.Unit unit =
                organisation.unit(campaign.authority(), code).orElseThrow(() -> Refusal.unknown(code));
        Optional<String> kept = block.isEmpty() ? known.flatMap(Participant::block) : Optional.of(block);
        campaigns.correct(
                actor,
                id,
                new Participant(
                        SubjectKind.UNIT, code, unit.name(), kept, unit.parent(), Optional.of(reason.strip()), remove));
        Notice.say(request, "participant");
        return "redirect:/campaigns/" + id + "/prepare#participants";
    }

    @PostMapping("/campaigns/{id}/announce")
    String announce(Actor actor, @PathVariable long id, @RequestParam int version, HttpServletRequest request) {
        campaigns.announce(actor, id, version);
        Notice.say(request, "campaign.announced");
        return "redirect:/campaigns/" + id;
    }

    @GetMapping("/campaigns/{id}/plan")
    String plan(Actor actor, @PathVariable long id, Texts texts, Model model) {
        Campaign campaign = campaigns.campaign(actor, id);
        model.addAttribute("it", PlanView.of(campaign, campaigns.plan(campaign), campaigns.versions(campaign), texts));
        // A campaign keeps the law of its own year.
        model.addAttribute(
                "expired",
                instruments.expired(
                        campaigns.text(campaign, campaign.planVersion()).text(), campaign.from()));
        return "plan";
    }
}
