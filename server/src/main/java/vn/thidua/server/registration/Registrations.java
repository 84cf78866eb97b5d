package vn.thidua.server.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Worlds;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;
import vn.thidua.words.typed.Numbers;
import vn.thidua.words.typed.Reading;
import vn.thidua.words.typed.Source;

/** Filling in, submitting, returning and withdrawing registrations. */
@Service
@Transactional(readOnly = true)
public class Registrations {

    private final RegistrationTable table;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Worlds worlds;
    private final Audit audit;
    private final Today today;
    private final UnitReminders reminders;

    Registrations(
            RegistrationTable table,
            Campaigns campaigns,
            Ledger ledger,
            Worlds worlds,
            Audit audit,
            Today today,
            UnitReminders reminders) {
        this.table = table;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.worlds = worlds;
        this.audit = audit;
        this.today = today;
        this.reminders = reminders;
    }

    /** What is wrong with one field. */
    public record Fault(Field field, String key) {}

    /** The form of the plan with that id. */
    public RegistrationForm form(Campaign campaign, String id) {
        return campaigns.plan(campaign).registration().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** A unit's registration, as somebody may see it. */
    public Registration of(Actor actor, Campaign campaign, String form, String unit) {
        boolean all = actor.may(Action.SEE_REGISTRATIONS);
        actor.require(all ? Action.SEE_REGISTRATIONS : Action.FILL_REGISTRATION, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
        Registration one = table.find(campaign.id(), form, unit).orElse(Registration.empty(form, unit));
        // What a unit has not submitted is its own.
        boolean draft = one.state().equals("draft");
        return all && draft ? Registration.empty(form, unit) : one;
    }

    /** Every registration that was submitted, by unit and form; for those who tend them. */
    public List<Registration> submitted(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_REGISTRATIONS, campaign.authority(), campaign.id());
        return table.all(campaign.id()).stream()
                .filter(one -> !one.state().equals("draft"))
                .toList();
    }

    /** The points that a unit registered, by criterion; none before it submitted. */
    public Map<String, BigDecimal> points(Campaign campaign, String unit) {
        Plan plan = campaigns.plan(campaign);
        Map<String, BigDecimal> points = new HashMap<>();
        for (RegistrationForm form : plan.registration()) {
            Optional<Registration> one = table.find(campaign.id(), form.id(), unit)
                    .filter(registration -> registration.state().equals("submitted"));
            String block = campaigns.unit(campaign, unit).block().orElse("");
            for (Field field : one.isEmpty() ? List.<Field>of() : Field.of(plan, form, block)) {
                if (field.kind().equals("points") && !field.code().isEmpty()) {
                    number(field, one.get().at(field.key())).ifPresent(number -> points.put(field.code(), number));
                }
            }
        }
        return points;
    }

    /** The sum of the points on a registration; empty where the form asks for none. */
    public Optional<BigDecimal> total(Campaign campaign, RegistrationForm form, Participant unit, Registration one) {
        List<Field> fields = Field.of(
                        campaigns.plan(campaign), form, unit.block().orElse(""))
                .stream()
                .filter(field -> field.kind().equals("points"))
                .toList();
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(fields.stream()
                        .flatMap(field -> number(field, one.at(field.key())).stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Keeps one field of a draft. */
    @Transactional
    public Registration fill(
            Actor actor, Campaign campaign, String form, String unit, String key, String value, int seen) {
        require(actor, Action.FILL_REGISTRATION, campaign, unit);
        Registration one = open(campaign, form, unit);
        Map<String, String> content = new HashMap<>(one.content());
        content.put(key, value.strip());
        Registration next = new Registration(
                form, unit, one.state(), content, one.submittedOn(), one.late(), one.note(), one.version() + 1);
        keep(campaign, next, seen);
        return next;
    }

    /** What keeps a registration from being submitted. */
    public List<Fault> faults(Campaign campaign, Registration one) {
        List<Fault> faults = new ArrayList<>();
        RegistrationForm form = form(campaign, one.form());
        String block = campaigns.unit(campaign, one.unit()).block().orElse("");
        for (Field field : Field.of(campaigns.plan(campaign), form, block)) {
            String value = one.at(field.key());
            if (value.isBlank()) {
                if (field.required()) {
                    faults.add(new Fault(field, "field.required"));
                }
            } else if (field.kind().matches("points|percent|number")) {
                if (number(field, value).isEmpty()) {
                    faults.add(new Fault(field, "field.number"));
                }
            }
        }
        return faults;
    }

    /** The head submits. */
    @Transactional
    public Registration submit(Actor actor, Campaign campaign, String form, String unit, int seen) {
        require(actor, Action.SUBMIT_REGISTRATION, campaign, unit);
        Registration one = open(campaign, form, unit);
        if (!faults(campaign, one).isEmpty()) {
            throw Refusal.bad("registration-incomplete");
        }
        RegistrationForm asked = form(campaign, form);
        LocalDate day = one.state().equals("returned") ? one.submittedOn().orElse(today.day()) : today.day();
        boolean late = lastDay(campaign, asked).filter(day::isAfter).isPresent();
        Registration next =
                new Registration(form, unit, "submitted", one.content(), Optional.of(day), late, "", one.version() + 1);
        keep(campaign, next, seen);
        follow(actor, campaign, asked, unit, Optional.of(day), "");
        audit.record(actor.act(), "registration.submit", campaign.subject() + " " + unit, late ? "late" : "");
        return next;
    }

    /** The head takes it back. */
    @Transactional
    public void withdraw(Actor actor, Campaign campaign, String form, String unit, String reason, int seen) {
        require(actor, Action.SUBMIT_REGISTRATION, campaign, unit);
        giveUp(actor, campaign, form, unit, reason, seen, "withdrawn");
        follow(actor, campaign, form(campaign, form), unit, Optional.empty(), reason);
    }

    /** The standing office returns it with a reason. */
    @Transactional
    public void giveBack(Actor actor, Campaign campaign, String form, String unit, String reason, int seen) {
        require(actor, Action.TEND_REGISTRATIONS, campaign, unit);
        giveUp(actor, campaign, form, unit, reason, seen, "returned");
    }

    private void giveUp(
            Actor actor, Campaign campaign, String form, String unit, String reason, int seen, String state) {
        if (reason.isBlank()) {
            throw Refusal.bad("reason-needed");
        }
        Registration one = table.find(campaign.id(), form, unit)
                .filter(registration -> registration.state().equals("submitted"))
                .orElseThrow(() -> Refusal.conflict("not-submitted"));
        keep(
                campaign,
                new Registration(
                        form, unit, state, one.content(), one.submittedOn(), one.late(), reason, one.version() + 1),
                seen);
        audit.record(actor.act(), "registration." + state, campaign.subject() + " " + unit, reason);
    }

    /** Reminds every unit that has not submitted; how many there were. */
    @Transactional
    public int remind(Actor actor, Campaign campaign, String form, String text) {
        actor.require(Action.TEND_REGISTRATIONS, campaign.authority(), campaign.id());
        List<Participant> missing = missing(campaign, form);
        for (Participant unit : missing) {
            reminders.add(actor, campaign, unit.code(), "registration " + form, text);
        }
        audit.record(actor.act(), "registration.remind", campaign.subject(), String.valueOf(missing.size()));
        return missing.size();
    }

    /** The units that have not submitted. */
    public List<Participant> missing(Campaign campaign, String form) {
        java.util.Set<String> there = unitsOf(campaign, form);
        return campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                .filter(unit -> !there.contains(unit.code()))
                .toList();
    }

    /** The units that have submitted. */
    public java.util.Set<String> unitsOf(Campaign campaign, String form) {
        return table.submitted(campaign.id(), form);
    }

    /** The newest reminder of a unit. */
    public Optional<String> reminder(Campaign campaign, String unit, String form) {
        return reminders.newest(campaign, unit, "registration " + form).map(UnitReminders.Said::text);
    }

    /** The last day on which the form may come. */
    public Optional<LocalDate> lastDay(Campaign campaign, RegistrationForm form) {
        Plan plan = campaigns.plan(campaign);
        return form.deadline()
                .map(id -> plan.calendar().deadlines().get(id))
                .flatMap(deadline -> new Outcome(worlds.ofCampaign(campaign, today.day())).lastDay(deadline));
    }

    private void follow(
            Actor actor,
            Campaign campaign,
            RegistrationForm form,
            String unit,
            Optional<LocalDate> day,
            String reason) {
        if (form.fact().isPresent()) {
            String fact = form.fact().get();
            long seen = ledger.current(campaign, SubjectKind.UNIT, unit, fact)
                    .map(vn.thidua.server.ledger.Entry::id)
                    .orElse(0L);
            ledger.follow(
                    actor,
                    campaign,
                    new Ledger.Draft(
                            SubjectKind.UNIT,
                            unit,
                            fact,
                            day.map(LocalDate::toString),
                            today.day(),
                            "registration",
                            reason,
                            seen));
        }
    }

    private Registration open(Campaign campaign, String form, String unit) {
        form(campaign, form);
        Registration one = table.find(campaign.id(), form, unit).orElse(Registration.empty(form, unit));
        if (!one.isOpen()) {
            throw Refusal.conflict("already-submitted");
        }
        return one;
    }

    private void keep(Campaign campaign, Registration next, int seen) {
        if (!table.keep(campaign.id(), next, seen)) {
            throw Refusal.conflict("registration-changed");
        }
    }

    private void require(Actor actor, Action action, Campaign campaign, String unit) {
        actor.require(action, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
        campaigns.unit(campaign, unit);
        if (campaign.isDraft()) {
            throw Refusal.conflict("not-announced");
        }
    }

    /** A number that was typed in a field; empty where it is none that the field takes. */
    static Optional<BigDecimal> number(Field field, String typed) {
        return Numbers.read(Source.text(typed), field.quantity()) instanceof Reading.Value<BigDecimal>(BigDecimal value)
                ? Optional.of(value)
                : Optional.empty();
    }
}
