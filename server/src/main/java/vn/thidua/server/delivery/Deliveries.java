package vn.thidua.server.delivery;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.Counter;
import vn.thidua.server.counting.RegisterChanged;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.workflow.TakenStep;

/**
 * Papers handed in. A unit cannot say on which day: it is the day on which it hands in; the office that received a paper by
 * post can. Late and missing reports are counted once the first report of the series came, because a register that nobody
 * uses knows nothing.
 */
@Service
@Transactional(readOnly = true)
public class Deliveries implements Counter {

    private final DeliveryTable table;
    private final Obligations owing;
    private final Campaigns campaigns;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Deliveries(
            DeliveryTable table,
            Obligations owing,
            Campaigns campaigns,
            Notifier notifier,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.table = table;
        this.owing = owing;
        this.campaigns = campaigns;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /**
     * What is said of a paper that is handed in.
     *
     * @param received the day on which the office received it; empty for today
     */
    public record PaperDetails(
            String number, LocalDate issued, Optional<LocalDate> received, Optional<FileStore.Kept> file) {}

    /** Those that somebody may see: a unit its own. */
    public List<Delivery> seenBy(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_DELIVERIES, campaign.authority(), campaign.id());
        return table.all(campaign.id(), actor.role().ofUnit() ? actor.unit() : "");
    }

    /** How many of the campaign are in a state. */
    public long count(Actor actor, Campaign campaign, DeliveryState state) {
        actor.require(Action.SEE_DELIVERIES, campaign.authority(), campaign.id());
        return table.count(campaign.id(), state);
    }

    /**
     * The keys of what is owed and handed in here: something of its series has come from anybody. Of the others nothing is
     * known, since they may come another way.
     */
    @Unasked("says what the plan says")
    public Set<String> used(Campaign campaign) {
        Set<String> series =
                table.used(campaign.id()).stream().map(Obligation::seriesOf).collect(Collectors.toSet());
        return owing.of(campaign).stream()
                .map(Obligation::key)
                .filter(key -> series.contains(Obligation.seriesOf(key)))
                .collect(Collectors.toSet());
    }

    /** One of them. */
    public Delivery one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_DELIVERIES, campaign.authority(), campaign.id());
        return table.one(campaign.id(), id)
                .filter(one -> !actor.role().ofUnit() || one.unit().equals(actor.unit()))
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** What was done with it. */
    @Unasked("whoever holds a delivery was asked for it")
    public List<Event> events(Delivery one) {
        return table.history().of(one.id());
    }

    /** Its file. */
    public FileStore.Kept file(Actor actor, Campaign campaign, long id) {
        return table.files().of(one(actor, campaign, id).id()).orElseThrow(() -> Refusal.unknown(id));
    }

    /** A unit hands in what it owes. */
    @Transactional
    public long deliver(Actor actor, Campaign campaign, String key, PaperDetails said) {
        actor.require(Action.DELIVER, campaign.authority(), campaign.id());
        return put(actor, campaign, actor.unit(), key, said);
    }

    /** The office puts down what came by post. */
    @Transactional
    public long receive(Actor actor, Campaign campaign, String unit, String key, PaperDetails said) {
        actor.require(Action.CHECK_DELIVERY, campaign.authority(), campaign.id());
        return put(actor, campaign, unit, key, said);
    }

    private long put(Actor actor, Campaign campaign, String unit, String key, PaperDetails said) {
        Obligation owed = owing.one(campaign, key);
        Participant participant = campaigns.unit(campaign, unit);
        campaigns.requireTakingPart(campaign, unit);
        if (!owed.isOwedBy(participant)) {
            throw Refusal.bad("not-owed", owed.label(), participant.name());
        }
        Delivery one = new Delivery(
                0,
                unit,
                key,
                number(said),
                issued(said),
                received(actor, said),
                time(actor, said),
                DeliveryState.SENT,
                Optional.empty(),
                0);
        long id = table.add(campaign.id(), one);
        keep(actor, campaign, one, id, "send", one.number(), said.file());
        return id;
    }

    private static String number(PaperDetails said) {
        if (said.number().isBlank()) {
            throw Refusal.bad("number-needed");
        }
        return said.number().strip();
    }

    private LocalDate issued(PaperDetails said) {
        if (said.issued().isAfter(today.day())) {
            throw Refusal.bad("day-ahead", said.issued());
        }
        return said.issued();
    }

    private LocalDate received(Actor actor, PaperDetails said) {
        LocalDate day = actor.role().ofUnit() ? today.day() : said.received().orElse(today.day());
        if (day.isAfter(today.day())) {
            throw Refusal.bad("day-ahead", day);
        }
        if (day.isBefore(said.issued())) {
            throw Refusal.bad("received-before", day, said.issued());
        }
        return day;
    }

    /** A unit hands in now; of what the office puts down for another day nobody knows the hour. */
    private Optional<LocalTime> time(Actor actor, PaperDetails said) {
        boolean now = actor.role().ofUnit() || said.received().isEmpty();
        return now
                ? Optional.of(LocalTime.ofInstant(today.now(), Today.ZONE).truncatedTo(ChronoUnit.MINUTES))
                : Optional.empty();
    }

    private void keep(
            Actor actor,
            Campaign campaign,
            Delivery one,
            long id,
            String step,
            String note,
            Optional<FileStore.Kept> file) {
        file.ifPresent(kept -> table.files().put(id, kept));
        table.history().add(actor.act(), id, step, note);
        audit.record(
                actor.act(),
                "delivery." + step,
                campaigns.subject(campaign, one.unit()),
                owing.one(campaign, one.owed()).label() + (note.isBlank() ? "" : ": " + note));
        events.publishEvent(new RegisterChanged(actor, campaign, this));
    }

    /** Checks one: what was owed, or not. */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<DeliveryStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        if (taken.step() == DeliveryStep.SEND_AGAIN) {
            throw Refusal.bad("number-needed");
        }
        Delivery one = one(actor, campaign, id);
        if (!table.move(one, taken.step(), taken.seen())) {
            throw Refusal.conflict("moved");
        }
        String owed = owing.one(campaign, one.owed()).label();
        notifier.unit(
                actor,
                campaign,
                one.unit(),
                new CampaignNotice("delivery." + taken.word(), owed, taken.note(), "/deliveries/" + id));
        keep(actor, campaign, one, id, taken.word(), taken.note().strip(), Optional.empty());
    }

    /** Hands in again what was returned; it counts from the day on which it comes again. */
    @Transactional
    public void sendAgain(Actor actor, Campaign campaign, long id, PaperDetails said, int seen) {
        actor.require(
                actor.role().ofUnit() ? Action.DELIVER : Action.CHECK_DELIVERY, campaign.authority(), campaign.id());
        Delivery old = one(actor, campaign, id);
        Delivery one = new Delivery(
                id,
                old.unit(),
                old.owed(),
                number(said),
                issued(said),
                received(actor, said),
                time(actor, said),
                DeliveryState.SENT,
                old.file(),
                seen);
        if (!table.move(one, DeliveryStep.SEND_AGAIN, seen)) {
            throw Refusal.conflict("moved");
        }
        keep(actor, campaign, one, id, DeliveryStep.SEND_AGAIN.word(), one.number(), said.file());
    }

    /** Codes of the units from which something has come and was not returned, by key; a key that is missing is not used. */
    @Unasked("the program reminds and counts")
    public Map<String, Set<String>> delivered(Campaign campaign) {
        Map<String, Set<String>> delivered = new TreeMap<>();
        for (Delivery one : table.all(campaign.id(), "")) {
            Set<String> units = delivered.computeIfAbsent(one.owed(), key -> new TreeSet<>());
            if (one.state() != DeliveryState.RETURNED) {
                units.add(one.unit());
            }
        }
        return delivered;
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public boolean counts(Plan plan, FactDeclaration fact) {
        return fact.of() == SubjectKind.UNIT
                && (plan.calendar().reports().stream()
                                .anyMatch(report -> report.counts().equals(Optional.of(fact.id())))
                        || plan.calendar().owed().stream()
                                .anyMatch(owed -> owed.fact().equals(Optional.of(fact.id()))));
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Map<String, String> count(Campaign campaign, FactDeclaration fact) {
        List<Delivery> all = table.all(campaign.id(), "");
        Map<String, String> values = new TreeMap<>();
        if (all.isEmpty()) {
            return values;
        }
        List<Obligation> owed = owing.of(campaign);
        owed.stream()
                .filter(one -> one.fact().equals(Optional.of(fact.id())))
                .forEach(paper -> all.stream()
                        .filter(one -> one.owed().equals(paper.key()) && one.state() == DeliveryState.ACCEPTED)
                        .forEach(one -> values.put(
                                one.unit(),
                                fact.type() == FactType.BOOLEAN
                                        ? "true"
                                        : paper.dayOf(one).toString())));
        List<Obligation> series = owed.stream()
                .filter(one -> one.counted().equals(Optional.of(fact.id())))
                .toList();
        Set<String> keys = series.stream().map(Obligation::key).collect(Collectors.toSet());
        if (all.stream().anyMatch(one -> keys.contains(one.owed()))) {
            values.putAll(lateOrMissing(campaign, series, all));
        }
        return values;
    }

    private Map<String, String> lateOrMissing(Campaign campaign, List<Obligation> series, List<Delivery> all) {
        Map<String, Map<String, Delivery>> byUnit = all.stream()
                .filter(one -> one.state() != DeliveryState.RETURNED)
                .collect(Collectors.groupingBy(Delivery::unit, Collectors.toMap(Delivery::owed, Function.identity())));
        Map<String, String> counts = new TreeMap<>();
        for (Participant unit : campaigns.takingPart(campaign, SubjectKind.UNIT)) {
            Map<String, Delivery> own = byUnit.getOrDefault(unit.code(), Map.of());
            long count = series.stream()
                    .filter(owed -> owed.isOwedBy(unit))
                    .filter(owed -> Optional.ofNullable(own.get(owed.key()))
                            .map(one -> one.isLate(owed))
                            .orElse(owed.isPast(today.day())))
                    .count();
            counts.put(unit.code(), String.valueOf(count));
        }
        return counts;
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public String link(FactDeclaration fact, String code) {
        return "/deliveries?unit=" + code;
    }
}
