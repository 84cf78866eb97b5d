package vn.thidua.server.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/**
 * What happened: facts, each recorded once by somebody in a role, never changed. Two people who change the same value do
 * not overwrite each other: whoever comes second is told.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

    /** The language of the log. */
    private static final Texts LOG = Texts.of("vi");

    /** Sources of values that somebody typed on a page. */
    private static final Set<String> TYPED = Set.of("form", "grid", "paste");

    private final LedgerTable table;
    private final CorrectionReasons reasons;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Ledger(
            LedgerTable table,
            CorrectionReasons reasons,
            Campaigns campaigns,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.table = table;
        this.reasons = reasons;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
        this.events = events;
    }

    /**
     * What somebody wants to record.
     *
     * @param value as the ledger keeps it; empty to take the value back
     * @param seen id of the entry that was on the screen; 0 if there was none
     */
    public record Draft(
            SubjectKind kind,
            String subject,
            String fact,
            Optional<String> value,
            LocalDate day,
            String source,
            String reason,
            long seen) {}

    /** Whether somebody may provide a fact of a subject. */
    public boolean mayRecord(Actor actor, Campaign campaign, FactDeclaration fact, String subject) {
        boolean own = !actor.role().ofUnit() || isOwn(actor, campaign, fact.of(), subject);
        return own && Provision.may(actor, campaigns.plan(campaign), fact)
                || fact.of() == SubjectKind.UNIT && isAbove(actor, campaign, subject, fact.by());
    }

    /** A unit says of the units below it what the plan asks of its block, as a district does of its communes. */
    private boolean isAbove(Actor actor, Campaign campaign, String subject, Set<String> blocks) {
        return actor.holds(Action.RECORD_FACT)
                && actor.role().ofUnit()
                && campaigns
                        .participant(campaign, SubjectKind.UNIT, subject)
                        .flatMap(Participant::above)
                        .equals(Optional.of(actor.unit()))
                && campaigns
                        .participant(campaign, SubjectKind.UNIT, actor.unit())
                        .flatMap(Participant::block)
                        .filter(blocks::contains)
                        .isPresent();
    }

    private boolean isOwn(Actor actor, Campaign campaign, SubjectKind kind, String subject) {
        return switch (kind) {
            case CAMPAIGN -> false;
            case UNIT -> actor.unit().equals(subject);
            case PERSON ->
                campaigns
                        .participant(campaign, kind, subject)
                        .flatMap(Participant::above)
                        .equals(Optional.of(actor.unit()));
        };
    }

    /** Refuses somebody who may not see the facts of a subject. */
    public void requireSight(Actor actor, Campaign campaign, SubjectKind kind, String subject) {
        boolean sees = actor.may(Action.SEE_ALL_FACTS)
                || kind == SubjectKind.CAMPAIGN
                || actor.may(Action.SEE_OWN_FACTS) && isOwn(actor, campaign, kind, subject)
                || kind == SubjectKind.UNIT && reports(actor, campaign, subject)
                || !actor.role().ofUnit() && recordsSome(actor, campaign, kind);
        if (!sees) {
            throw Refusal.unknown(subject);
        }
    }

    /** Whether the plan lets somebody of no unit record some fact of that kind of subject, as the council its judgement. */
    private boolean recordsSome(Actor actor, Campaign campaign, SubjectKind kind) {
        return !recordable(actor, campaign, kind).isEmpty();
    }

    /** The facts of a kind of subject that the plan lets somebody record, in its order. */
    public List<FactDeclaration> recordable(Actor actor, Campaign campaign, SubjectKind kind) {
        Plan plan = campaigns.plan(campaign);
        return plan.facts().getOrDefault(kind, Map.of()).values().stream()
                .filter(fact -> Provision.may(actor, plan, fact))
                .toList();
    }

    /** Whether somebody may see a fact of a subject that they may look at: all of it, or what they record themselves. */
    public boolean sees(Actor actor, Campaign campaign, FactDeclaration fact, String subject) {
        return actor.may(Action.SEE_ALL_FACTS)
                || actor.role().ofUnit()
                || fact.of() == SubjectKind.CAMPAIGN
                || mayRecord(actor, campaign, fact, subject);
    }

    /** Whether the plan asks the unit of whoever looks for some fact of that unit below it. */
    private boolean reports(Actor actor, Campaign campaign, String subject) {
        return campaigns.plan(campaign).facts().getOrDefault(SubjectKind.UNIT, Map.of()).values().stream()
                .anyMatch(fact -> isAbove(actor, campaign, subject, fact.by()));
    }

    /** The units below that of whoever looks, of which the plan asks it for facts. */
    public List<Participant> below(Actor actor, Campaign campaign) {
        return !actor.role().ofUnit()
                ? List.of()
                : campaigns.participants(campaign, SubjectKind.UNIT, false).stream()
                        .filter(one -> one.above().equals(Optional.of(actor.unit())))
                        .filter(one -> reports(actor, campaign, one.code()))
                        .toList();
    }

    /** The subjects of a kind: who takes part, or the campaign itself. */
    @Unasked("whoever holds a campaign was asked for it; pages ask sees(actor) for each fact")
    public List<Participant> subjects(Campaign campaign, SubjectKind kind) {
        return kind == SubjectKind.CAMPAIGN
                ? List.of(new Participant(
                        kind,
                        campaign.plan(),
                        campaign.title(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                : campaigns.participants(campaign, kind, false);
    }

    /** Of which subjects a fact is asked: those of its blocks, of people those of their units. */
    @Unasked("says what the plan says")
    public Predicate<Participant> askedOf(Campaign campaign, FactDeclaration fact) {
        return AskedSubjects.of(campaigns, campaign, fact);
    }

    /** Whether a fact is asked of one of those who take part. */
    @Unasked("says what the plan says")
    public boolean isAsked(Campaign campaign, FactDeclaration fact, String subject) {
        return AskedSubjects.is(campaigns, campaign, fact, subject);
    }

    /** Records facts: all of them or, where one is refused, none. How many said something new. */
    @Transactional
    public int record(Actor actor, Campaign campaign, List<Draft> drafts) {
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        requireParticipants(campaign, drafts);
        for (Draft draft : drafts) {
            FactDeclaration fact =
                    plan.fact(draft.kind(), draft.fact()).orElseThrow(() -> Refusal.unknown(draft.fact()));
            if (!mayRecord(actor, campaign, fact, draft.subject())) {
                throw Refusal.forbidden("not-your-fact", fact.label());
            }
            if (draft.value().isPresent()) {
                AskedSubjects.require(campaigns, campaign, fact, draft.subject());
            }
            askOfFuture(fact, draft);
        }
        Map<FactPlace, Entry> standing = table.standing(campaign.id(), drafts);
        reasons.missing(campaign, drafts, standing).ifPresent(draft -> {
            throw Refusal.bad(CorrectionReasons.key(draft), label(campaign, draft));
        });
        return put(actor, campaign, drafts, standing);
    }

    /** What happened cannot lie ahead; whoever means it so, as with a day that was set, says why. */
    private void askOfFuture(FactDeclaration fact, Draft draft) {
        boolean typed = TYPED.contains(draft.source()) && draft.reason().isBlank();
        if (typed && fact.type() == FactType.EVENT) {
            draft.value()
                    .filter(value -> !value.equals("never"))
                    .map(LocalDate::parse)
                    .filter(today.day()::isBefore)
                    .ifPresent(day -> {
                        throw Refusal.bad("event-ahead", fact.label(), day);
                    });
        }
    }

    /** Whether a draft says something that does not stand yet: another value, or why or of which day it is so. */
    private boolean saysNew(Draft draft, Optional<Entry> current) {
        if (!current.flatMap(Entry::value).equals(draft.value())) {
            return true;
        }
        boolean typed = TYPED.contains(draft.source()) && draft.value().isPresent();
        return typed
                && (!draft.reason().isBlank()
                                && !current.map(Entry::reason).orElse("").equals(draft.reason())
                        || !draft.day().equals(today.day())
                                && !current.map(Entry::day).equals(Optional.of(draft.day())));
    }

    /** Records what follows from another act, for example the day on which a registration was submitted. */
    @Transactional
    public void follow(Actor actor, Campaign campaign, Draft draft) {
        follow(actor, campaign, List.of(draft));
    }

    /** The same for several at once. */
    @Transactional
    public void follow(Actor actor, Campaign campaign, List<Draft> drafts) {
        put(actor, campaign, drafts, table.standing(campaign.id(), drafts));
    }

    /** The same, in the place of whatever stands; taken back where there is no value. */
    @Transactional
    public void follow(Actor actor, Campaign campaign, FactPlace place, Optional<String> value, String source) {
        long seen = current(campaign, place.kind(), place.subject(), place.fact())
                .map(Entry::id)
                .orElse(0L);
        follow(
                actor,
                campaign,
                new Draft(place.kind(), place.subject(), place.fact(), value, today.day(), source, "", seen));
    }

    /** One question however many drafts there are. */
    private void requireParticipants(Campaign campaign, List<Draft> drafts) {
        for (SubjectKind kind : List.of(SubjectKind.UNIT, SubjectKind.PERSON)) {
            List<String> asked = drafts.stream()
                    .filter(draft -> draft.kind() == kind)
                    .map(Draft::subject)
                    .distinct()
                    .toList();
            if (!asked.isEmpty()) {
                Set<String> there = campaigns.present(campaign, kind, asked);
                asked.stream().filter(code -> !there.contains(code)).findFirst().ifPresent(code -> {
                    throw Refusal.unknown(code);
                });
            }
        }
    }

    private int put(Actor actor, Campaign campaign, List<Draft> drafts, Map<FactPlace, Entry> standing) {
        campaign.requireNotEnded();
        List<Draft> fresh = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Entry> current = Optional.ofNullable(standing.get(FactPlace.of(draft)));
            if (current.map(Entry::id).orElse(0L) != draft.seen()) {
                throw changed(label(campaign, draft), current);
            }
            if (saysNew(draft, current)) {
                fresh.add(draft);
            }
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        try {
            table.insert(actor, campaign.id(), fresh);
        } catch (DuplicateKeyException e) {
            throw changed(label(campaign, fresh.getFirst()), Optional.empty());
        }
        for (SubjectKind kind : SubjectKind.values()) {
            Set<String> ids = fresh.stream()
                    .filter(draft -> draft.kind() == kind)
                    .map(Draft::fact)
                    .collect(Collectors.toSet());
            if (!ids.isEmpty()) {
                events.publishEvent(new FactsRecorded(actor, campaign, kind, ids));
            }
        }
        Draft first = fresh.getFirst();
        boolean one = fresh.size() == 1;
        Plan plan = campaigns.plan(campaign);
        String facts = fresh.stream()
                .map(draft -> named(plan, draft))
                .distinct()
                .limit(5)
                .collect(Collectors.joining(", "));
        audit.record(
                actor.act(),
                "fact.record",
                one ? campaigns.subject(campaign, first.kind(), first.subject()) : campaign.subject(),
                one ? said(plan, first) : fresh.size() + ": " + facts);
        return fresh.size();
    }

    /** The label of a fact; its id for one that the plan no longer has. */
    private static String named(Plan plan, Draft draft) {
        return plan.fact(draft.kind(), draft.fact()).map(FactDeclaration::label).orElse(draft.fact());
    }

    private static String said(Plan plan, Draft draft) {
        return named(plan, draft) + ": "
                + plan.fact(draft.kind(), draft.fact())
                        .map(fact -> Typed.show(fact, draft.value(), LOG))
                        .or(draft::value)
                        .filter(value -> !value.isEmpty())
                        .orElse("∅");
    }

    private String label(Campaign campaign, Draft draft) {
        return campaigns
                .plan(campaign)
                .fact(draft.kind(), draft.fact())
                .map(FactDeclaration::label)
                .orElse(draft.fact());
    }

    private static Refusal changed(String label, Optional<Entry> current) {
        return Refusal.conflict(
                "fact-changed",
                label,
                current.flatMap(Entry::value).orElse("∅"),
                current.map(Entry::who).orElse("?"));
    }

    /** The value that stands. */
    @Unasked("whoever holds a campaign was asked for it; pages ask sees(actor) for each fact")
    public Optional<Entry> current(Campaign campaign, SubjectKind kind, String subject, String fact) {
        return table.current(campaign.id(), kind, subject, fact);
    }

    /** The values that stand for a subject, by fact. */
    @Unasked("whoever holds a campaign was asked for it; pages ask sees(actor) for each fact")
    public Map<String, Entry> current(Campaign campaign, SubjectKind kind, String subject) {
        return table.current(campaign.id(), kind, subject);
    }

    /** The values of one fact that stand, by subject. */
    @Unasked("whoever holds a campaign was asked for it; pages ask sees(actor) for each fact")
    public Map<String, Entry> ofFact(Campaign campaign, SubjectKind kind, String fact) {
        return table.ofFact(campaign.id(), kind, fact);
    }

    /** Everything that was ever recorded of one fact of a subject, newest first. */
    @Unasked("whoever holds a campaign was asked for it; pages ask sees(actor) for each fact")
    public List<Entry> history(Campaign campaign, SubjectKind kind, String subject, String fact) {
        return table.history(campaign.id(), kind, subject, fact);
    }

    /** Every value that each fact of a subject ever had, oldest first, by fact. */
    @Unasked("whoever holds a campaign was asked for it; pages ask sees(actor) for each fact")
    public Map<String, List<Entry>> histories(Campaign campaign, SubjectKind kind, String subject) {
        return table.histories(campaign.id(), kind, subject);
    }

    /** The kind of subject that a word names. */
    @Unasked("reads a word")
    public static SubjectKind kind(String word) {
        return switch (word) {
            case "unit" -> SubjectKind.UNIT;
            case "person" -> SubjectKind.PERSON;
            case "campaign" -> SubjectKind.CAMPAIGN;
            default -> throw Refusal.unknown(word);
        };
    }
}
