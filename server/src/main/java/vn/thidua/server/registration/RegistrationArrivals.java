package vn.thidua.server.registration;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Worlds;

/**
 * Which registrations have come, by whatever way: submitted here, entered by the office, or with the day recorded as a
 * fact. Every list, count and reminder asks here.
 */
@Component
class RegistrationArrivals {

    /** The source under which the ledger keeps the days of registrations that stand in the table. */
    static final String SOURCE = "registration";

    /** The value of an event that did not happen. */
    static final String NEVER = "never";

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
        days.forEach((unit, entry) -> {
            Registration one = byUnit.getOrDefault(unit, Registration.empty(form.id(), unit));
            if (one.isOpen()) {
                byUnit.put(unit, recorded(one, entry, last));
            }
        });
        byUnit.keySet().retainAll(campaigns.names(campaign, SubjectKind.UNIT).keySet());
        return byUnit;
    }

    /** Who of the unit signs one that has come; empty while it is open, where it came on paper, and of old ones. */
    Optional<String> signer(Campaign campaign, Registration one) {
        return one.isOpen() ? Optional.empty() : table.signer(campaign.id(), one);
    }

    /** How one unit's registration stands. */
    Registration of(Campaign campaign, RegistrationForm form, String unit) {
        Registration one = table.find(campaign.id(), form.id(), unit).orElse(Registration.empty(form.id(), unit));
        return !one.isOpen()
                ? one
                : form.fact()
                        .flatMap(fact -> ledger.current(campaign, SubjectKind.UNIT, unit, fact))
                        .map(entry -> recorded(one, entry, lastDay(campaign, form)))
                        .orElse(one);
    }

    /**
     * An open registration in the light of what somebody recorded by hand: the day on which it came, or that it never did.
     * What follows a registration of the table says nothing of its own.
     */
    private static Registration recorded(Registration one, Entry entry, Optional<LocalDate> last) {
        if (entry.source().equals(SOURCE) || entry.value().isEmpty()) {
            return one;
        }
        if (entry.value().get().equals(NEVER)) {
            return one.recordedNone(entry.reason());
        }
        LocalDate day = LocalDate.parse(entry.value().get());
        return one.recorded(day, last.filter(day::isAfter).isPresent(), entry.who());
    }

    /** The units that take part, whose registration has not come and is still waited for. */
    List<Participant> missing(Campaign campaign, RegistrationForm form) {
        Map<String, Registration> all = all(campaign, form);
        return campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .filter(unit -> all.getOrDefault(unit.code(), Registration.empty(form.id(), unit.code()))
                        .isAwaited())
                .toList();
    }

    /** The last day on which the form may come. */
    Optional<LocalDate> lastDay(Campaign campaign, RegistrationForm form) {
        return form.deadline().flatMap(id -> new Outcome(worlds.ofCampaign(campaign, today.day())).lastDay(id));
    }
}
