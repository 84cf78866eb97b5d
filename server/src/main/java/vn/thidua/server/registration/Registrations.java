package vn.thidua.server.registration;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.Plan;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.handover.HandoverView;
import vn.thidua.server.handover.Handovers;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.workflow.Reasoned;

/** Filling in, submitting, returning and withdrawing registrations. */
@Service
@Transactional(readOnly = true)
public class Registrations {

    private final RegistrationTable table;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final RegistrationArrivals arrivals;
    private final RegistrationNotices notices;
    private final Audit audit;
    private final Today today;
    private final Handovers handovers;

    Registrations(
            RegistrationTable table,
            Campaigns campaigns,
            Ledger ledger,
            RegistrationArrivals arrivals,
            RegistrationNotices notices,
            Audit audit,
            Today today,
            Handovers handovers) {
        this.table = table;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.arrivals = arrivals;
        this.notices = notices;
        this.audit = audit;
        this.today = today;
        this.handovers = handovers;
    }

    /** What is wrong with one field. */
    public record Fault(FormField field, String key) {}

    /** The form of the plan with that id. */
    @Unasked("says what the plan says")
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
        Registration one = arrivals.of(campaign, form(campaign, form), unit);
        return all ? one.forOthers() : one;
    }

    /** Every registration of a form that the office may see, by unit. */
    public Map<String, Registration> seen(Actor actor, Campaign campaign, RegistrationForm form) {
        actor.require(Action.SEE_REGISTRATIONS, campaign.authority(), campaign.id());
        Map<String, Registration> all = arrivals.all(campaign, form);
        all.values().removeIf(one -> one.state().isPrivate());
        all.replaceAll((unit, one) -> one.forOthers());
        return all;
    }

    /** What the register itself holds of a unit, whoever may read it: its state and version alone are for pages. */
    Registration kept(Campaign campaign, String form, String unit) {
        return table.find(campaign.id(), form, unit).orElse(Registration.empty(form, unit));
    }

    /** The points that a unit registered, by criterion; none before it submitted. */
    @Unasked("whoever holds a campaign or a registration was asked for it; counts and days without contents")
    public Map<String, BigDecimal> points(Campaign campaign, String unit) {
        Plan plan = campaigns.plan(campaign);
        Map<String, BigDecimal> points = new HashMap<>();
        for (RegistrationForm form : plan.registration()) {
            Optional<Registration> one =
                    table.find(campaign.id(), form.id(), unit).filter(registration -> !registration.isOpen());
            String block = campaigns.unit(campaign, unit).block().orElse("");
            for (FormField field : one.isEmpty() ? List.<FormField>of() : FormField.of(plan, form, block)) {
                if (field.kind().equals("points") && !field.code().isEmpty()) {
                    field.number(one.get().at(field.key())).ifPresent(number -> points.put(field.code(), number));
                }
            }
        }
        return points;
    }

    /** The sum of the points on a registration; empty where it gives none, as one that came on paper and was not copied. */
    @Unasked("whoever holds a campaign or a registration was asked for it; counts and days without contents")
    public Optional<BigDecimal> total(Campaign campaign, RegistrationForm form, Participant unit, Registration one) {
        return FormField.of(campaigns.plan(campaign), form, unit.block().orElse("")).stream()
                .filter(field -> field.kind().equals("points"))
                .flatMap(field -> field.number(one.at(field.key())).stream())
                .reduce(BigDecimal::add);
    }

    /** Keeps one field of a unit's draft. */
    @Transactional
    public Registration fill(Actor actor, Campaign campaign, RegistrationRef which, FilledField field, int seen) {
        return put(campaign, open(actor, campaign, which.form(), which.unit()), field, seen);
    }

    /** Keeps one field of a registration that came on paper and that the office enters for the unit. */
    @Transactional
    public Registration fillEntered(
            Actor actor, Campaign campaign, RegistrationRef which, FilledField field, int seen) {
        Registration next = put(campaign, entered(actor, campaign, which.form(), which.unit()), field, seen);
        audit.record(actor.act(), "registration.fill-entered", campaigns.subject(campaign, which.unit()), "");
        return next;
    }

    private Registration put(Campaign campaign, Registration one, FilledField field, int seen) {
        Map<String, String> content = new HashMap<>(one.content());
        content.put(field.key(), field.value().strip());
        return keep(campaign, one.with(content), seen);
    }

    private Registration open(Actor actor, Campaign campaign, String form, String unit) {
        require(actor, Action.FILL_REGISTRATION, campaign, unit);
        Registration one = arrivals.of(campaign, form(campaign, form), unit);
        if (!one.isOpen()) {
            throw Refusal.conflict("already-submitted");
        }
        return one;
    }

    private Registration entered(Actor actor, Campaign campaign, String form, String unit) {
        require(actor, Action.TEND_REGISTRATIONS, campaign, unit);
        return table.find(campaign.id(), form, unit)
                .filter(one -> !one.isOpen() && one.enteredBy().isPresent())
                .orElseThrow(() -> Refusal.conflict("not-on-paper"));
    }

    /** What keeps a registration from being submitted. */
    @Unasked("whoever holds a campaign or a registration was asked for it; counts and days without contents")
    public List<Fault> faults(Campaign campaign, Registration one) {
        RegistrationForm form = form(campaign, one.form());
        String block = campaigns.unit(campaign, one.unit()).block().orElse("");
        return FormField.of(campaigns.plan(campaign), form, block).stream()
                .flatMap(field -> field.fault(one.at(field.key())).map(key -> new Fault(field, key)).stream())
                .toList();
    }

    /** The clerk tells the head that the registration is made ready; refused while something is missing on it. */
    @Transactional
    public void ready(Actor actor, Campaign campaign, String form, String unit) {
        if (!faults(campaign, open(actor, campaign, form, unit)).isEmpty()) {
            throw Refusal.bad("registration-incomplete");
        }
        handovers.ready(
                actor, campaign, key(form, unit), about(campaign, form, unit), RegistrationNotices.path(form, unit));
    }

    /** The unit goes on making it. */
    @Transactional
    public void notReady(Actor actor, Campaign campaign, String form, String unit) {
        open(actor, campaign, form, unit);
        handovers.takeBack(actor, campaign, key(form, unit), about(campaign, form, unit));
    }

    private String about(Campaign campaign, String form, String unit) {
        return campaigns.subject(campaign, unit) + ", " + form(campaign, form).label();
    }

    /** The key by which a registration is made ready. */
    @Unasked("names a thing in the log")
    public static String key(String form, String unit) {
        return "registration/" + form + "/" + unit;
    }

    /** What the page of a registration says of it to somebody. */
    HandoverView handing(Actor actor, Campaign campaign, Registration one) {
        return actor.role().ofUnit() && one.isOpen()
                ? new HandoverView(
                        actor.may(Action.FILL_REGISTRATION) && !actor.may(Action.SUBMIT_REGISTRATION),
                        handovers.of(campaign, key(one.form(), one.unit())),
                        handovers.isHeaded(campaign, one.unit()))
                : HandoverView.none();
    }

    /** The head submits. */
    @Transactional
    public Registration submit(Actor actor, Campaign campaign, String form, String unit, int seen) {
        require(actor, Action.SUBMIT_REGISTRATION, campaign, unit);
        Registration one = arrivals.of(campaign, form(campaign, form), unit);
        RegistrationStep step = RegistrationStep.submission(one.state(), Action.SUBMIT_REGISTRATION);
        if (!faults(campaign, one).isEmpty()) {
            throw Refusal.bad("registration-incomplete");
        }
        LocalDate day =
                step == RegistrationStep.SUBMIT_AGAIN ? one.submittedOn().orElse(today.day()) : today.day();
        return come(actor, campaign, one, new Coming(step, day, Optional.empty()), seen);
    }

    /**
     * The office enters a registration that came on paper; the record says who did.
     *
     * @param day on which the paper came
     */
    @Transactional
    public Registration enter(Actor actor, Campaign campaign, RegistrationRef which, LocalDate day, int seen) {
        require(actor, Action.TEND_REGISTRATIONS, campaign, which.unit());
        if (day.isAfter(today.day())) {
            throw Refusal.bad("future-day", day);
        }
        // Of one whose day was recorded as a fact nothing stands in the table yet: it is entered now.
        Registration one = table.find(campaign.id(), which.form(), which.unit())
                .orElse(Registration.empty(which.form(), which.unit()));
        RegistrationStep step = RegistrationStep.submission(one.state(), Action.TEND_REGISTRATIONS);
        return come(actor, campaign, one.withDraftAside(), new Coming(step, day, Optional.of(actor.name())), seen);
    }

    /** How a registration comes: by which step, on which day, and who entered it where it came on paper. */
    private record Coming(RegistrationStep step, LocalDate day, Optional<String> enteredBy) {}

    private Registration come(Actor actor, Campaign campaign, Registration one, Coming coming, int seen) {
        LocalDate day = coming.day();
        RegistrationForm form = form(campaign, one.form());
        boolean late = arrivals.lastDay(campaign, form).filter(day::isAfter).isPresent();
        Registration next = one.submitted(day, late, coming.enteredBy());
        keep(campaign, next, seen);
        table.submitted(campaign.id(), next, actor.name());
        handovers.end(campaign, key(one.form(), one.unit()));
        follow(actor, campaign, form, one.unit(), Optional.of(day.toString()), "");
        notices.tell(actor, campaign, form, one.unit(), coming.step().word(), "");
        audit.record(
                actor.act(),
                "registration." + coming.step().word(),
                campaigns.subject(campaign, one.unit()),
                late ? ActSubject.word("log.late") : "");
        return next;
    }

    /**
     * After the last day the office records that units did not register; who has sent one meanwhile is left out. A unit may
     * still send it late.
     *
     * @return how many units it was recorded of
     * @throws Refusal where the last day has not passed yet, or no reason is given
     */
    @Transactional
    public int miss(Actor actor, Campaign campaign, String form, List<String> units, String reason) {
        RegistrationForm which = form(campaign, form);
        arrivals.lastDay(campaign, which)
                .filter(last -> !today.day().isAfter(last))
                .ifPresent(last -> {
                    throw Refusal.conflict("registration-not-due", last);
                });
        int missed = 0;
        Map<String, Registration> all = arrivals.all(campaign, which);
        for (String unit : units) {
            require(actor, Action.TEND_REGISTRATIONS, campaign, unit);
            Registration one = all.getOrDefault(unit, Registration.empty(form, unit));
            Optional<RegistrationStep> step = RegistrationStep.miss(one.state());
            if (step.isPresent()) {
                step.get().require(actor, campaign.authority(), campaign.id(), reason);
                keep(campaign, one.in(RegistrationState.NONE, reason), one.version());
                follow(actor, campaign, which, unit, Optional.of(RegistrationArrivals.NEVER), reason);
                notices.tell(actor, campaign, which, unit, "miss", reason);
                audit.record(
                        actor.act(), "registration." + step.get().word(), campaigns.subject(campaign, unit), reason);
                missed++;
            }
        }
        return missed;
    }

    /** The head takes it back. */
    @Transactional
    public void withdraw(Actor actor, Campaign campaign, RegistrationRef which, Reasoned because) {
        abandon(actor, campaign, which, RegistrationStep.WITHDRAW, because);
        follow(actor, campaign, form(campaign, which.form()), which.unit(), Optional.empty(), because.reason());
    }

    /** The standing office returns it with a reason. */
    @Transactional
    public void giveBack(Actor actor, Campaign campaign, RegistrationRef which, Reasoned because) {
        abandon(actor, campaign, which, RegistrationStep.RETURN, because);
    }

    private void abandon(
            Actor actor, Campaign campaign, RegistrationRef which, RegistrationStep step, Reasoned because) {
        String reason = because.reason();
        require(actor, step.action(), campaign, which.unit());
        step.require(actor, campaign.authority(), campaign.id(), reason);
        Registration one = table.find(campaign.id(), which.form(), which.unit())
                .filter(registration -> registration.state() == step.from())
                .orElseThrow(() -> Refusal.conflict("not-submitted"));
        Registration next = step == RegistrationStep.WITHDRAW ? one.withDraftBack() : one;
        keep(campaign, next.in(step.to(), reason), because.seen());
        notices.tell(actor, campaign, form(campaign, which.form()), which.unit(), step.word(), reason);
        audit.record(actor.act(), "registration." + step.word(), campaigns.subject(campaign, which.unit()), reason);
    }

    /** Reminds every unit that has not submitted; how many there were. */
    @Transactional
    public int remind(Actor actor, Campaign campaign, String form, String text) {
        actor.require(Action.TEND_REGISTRATIONS, campaign.authority(), campaign.id());
        List<Participant> missing = missing(campaign, form);
        notices.remind(actor, campaign, form(campaign, form), missing, text);
        audit.record(actor.act(), "registration.remind", campaign.subject(), String.valueOf(missing.size()));
        return missing.size();
    }

    /** The units whose registration has not come, on paper or here. */
    @Unasked("whoever holds a campaign or a registration was asked for it; counts and days without contents")
    public List<Participant> missing(Campaign campaign, String form) {
        return arrivals.missing(campaign, form(campaign, form));
    }

    /** The units whose registration has come, on paper or here. */
    @Unasked("whoever holds a campaign or a registration was asked for it; counts and days without contents")
    public Set<String> unitsOf(Campaign campaign, String form) {
        Map<String, Registration> all = arrivals.all(campaign, form(campaign, form));
        all.values().removeIf(Registration::isOpen);
        return Set.copyOf(all.keySet());
    }

    /** The newest reminder of a unit. */
    @Unasked("whoever holds a campaign or a registration was asked for it; counts and days without contents")
    public Optional<String> reminder(Campaign campaign, String unit, String form) {
        return notices.newest(campaign, form, unit);
    }

    /** The last day on which the form may come. */
    @Unasked("says what the plan says")
    public Optional<LocalDate> lastDay(Campaign campaign, RegistrationForm form) {
        return arrivals.lastDay(campaign, form);
    }

    private void follow(
            Actor actor, Campaign campaign, RegistrationForm form, String unit, Optional<String> value, String reason) {
        if (form.fact().isPresent()) {
            String fact = form.fact().get();
            long seen = ledger.current(campaign, SubjectKind.UNIT, unit, fact)
                    .map(Entry::id)
                    .orElse(0L);
            ledger.follow(
                    actor,
                    campaign,
                    new Ledger.Draft(
                            SubjectKind.UNIT,
                            unit,
                            fact,
                            value,
                            today.day(),
                            RegistrationArrivals.SOURCE,
                            reason,
                            seen));
        }
    }

    private Registration keep(Campaign campaign, Registration next, int seen) {
        if (!table.keep(campaign.id(), next, seen)) {
            throw Refusal.conflict("registration-changed");
        }
        return next;
    }

    private void require(Actor actor, Action action, Campaign campaign, String unit) {
        actor.require(action, campaign.authority(), campaign.id());
        actor.requireUnit(unit);
        campaigns.unit(campaign, unit);
        if (campaign.isDraft()) {
            throw Refusal.conflict("not-announced");
        }
        campaign.requireNotEnded();
    }
}
