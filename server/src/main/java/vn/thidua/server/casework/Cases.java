package vn.thidua.server.casework;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Event;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignNotice;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Notifier;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.counting.RegisterChanged;
import vn.thidua.server.counting.RegisterCounter;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.workflow.TakenStep;

/** Cases, kept by the bodies that the plan lets provide the fact that counts them. */
@Service
@Transactional(readOnly = true)
public class Cases implements RegisterCounter {

    /** The registers of cases. */
    static final List<Register> KINDS =
            List.of(Register.COMPLAINTS, Register.CONDUCT, Register.DISCIPLINE, Register.FINDINGS_OPEN, Register.WORKS);

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{3,400}");

    private final CaseTable table;
    private final Campaigns campaigns;
    private final Ledger ledger;
    private final Notifier notifier;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Cases(
            CaseTable table,
            Campaigns campaigns,
            Ledger ledger,
            Notifier notifier,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.table = table;
        this.campaigns = campaigns;
        this.ledger = ledger;
        this.notifier = notifier;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /** The registers that somebody keeps: those whose facts the plan lets them provide. */
    public List<Register> kept(Actor actor, Campaign campaign) {
        return !actor.holds(Action.KEEP_CASES)
                ? List.of()
                : KINDS.stream().filter(kind -> keeps(actor, campaign, kind)).toList();
    }

    private boolean keeps(Actor actor, Campaign campaign, Register kind) {
        return Stream.of(SubjectKind.UNIT, SubjectKind.PERSON)
                .flatMap(of -> countedFor(campaign, kind, of).stream())
                .anyMatch(fact -> ledger.mayRecord(actor, campaign, fact, ""));
    }

    private List<FactDeclaration> countedFor(Campaign campaign, Register kind, SubjectKind of) {
        return campaigns.plan(campaign).facts().getOrDefault(of, Map.of()).values().stream()
                .filter(fact -> fact.register().filter(kind::equals).isPresent())
                .toList();
    }

    /** The cases that somebody may see: a unit its own, others those of the registers that they keep. */
    public List<CaseFile> seenBy(Actor actor, Campaign campaign, String unit) {
        actor.require(Action.SEE_CASES, campaign.authority(), campaign.id());
        List<Register> kept = kept(actor, campaign);
        return table.all(campaign.id(), actor.role().ofUnit() ? actor.unit() : unit).stream()
                .filter(one -> actor.role().ofUnit() || kept.contains(one.kind()))
                .toList();
    }

    /** How many cases, and how many works, of the registers that somebody keeps are not decided. */
    public Undecided undecided(Actor actor, Campaign campaign) {
        actor.require(Action.SEE_CASES, campaign.authority(), campaign.id());
        List<Register> kept = kept(actor, campaign);
        Map<Register, Long> open = table.open(campaign.id());
        return new Undecided(
                kept.stream()
                        .filter(kind -> kind != Register.WORKS)
                        .mapToLong(kind -> open.getOrDefault(kind, 0L))
                        .sum(),
                kept.contains(Register.WORKS) ? open.getOrDefault(Register.WORKS, 0L) : 0);
    }

    /** The cases of somebody's unit that are looked into, and of which the unit has not said anything yet. */
    public List<CaseFile> toAnswer(Actor actor, Campaign campaign) {
        actor.require(Action.ANSWER_CASE, campaign.authority(), campaign.id());
        return table.unanswered(campaign.id(), actor.unit());
    }

    /** Numbers of cases and of works that nobody has decided. */
    public record Undecided(long cases, long works) {}

    /** One case; that somebody looked is recorded. */
    @Transactional
    public CaseFile look(Actor actor, Campaign campaign, long id) {
        CaseFile one = one(actor, campaign, id);
        audit.record(actor.act(), "case.look", ActSubject.part(campaign.subject(), "case", id), "");
        return one;
    }

    private CaseFile one(Actor actor, Campaign campaign, long id) {
        actor.require(Action.SEE_CASES, campaign.authority(), campaign.id());
        return table.one(campaign.id(), id)
                .filter(one ->
                        actor.role().ofUnit() ? one.unit().equals(actor.unit()) : keeps(actor, campaign, one.kind()))
                .orElseThrow(() -> Refusal.unknown(id));
    }

    /** What was done with it. */
    @Unasked("whoever holds a case was asked for it")
    public List<Event> events(CaseFile one) {
        return table.history().of(one.id());
    }

    /** Enters a case. */
    @Transactional
    public long enter(Actor actor, Campaign campaign, CaseFile one) {
        actor.require(Action.KEEP_CASES, campaign.authority(), campaign.id());
        if (!keeps(actor, campaign, one.kind())) {
            throw Refusal.forbidden("not-your-register");
        }
        if (one.subject().isBlank() || one.source().isBlank()) {
            throw Refusal.bad("case-incomplete");
        }
        requireWork(one);
        if (one.day().isAfter(today.day())) {
            throw Refusal.bad("day-ahead", one.day());
        }
        if (one.person().isEmpty()
                && countedFor(campaign, one.kind(), SubjectKind.UNIT).isEmpty()) {
            throw Refusal.bad("case-whom");
        }
        CaseFile whose = one.isWork() ? one.of(unitOf(campaign, one.person())) : one;
        if (campaigns.participant(campaign, SubjectKind.UNIT, whose.unit()).isEmpty()) {
            throw Refusal.unknown(whose.unit());
        }
        campaigns.requireOf(campaign, whose.person(), whose.unit());
        long id = table.add(campaign.id(), whose);
        table.history().add(actor.act(), id, "enter", "");
        notifier.unit(
                actor,
                campaign,
                whose.unit(),
                new CampaignNotice(
                        "case.enter",
                        ActSubject.word("case-kind." + whose.kind().word()),
                        "",
                        "/cases/" + id));
        audit.record(
                actor.act(),
                "case.enter",
                campaigns.subject(campaign, whose.unit()),
                ActSubject.word("case-kind." + whose.kind().word()));
        events.publishEvent(new RegisterChanged(actor, campaign, this));
        return id;
    }

    private static void requireWork(CaseFile one) {
        if (one.isWork() && one.medium().isBlank()) {
            throw Refusal.bad("work-medium");
        }
        if (one.isWork() && !one.link().isEmpty() && !LINK.matcher(one.link()).matches()) {
            throw Refusal.bad("work-link", one.link());
        }
    }

    private String unitOf(Campaign campaign, String person) {
        return campaigns
                .participant(campaign, SubjectKind.PERSON, person)
                .flatMap(Participant::above)
                .orElseThrow(() -> Refusal.bad("case-whom"));
    }

    /** Takes a step. */
    @Transactional
    public void step(Actor actor, Campaign campaign, long id, TakenStep<CaseStep> taken) {
        taken.require(actor, campaign.authority(), campaign.id());
        CaseFile one = one(actor, campaign, id);
        if (one.isWork() && taken.step() == CaseStep.RESOLVE) {
            throw Refusal.bad("step-not-of-works");
        }
        if (!table.move(one, taken.step(), today.day(), taken.seen())) {
            throw Refusal.conflict("moved");
        }
        table.history().add(actor.act(), id, taken.word(), taken.note().strip());
        notifier.unit(
                actor,
                campaign,
                one.unit(),
                new CampaignNotice(
                        "case." + taken.word(),
                        ActSubject.word("case-kind." + one.kind().word()),
                        // What is said of a case is read on its page alone.
                        "",
                        "/cases/" + id));
        audit.record(actor.act(), "case." + taken.word(), ActSubject.part(campaign.subject(), "case", id), "");
        events.publishEvent(new RegisterChanged(actor, campaign, this));
    }

    /** The unit says what it has to say to it. */
    @Transactional
    public void answer(Actor actor, Campaign campaign, long id, String words) {
        actor.require(Action.ANSWER_CASE, campaign.authority(), campaign.id());
        CaseFile one = one(actor, campaign, id);
        if (words.isBlank()) {
            throw Refusal.bad("answer-needed");
        }
        if (!one.isAnswerable()) {
            throw Refusal.conflict(
                    "case-concluded", one.words() + "-state." + one.state().word());
        }
        table.history().add(actor.act(), id, "answer", words.strip());
        notifier.accounts(
                actor,
                campaign,
                table.keepers(id),
                new CampaignNotice(
                        "case.answer", ActSubject.word("case-kind." + one.kind().word()), "", "/cases/" + id));
        audit.record(actor.act(), "case.answer", ActSubject.part(campaign.subject(), "case", id), "");
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Set<Register> counts() {
        return Set.copyOf(KINDS);
    }

    /** Of whom a case is known that has been decided; those only being looked into say nothing yet. */
    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public Map<String, BigDecimal> count(Campaign campaign, Register register, SubjectKind of) {
        Map<String, BigDecimal> counts = new TreeMap<>();
        table.all(campaign.id(), "").stream()
                .filter(one -> one.kind() == register)
                .filter(one -> of == SubjectKind.UNIT || !one.person().isEmpty())
                .filter(one -> one.state() != CaseState.OPEN || one.version() > 0)
                .forEach(one -> counts.merge(
                        of == SubjectKind.UNIT ? one.unit() : one.person(),
                        one.counts() ? BigDecimal.ONE : BigDecimal.ZERO,
                        BigDecimal::add));
        return counts;
    }

    @Override
    @Unasked("counted for the ledger, whose readers are asked")
    public String link(FactDeclaration fact, String code) {
        return fact.of() == SubjectKind.UNIT ? "/cases?unit=" + code : "/cases";
    }
}
