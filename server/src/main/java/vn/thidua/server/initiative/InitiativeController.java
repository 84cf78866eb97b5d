package vn.thidua.server.initiative;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.EnclosureTable;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Listing;
import vn.thidua.server.workflow.TakenStep;

/** Pages of initiatives: those of the campaign, the library of recognised ones, one of them. */
@Controller
@RequestMapping("/campaigns/{id}/initiatives")
public class InitiativeController {

    private static final int MOST = 100;

    private final Initiatives initiatives;
    private final Campaigns campaigns;
    private final FileStore store;

    InitiativeController(Initiatives initiatives, Campaigns campaigns, FileStore store) {
        this.initiatives = initiatives;
        this.campaigns = campaigns;
        this.store = store;
    }

    /**
     * The list.
     *
     * @param library whether these are the recognised ones of all years
     * @param names of units by code
     * @param people of the own unit, by code
     * @param typed what was typed and refused, by field
     */
    public record ListView(
            Campaign campaign,
            Listing<Initiative> initiatives,
            boolean library,
            String words,
            Map<String, String> names,
            Map<String, String> people,
            boolean mayPropose,
            Map<String, String> typed) {}

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return show(actor, campaign, list(actor, campaign, only, page), false, "", Map.of(), model);
    }

    private Listing<Initiative> list(Actor actor, Campaign campaign, String only, int page) {
        return Listing.of(
                initiatives.seenBy(actor, campaign), one -> one.state().word(), only, page);
    }

    @GetMapping("/library")
    String library(Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String words, Model model) {
        Listing<Initiative> found = Listing.of(
                initiatives.library(actor, campaign, words, MOST),
                one -> one.state().word(),
                "",
                1);
        return show(actor, campaign, found, true, words, Map.of(), model);
    }

    private String show(
            Actor actor,
            Campaign campaign,
            Listing<Initiative> all,
            boolean library,
            String words,
            Map<String, String> typed,
            Model model) {
        boolean may = actor.may(Action.PROPOSE_INITIATIVE);
        Map<String, String> people = may
                ? campaigns.participants(campaign, SubjectKind.PERSON, false).stream()
                        .filter(one -> one.above().equals(Optional.of(actor.unit())))
                        .collect(Collectors.toMap(Participant::code, Participant::name))
                : Map.of();
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        all,
                        library,
                        words,
                        campaigns.names(campaign, SubjectKind.UNIT),
                        people,
                        may,
                        typed));
        return "initiatives";
    }

    /** Earlier ones like the title that is being typed. */
    public record Similar(Campaign campaign, List<Initiative> found) {}

    @GetMapping("/similar")
    String similar(Actor actor, Campaign campaign, @RequestParam(defaultValue = "") String title, Model model) {
        model.addAttribute("it", new Similar(campaign, initiatives.similar(actor, campaign, title)));
        return "piece-similar";
    }

    @PostMapping
    String propose(
            Actor actor,
            Campaign campaign,
            @RequestParam Map<String, String> form,
            @RequestParam Optional<List<MultipartFile>> file,
            Answer answer) {
        return answer.after(
                "initiative-proposed",
                () -> {
                    actor.require(Action.PROPOSE_INITIATIVE, campaign.authority(), campaign.id());
                    long made = initiatives.propose(
                            actor,
                            campaign,
                            Initiative.propose(
                                    campaign.id(),
                                    actor.unit(),
                                    form.getOrDefault("person", ""),
                                    form.getOrDefault("title", "").strip(),
                                    form.getOrDefault("content", "").strip(),
                                    form.getOrDefault("effect", "").strip()),
                            file.orElse(List.of()).stream()
                                    .flatMap(one -> ChosenFile.of(Optional.of(one)).stream())
                                    .map(store::take)
                                    .toList());
                    return back(campaign.id(), made);
                },
                model -> show(actor, campaign, list(actor, campaign, "", 1), false, "", form, model));
    }

    private static String back(long id, long initiative) {
        return "redirect:/campaigns/" + id + "/initiatives/" + initiative;
    }

    /**
     * One initiative.
     *
     * @param steps what can be done next by whoever looks
     * @param mayAdopt whether the unit of whoever looks can say that it uses it
     * @param ownUnused whether it is of the unit of whoever looks and nobody has said that it is in use
     * @param typed what was typed and refused, by field
     */
    public record View(
            Campaign campaign,
            Initiative one,
            String unit,
            String person,
            List<EnclosureTable.Enclosed> files,
            List<Event> events,
            List<Use> uses,
            Map<String, String> names,
            List<InitiativeStep> steps,
            boolean mayAdopt,
            boolean ownUnused,
            Map<String, String> typed) {}

    @GetMapping("/{initiative}")
    String one(Actor actor, Campaign campaign, @PathVariable long initiative, Model model) {
        return page(actor, campaign, initiative, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long id, Map<String, String> typed, Model model) {
        Initiative one = initiatives.one(actor, campaign, id);
        List<Use> uses = initiatives.uses(one);
        Map<String, String> names = campaigns.names(campaign, SubjectKind.UNIT);
        boolean mine = !actor.role().ofUnit() || one.unit().equals(actor.unit());
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        one,
                        names.getOrDefault(one.unit(), one.unit()),
                        campaigns
                                .participant(campaign, SubjectKind.PERSON, one.person())
                                .map(Participant::name)
                                .orElse(one.person()),
                        initiatives.files(one),
                        initiatives.events(actor, one),
                        uses,
                        names,
                        InitiativeStep.from(one.state()).stream()
                                .filter(step -> mine && actor.may(step.action()) && one.campaign() == campaign.id())
                                .toList(),
                        one.isRecognised()
                                && actor.may(Action.PROPOSE_INITIATIVE)
                                && uses.stream().noneMatch(use -> use.unit().equals(actor.unit())),
                        actor.role().ofUnit() && one.unit().equals(actor.unit()) && uses.isEmpty(),
                        typed));
        return "initiative";
    }

    @GetMapping("/{initiative}/files/{file}")
    ResponseEntity<Resource> file(
            Actor actor, Campaign campaign, @PathVariable long initiative, @PathVariable long file) {
        FileStore.Kept kept = initiatives.file(actor, campaign, initiative, file);
        return Download.stored(kept.name(), kept.media(), store.path(kept.sha256()), false);
    }

    record StepForm(String note, String number, String decided, int version) {}

    @PostMapping("/{initiative}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long initiative,
            @PathVariable String step,
            StepForm form,
            Answer answer) {
        InitiativeStep taken = EnumWords.of(InitiativeStep.class, step);
        return answer.after(
                "initiative." + taken.word(),
                back(campaign.id(), initiative),
                () -> {
                    initiatives.step(
                            actor,
                            campaign,
                            initiative,
                            new TakenStep<>(taken, form.note(), form.version()),
                            new Initiatives.Recognition(
                                    form.number(), DayFields.optional(form.decided(), "initiatives.decided")));
                },
                model -> page(
                        actor,
                        campaign,
                        initiative,
                        Map.of("note-" + taken.word(), form.note(), "number", form.number(), "decided", form.decided()),
                        model));
    }

    @PostMapping("/{initiative}/adopt")
    String adopt(Actor actor, Campaign campaign, @PathVariable long initiative, Answer answer) {
        return answer.after(
                "initiative-adopted",
                back(campaign.id(), initiative),
                () -> {
                    initiatives.adopt(actor, campaign, initiative);
                },
                model -> page(actor, campaign, initiative, Map.of(), model));
    }
}
