package vn.thidua.server.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.web.Notice;

/** The list of registrations: who registered, who is waited for, who is reminded. */
@Controller
@RequestMapping("/campaigns/{id}/registrations")
public class RegistrationListController {

    private final Registrations registrations;
    private final Campaigns campaigns;
    private final Today today;

    RegistrationListController(Registrations registrations, Campaigns campaigns, Today today) {
        this.registrations = registrations;
        this.campaigns = campaigns;
        this.today = today;
    }

    /** One form with every unit's state. */
    public record FormPart(
            RegistrationForm form,
            Optional<LocalDate> lastDay,
            List<UnitRow> units,
            PageOfRows<UnitRow> rows,
            LocalDate today) {

        /** The units whose registration came. */
        public long came() {
            return units.stream().filter(row -> !row.registration().isOpen()).count();
        }

        /** The units that are still waited for. */
        public List<UnitRow> awaited() {
            return units.stream().filter(row -> row.registration().isAwaited()).toList();
        }

        /** Those of them that stand on this page. */
        public List<UnitRow> awaitedHere() {
            return rows.shown().stream()
                    .filter(row -> row.registration().isAwaited())
                    .toList();
        }

        /** How many units of a group have handed in. */
        public long came(String group) {
            return units.stream()
                    .filter(row ->
                            row.group().equals(group) && !row.registration().isOpen())
                    .count();
        }

        /** How many units a group has. */
        public long all(String group) {
            return units.stream().filter(row -> row.group().equals(group)).count();
        }

        /** Whether the last day has passed, so that the office may record who did not register. */
        public boolean past() {
            return lastDay.filter(today::isAfter).isPresent();
        }

        /** Who sums up registrations of units below. */
        public Map<String, List<UnitRow>> groups() {
            Map<String, List<UnitRow>> groups = new LinkedHashMap<>();
            rows.shown()
                    .forEach(row -> groups.computeIfAbsent(row.group(), name -> new ArrayList<>())
                            .add(row));
            return groups;
        }
    }

    /**
     * A unit in the list.
     *
     * @param outside whether it takes no part because it did not register in time
     */
    public record UnitRow(
            Participant unit, String group, Registration registration, Optional<BigDecimal> points, boolean outside) {}

    /** Every form of the campaign. */
    public record ListView(Campaign campaign, List<FormPart> forms, String words, boolean mayTend, LocalDate today) {}

    @GetMapping
    String list(
            Actor actor,
            Campaign campaign,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Plan plan = campaigns.plan(campaign);
        if (actor.role().ofUnit() && plan.registration().size() == 1) {
            return "redirect:/campaigns/" + campaign.id() + "/registrations/"
                    + plan.registration().getFirst().id() + "/" + actor.unit();
        }
        List<FormPart> forms = new ArrayList<>();
        boolean all = actor.may(Action.SEE_REGISTRATIONS);
        List<Participant> units = campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .filter(unit -> all || actor.role().ofUnit() && unit.code().equals(actor.unit()))
                .toList();
        for (RegistrationForm form : plan.registration()) {
            List<UnitRow> rows = rows(actor, campaign, form, units);
            forms.add(new FormPart(
                    form,
                    registrations.lastDay(campaign, form),
                    rows,
                    PageOfRows.of(rows, row -> row.unit().name(), words, page),
                    today.day()));
        }
        model.addAttribute(
                "it", new ListView(campaign, forms, words, actor.may(Action.TEND_REGISTRATIONS), today.day()));
        return "registrations";
    }

    private List<UnitRow> rows(Actor actor, Campaign campaign, RegistrationForm form, List<Participant> units) {
        boolean all = actor.may(Action.SEE_REGISTRATIONS);
        Map<String, String> names = units.stream().collect(Collectors.toMap(Participant::code, Participant::name));
        Set<String> outside = campaigns.outside(campaign, SubjectKind.UNIT).keySet();
        Map<String, Registration> byUnit = all ? registrations.seen(actor, campaign, form) : Map.of();
        return units.stream()
                .map(unit -> {
                    Registration one = all
                            ? byUnit.getOrDefault(unit.code(), Registration.empty(form.id(), unit.code()))
                            : registrations.of(actor, campaign, form.id(), unit.code());
                    String group = group(campaign, form, unit, names);
                    return new UnitRow(
                            unit,
                            group,
                            one,
                            registrations.total(campaign, form, unit, one),
                            outside.contains(unit.code()));
                })
                .toList();
    }

    /** Where a unit stands in the list: below the unit that sums up, or in its block. */
    private String group(Campaign campaign, RegistrationForm form, Participant unit, Map<String, String> names) {
        return form.summedUpBy().isPresent()
                ? unit.above().map(code -> names.getOrDefault(code, code)).orElse("")
                : campaigns.plan(campaign).blockLabel(unit.block().orElse(""));
    }

    /** Units that did not register, named by the office after the last day. */
    @PostMapping("/{form}/miss")
    String miss(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @RequestParam(defaultValue = "") List<String> units,
            @RequestParam String reason,
            HttpServletRequest request) {
        if (units.isEmpty()) {
            throw Refusal.bad("choose-units");
        }
        Notice.say(request, "registration.missed", registrations.miss(actor, campaign, form, units, reason.strip()));
        return list(campaign);
    }

    @PostMapping("/{form}/remind")
    String remind(
            Actor actor,
            Campaign campaign,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String text,
            Texts texts,
            HttpServletRequest request) {
        String said = text.isBlank() ? texts.say("registrations.remind-text") : text.strip();
        Notice.say(request, "reminded", registrations.remind(actor, campaign, form, said));
        return list(campaign);
    }

    private static String list(Campaign campaign) {
        return "redirect:/campaigns/" + campaign.id() + "/registrations";
    }
}
