package vn.thidua.server.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.plan.Plan;
import vn.thidua.plan.reading.PlanResult;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.law.Instruments;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.web.Answer;
import vn.thidua.words.FaultWords;

/** Making campaigns from plans, and reading these. */
@Controller
public class CampaignController {

    private final Campaigns campaigns;
    private final PlanPacks packs;
    private final Blocks blocks;
    private final Organisation organisation;
    private final Today today;
    private final Instruments instruments;

    CampaignController(
            Campaigns campaigns,
            PlanPacks packs,
            Blocks blocks,
            Organisation organisation,
            Today today,
            Instruments instruments) {
        this.instruments = instruments;
        this.campaigns = campaigns;
        this.packs = packs;
        this.blocks = blocks;
        this.organisation = organisation;
        this.today = today;
    }

    /** A campaign and where it stands today. */
    public record Row(Campaign campaign, CampaignPhase phase) {}

    /**
     * The list of campaigns.
     *
     * @param archive those that were put away or discarded, shown apart
     */
    public record ListView(List<Row> campaigns, List<Row> archive, boolean mayCreate) {}

    /** A shipped pack to choose, and how it fits. */
    public record Pack(
            String id,
            String title,
            String issuer,
            LocalDate from,
            LocalDate to,
            int units,
            boolean over,
            boolean foreign) {

        /** Whether nothing speaks against it. */
        public boolean fits() {
            return units > 0 && !over && !foreign;
        }
    }

    /** Choosing or uploading a plan; faults of an uploaded one. */
    public record NewView(List<Pack> packs, String file, List<String> faults) {}

    @GetMapping("/campaigns")
    String list(Actor actor, Model model) {
        Map<Boolean, List<Row>> rows = campaigns.seenBy(actor).stream()
                .map(campaign -> new Row(campaign, campaigns.phase(campaign)))
                .collect(Collectors.partitioningBy(row -> row.campaign().state() == CampaignState.ARCHIVED
                        || row.campaign().state() == CampaignState.DISCARDED));
        model.addAttribute(
                "it",
                new ListView(
                        rows.getOrDefault(false, List.of()),
                        rows.getOrDefault(true, List.of()),
                        actor.may(Action.CREATE_CAMPAIGN)));
        return "campaigns";
    }

    @GetMapping("/campaigns/new")
    String choose(Actor actor, Model model) {
        actor.require(Action.CREATE_CAMPAIGN);
        return choose(actor, "", List.of(), model);
    }

    private String choose(Actor actor, String file, List<String> faults, Model model) {
        List<Pack> shipped = new ArrayList<>();
        Map<String, String> texts = packs.texts();
        String authority = organisation.authority(actor.authority()).name();
        new TreeMap<>(texts)
                .forEach((id, text) -> new PlanText(text, texts)
                        .read(id)
                        .plan()
                        .ifPresent(plan -> shipped.add(pack(actor, id, plan, authority))));
        shipped.sort(Comparator.comparing((Pack pack) -> !pack.fits()));
        model.addAttribute("it", new NewView(shipped, file, faults));
        return "campaign-new";
    }

    private Pack pack(Actor actor, String id, Plan plan, String authority) {
        int units = blocks.fitting(actor.authority(), plan, plan.calendar().from());
        Fit fit = Fit.of(plan, units, authority, today.day());
        return new Pack(
                id,
                plan.title(),
                plan.document().issuer(),
                plan.calendar().from(),
                plan.calendar().to(),
                fit.units(),
                fit.over(),
                fit.foreign());
    }

    @PostMapping("/campaigns/new")
    String create(
            Actor actor,
            @RequestParam(defaultValue = "") String pack,
            @RequestParam Optional<MultipartFile> file,
            Answer answer) {
        actor.require(Action.CREATE_CAMPAIGN);
        String name = file.map(ChosenFile::name).filter(one -> !one.isEmpty()).orElse(pack);
        List<String> faults = new ArrayList<>();
        return answer.after(
                "campaign.created",
                () -> {
                    if (name.isEmpty()) {
                        throw Refusal.bad("choose-plan");
                    }
                    String written = ChosenFile.of(file)
                            .map(PlanFile::text)
                            .or(() -> packs.text(pack))
                            .orElseThrow(() -> Refusal.unknown(pack));
                    PlanText text = new PlanText(written, packs.texts());
                    PlanResult result = text.read(name);
                    FaultWords words = new FaultWords(answer.texts().reasons());
                    Plan plan = result.plan().orElseThrow(() -> {
                        result.faults().forEach(one -> faults.add(words.say(one)));
                        return Refusal.bad("plan-faults");
                    });
                    return "redirect:/campaigns/"
                            + campaigns.create(actor, text.trimmed(plan)).id() + "/prepare";
                },
                model -> choose(actor, name, faults, model));
    }

    @GetMapping("/campaigns/{id}/plan")
    String plan(Actor actor, Campaign campaign, Texts texts, Model model) {
        model.addAttribute("it", PlanView.of(campaign, campaigns.plan(campaign), campaigns.versions(campaign), texts));
        // A campaign keeps the law of its own year.
        model.addAttribute(
                "expired",
                instruments.expired(
                        campaigns.text(campaign, campaign.planVersion()).text(), campaign.from()));
        return "plan";
    }
}
