package vn.thidua.server.delivery;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.springframework.web.util.UriUtils;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.files.ChosenFile;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.DayFields;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.spreadsheet.Download;
import vn.thidua.server.web.Answer;
import vn.thidua.server.web.Listing;
import vn.thidua.server.web.StepForm;

/** Pages of papers that units owe: all of one unit, one of all units, and one that was handed in. */
@Controller
@RequestMapping("/campaigns/{id}/deliveries")
public class DeliveryController {

    private final Deliveries deliveries;
    private final Obligations owing;
    private final DeliveredPapers papers;
    private final Campaigns campaigns;
    private final FileStore store;
    private final Today today;

    DeliveryController(
            Deliveries deliveries,
            Obligations owing,
            DeliveredPapers papers,
            Campaigns campaigns,
            FileStore store,
            Today today) {
        this.deliveries = deliveries;
        this.owing = owing;
        this.papers = papers;
        this.campaigns = campaigns;
        this.store = store;
        this.today = today;
    }

    /**
     * The list.
     *
     * @param lines what is owed of one unit, or one thing owed of all units
     * @param missing labels or names of what has not come, by what the form sends
     * @param owed everything that is owed, to choose from
     * @param chosen key of what is shown; empty for all of one unit
     * @param unit code of the unit that is shown; empty for all units
     * @param names of units by code
     * @param typed what was typed and refused, by field
     */
    public record ListView(
            Campaign campaign,
            Listing<Line> lines,
            Map<String, String> missing,
            List<Obligation> owed,
            String chosen,
            String unit,
            Map<String, String> names,
            boolean mayDeliver,
            boolean ofUnit,
            Map<String, String> typed) {}

    /**
     * One thing that one unit owes.
     *
     * @param standing {@code accepted}, {@code sent}, {@code returned}, {@code missing}, {@code open}, or {@code recorded} where
     *     a fact alone says that it has come
     * @param late whether it came after its last day, or is known not to have come until then
     */
    public record Line(Obligation owed, String unit, Optional<Delivery> delivery, String standing, boolean late) {}

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String owed,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        return list(
                actor,
                campaign,
                new Asked(unit, owed, only, page),
                owed.isEmpty() ? Map.of() : Map.of("owed", owed),
                model);
    }

    /** What of the list is asked for. */
    private record Asked(String unit, String owed, String only, int page) {}

    private String list(Actor actor, Campaign campaign, Asked asked, Map<String, String> typed, Model model) {
        boolean ofUnit = actor.role().ofUnit();
        String code = ofUnit ? actor.unit() : asked.unit();
        List<Obligation> all = owing.of(campaign);
        List<Delivery> come = deliveries.seenBy(actor, campaign);
        String chosen = !code.isEmpty() || all.isEmpty()
                ? ""
                : all.stream()
                        .filter(one -> one.key().equals(asked.owed()))
                        .findFirst()
                        .orElseGet(() -> first(all, come, asked.only()))
                        .key();
        DeliveredPapers.Known arrived = papers.of(campaign);
        Map<String, Delivery> known =
                come.stream().collect(Collectors.toMap(one -> one.unit() + "/" + one.owed(), Function.identity()));
        List<Line> lines = campaigns.takingPart(campaign, SubjectKind.UNIT).stream()
                .filter(one -> code.isEmpty() || one.code().equals(code))
                .flatMap(one -> all.stream()
                        .filter(each -> chosen.isEmpty() || each.key().equals(chosen))
                        .filter(each -> each.isOwedBy(one))
                        .map(each -> line(
                                each, one, Optional.ofNullable(known.get(one.code() + "/" + each.key())), arrived)))
                .toList();
        model.addAttribute(
                "it",
                new ListView(
                        campaign,
                        Listing.of(lines, Line::standing, asked.only(), asked.page()),
                        missing(lines, ofUnit, campaigns.names(campaign, SubjectKind.UNIT)),
                        all,
                        chosen,
                        code,
                        campaigns.names(campaign, SubjectKind.UNIT),
                        actor.may(ofUnit ? Action.DELIVER : Action.CHECK_DELIVERY),
                        ofUnit,
                        typed));
        return "deliveries";
    }

    /** What is shown where nothing is chosen: of what has come in the state asked for, or of all, what is due next to today. */
    private Obligation first(List<Obligation> all, List<Delivery> come, String only) {
        Set<String> keys = come.stream()
                .filter(one -> one.state().word().equals(only))
                .map(Delivery::owed)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(one -> keys.isEmpty() || keys.contains(one.key()))
                .min(Comparator.comparingLong(one -> one.until()
                        .map(day -> Math.abs(ChronoUnit.DAYS.between(today.day(), day)))
                        .orElse(Long.MAX_VALUE)))
                .orElse(all.getFirst());
    }

    /** What can still be handed in: papers of a unit, or units of which a paper is missing. */
    private static Map<String, String> missing(List<Line> lines, boolean ofUnit, Map<String, String> names) {
        Map<String, String> missing = new LinkedHashMap<>();
        lines.stream()
                .filter(line -> line.delivery().isEmpty())
                .forEach(line -> missing.put(
                        ofUnit ? line.owed().key() : line.unit(),
                        ofUnit ? line.owed().label() : names.getOrDefault(line.unit(), line.unit())));
        return missing;
    }

    private static Line line(
            Obligation owed, Participant unit, Optional<Delivery> delivery, DeliveredPapers.Known known) {
        boolean lacks = delivery.isEmpty() && known.lacks(owed, unit);
        String without = known.isRecorded(owed, unit) ? "recorded" : lacks ? "missing" : "open";
        return new Line(
                owed,
                unit.code(),
                delivery,
                delivery.map(one -> one.state().word()).orElse(without),
                delivery.map(one -> one.isLate(owed)).orElse(lacks));
    }

    @PostMapping
    String deliver(
            Actor actor,
            Campaign campaign,
            @RequestParam Map<String, String> form,
            @RequestParam Optional<MultipartFile> file,
            Answer answer) {
        String owed = form.getOrDefault("owed", "");
        return answer.after(
                actor.role().ofUnit() ? "delivered" : "delivery.put-down",
                "redirect:/campaigns/" + campaign.id() + "/deliveries"
                        + (actor.role().ofUnit() ? "" : "?owed=" + UriUtils.encode(owed, StandardCharsets.UTF_8)),
                () -> {
                    Deliveries.PaperDetails said = said(actor, campaign, form, file);
                    if (actor.role().ofUnit()) {
                        deliveries.deliver(actor, campaign, owed, said);
                    } else {
                        deliveries.receive(actor, campaign, form.getOrDefault("unit", ""), owed, said);
                    }
                },
                model -> list(actor, campaign, new Asked("", owed, "", 1), form, model));
    }

    private Deliveries.PaperDetails said(
            Actor actor, Campaign campaign, Map<String, String> form, Optional<MultipartFile> file) {
        LocalDate issued = DayFields.read(form.getOrDefault("issued", ""), "evidence.issued");
        Optional<LocalDate> received = DayFields.optional(form.getOrDefault("received", ""), "deliveries.received");
        actor.require(
                actor.role().ofUnit() ? Action.DELIVER : Action.CHECK_DELIVERY, campaign.authority(), campaign.id());
        return new Deliveries.PaperDetails(
                form.getOrDefault("number", ""),
                issued,
                received,
                ChosenFile.of(file).map(store::take));
    }

    /**
     * One that was handed in.
     *
     * @param steps what can be done next by whoever looks
     * @param again whether it may be handed in again
     */
    public record View(
            Campaign campaign,
            Obligation owed,
            Delivery delivery,
            String unit,
            List<Event> events,
            List<DeliveryStep> steps,
            boolean again,
            boolean ofUnit,
            Map<String, String> typed) {}

    @GetMapping("/{delivery}")
    String one(Actor actor, Campaign campaign, @PathVariable long delivery, Model model) {
        return page(actor, campaign, delivery, Map.of(), model);
    }

    private String page(Actor actor, Campaign campaign, long id, Map<String, String> typed, Model model) {
        Delivery one = deliveries.one(actor, campaign, id);
        boolean ofUnit = actor.role().ofUnit();
        model.addAttribute(
                "it",
                new View(
                        campaign,
                        owing.one(campaign, one.owed()),
                        one,
                        campaigns.names(campaign, SubjectKind.UNIT).getOrDefault(one.unit(), one.unit()),
                        deliveries.events(one),
                        DeliveryStep.from(one.state()).stream()
                                .filter(step -> step != DeliveryStep.SEND_AGAIN && actor.may(step.action()))
                                .toList(),
                        one.state() == DeliveryState.RETURNED
                                && actor.may(ofUnit ? Action.DELIVER : Action.CHECK_DELIVERY),
                        ofUnit,
                        typed));
        return "delivery";
    }

    @GetMapping("/{delivery}/file")
    ResponseEntity<Resource> file(Actor actor, Campaign campaign, @PathVariable long delivery) {
        FileStore.Kept kept = deliveries.file(actor, campaign, delivery);
        return Download.stored(kept.name(), kept.media(), store.path(kept.sha256()), false);
    }

    @PostMapping("/{delivery}/steps/{step}")
    String step(
            Actor actor,
            Campaign campaign,
            @PathVariable long delivery,
            @PathVariable String step,
            StepForm form,
            Answer answer) {
        DeliveryStep taken = EnumWords.of(DeliveryStep.class, step);
        return answer.after(
                "delivery." + taken.word(),
                "redirect:/campaigns/" + campaign.id() + "/deliveries/" + delivery,
                () -> deliveries.step(actor, campaign, delivery, form.taken(taken)),
                model -> page(actor, campaign, delivery, Map.of("note-" + taken.word(), form.note()), model));
    }

    @PostMapping("/{delivery}/again")
    String again(
            Actor actor,
            Campaign campaign,
            @PathVariable long delivery,
            @RequestParam Map<String, String> form,
            @RequestParam int version,
            @RequestParam Optional<MultipartFile> file,
            Answer answer) {
        return answer.after(
                "delivered",
                "redirect:/campaigns/" + campaign.id() + "/deliveries/" + delivery,
                () -> deliveries.sendAgain(actor, campaign, delivery, said(actor, campaign, form, file), version),
                model -> page(actor, campaign, delivery, form, model));
    }
}
