package vn.thidua.server.registration;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.web.Today;

/**
 * Which registrations have come, by whatever way: submitted here, entered by the office, or with the day recorded as a
 * fact. Every list, count and reminder asks here.
 */
@Component
class RegistrationArrivals {

    /** The source under which the ledger keeps the days of registrations that stand in the table. */
    static final String SOURCE = "registration";

    private final RegistrationTable table;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Worlds worlds;
    private final Today today;

    RegistrationArrivals(RegistrationTable table, Campaigns campaigns, Ledger ledger, Worlds worlds, Today today) {
        this.table = table;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.worlds = worlds;
        this.today = today;
    }

    /** How a form's registrations of those who take part stand, by unit; units of which nothing is known are not among them. */
    Map<String, Registration> all(Campaign campaign, RegistrationForm form) {
        Map<String, Registration> byUnit = new HashMap<>();
        table.all(campaign.id()).stream()
                .filter(one -> one.form().equals(form.id()))
                .forEach(one -> byUnit.put(one.unit(), one));
        Map<String, Entry> days = form.fact()
                .map(fact -> ledger.ofFact(campaign, SubjectKind.UNIT, fact))
                .orElse(Map.of());
        Optional<LocalDate> last = lastDay(campaign, form);
        days.forEach((unit, entry) -> day(entry).ifPresent(day -> {
            Registration one = byUnit.getOrDefault(unit, Registration.empty(form.id(), unit));
            if (one.isOpen()) {
                byUnit.put(unit, one.recorded(day, last.filter(day::isAfter).isPresent(), entry.who()));
            }
        }));
        byUnit.keySet().retainAll(campaigns.names(campaign, SubjectKind.UNIT).keySet());
        return byUnit;
    }

    /** How one unit's registration stands. */
    Registration of(Campaign campaign, RegistrationForm form, String unit) {
        Registration one = table.find(campaign.id(), form.id(), unit).orElse(Registration.empty(form.id(), unit));
        return !one.isOpen()
                ? one
                : form.fact()
                        .flatMap(fact -> ledger.current(campaign, SubjectKind.UNIT, unit, fact))
                        .flatMap(entry -> day(entry)
                                .map(day -> one.recorded(
                                        day,
                                        lastDay(campaign, form)
                                                .filter(day::isAfter)
                                                .isPresent(),
                                        entry.who())))
                        .orElse(one);
    }

    /** The day that somebody recorded by hand; what follows a registration of the table says nothing of its own. */
    private static Optional<LocalDate> day(Entry entry) {
        return entry.source().equals(SOURCE) ? Optional.empty() : entry.value().flatMap(RegistrationArrivals::day);
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeException never) {
            return Optional.empty();
        }
    }

    /** The units that take part and whose registration has not come. */
    List<Participant> missing(Campaign campaign, RegistrationForm form) {
        Map<String, Registration> all = all(campaign, form);
        return campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .filter(unit -> all.getOrDefault(unit.code(), Registration.empty(form.id(), unit.code()))
                        .isOpen())
                .toList();
    }

    /** The last day on which the form may come. */
    Optional<LocalDate> lastDay(Campaign campaign, RegistrationForm form) {
        Plan plan = campaigns.plan(campaign);
        return form.deadline()
                .map(id -> plan.calendar().deadlines().get(id))
                .flatMap(deadline -> new Outcome(worlds.ofCampaign(campaign, today.day())).lastDay(deadline));
    }
}
