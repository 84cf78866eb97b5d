package vn.thidua.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;

/**
 * What happened: facts, each recorded once by somebody in a role, never changed. Two people who change the same value do
 * not overwrite each other: whoever comes second is told.
 */
@Service
@Transactional(readOnly = true)
public class Ledger {

    private static final String ENTRY = """
            select e.id, e.kind, e.subject, e.fact, e.value, e.day, e.recorded_at, e.who, e.role, e.source,
              coalesce(e.reason, '') reason, coalesce(e.replaces, 0) replaces
            from ledger_entry e where e.campaign = :campaign""";
    private static final String CURRENT =
            " and not exists (select 1 from ledger_entry later where later.replaces = e.id)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;
    private final ApplicationEventPublisher events;

    Ledger(
            JdbcClient jdbc,
            JdbcTemplate template,
            Campaigns campaigns,
            Audit audit,
            Today today,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.template = template;
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
        return actor.may(Action.RECORD_FACT)
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
                || kind == SubjectKind.UNIT && reports(actor, campaign, subject);
        if (!sees) {
            throw Refusal.unknown(subject);
        }
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
        }
        return put(actor, campaign, drafts);
    }

    /** Records what follows from another act, for example the day on which a registration was submitted. */
    @Transactional
    public void follow(Actor actor, Campaign campaign, Draft draft) {
        follow(actor, campaign, List.of(draft));
    }

    /** The same for several at once. */
    @Transactional
    public void follow(Actor actor, Campaign campaign, List<Draft> drafts) {
        put(actor, campaign, drafts);
    }

    /** The same, in the place of whatever stands; taken back where there is no value. */
    @Transactional
    public void follow(
            Actor actor,
            Campaign campaign,
            SubjectKind kind,
            String subject,
            String fact,
            Optional<String> value,
            String source) {
        long seen = current(campaign, kind, subject, fact).map(Entry::id).orElse(0L);
        follow(actor, campaign, new Draft(kind, subject, fact, value, today.day(), source, "", seen));
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

    private int put(Actor actor, Campaign campaign, List<Draft> drafts) {
        Map<String, Entry> standing = standing(campaign, drafts);
        List<Draft> fresh = new ArrayList<>();
        for (Draft draft : drafts) {
            Optional<Entry> current = Optional.ofNullable(standing.get(key(draft)));
            if (current.map(Entry::id).orElse(0L) != draft.seen()) {
                throw changed(label(campaign, draft), current);
            }
            if (!current.flatMap(Entry::value).equals(draft.value())) {
                fresh.add(draft);
            }
        }
        if (fresh.isEmpty()) {
            return 0;
        }
        insert(actor, campaign, fresh);
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
        String facts = fresh.stream().map(Draft::fact).distinct().limit(5).collect(Collectors.joining(", "));
        audit.record(
                actor.act(),
                "fact.record",
                campaign.subject() + (one ? " " + first.subject() : ""),
                one ? first.fact() + " = " + first.value().orElse("∅") : fresh.size() + ": " + facts);
        return fresh.size();
    }

    private void insert(Actor actor, Campaign campaign, List<Draft> fresh) {
        java.time.OffsetDateTime at = today.now().atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        for (Draft draft : fresh) {
            rows.add(new Object[] {
                campaign.id(),
                draft.kind().word(),
                draft.subject(),
                draft.fact(),
                draft.value().orElse(null),
                draft.day(),
                at,
                actor.account(),
                actor.name(),
                actor.role().word(),
                draft.source(),
                draft.reason().isEmpty() ? null : draft.reason(),
                draft.seen() == 0 ? null : draft.seen()
            });
        }
        try {
            template.batchUpdate("""
                    insert into ledger_entry (campaign, kind, subject, fact, value, day, recorded_at, account, who, role,
                      source, reason, replaces)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
        } catch (DuplicateKeyException e) {
            throw changed(label(campaign, fresh.getFirst()), Optional.empty());
        }
    }

    private String label(Campaign campaign, Draft draft) {
        return campaigns
                .plan(campaign)
                .fact(draft.kind(), draft.fact())
                .map(FactDeclaration::label)
                .orElse(draft.fact());
    }

    private static String key(Draft draft) {
        return draft.kind().word() + "/" + draft.subject() + "/" + draft.fact();
    }

    /** The entries that stand where the drafts would be put: one question a fact, or one for a single draft. */
    private Map<String, Entry> standing(Campaign campaign, List<Draft> drafts) {
        Map<String, Entry> standing = new HashMap<>();
        if (drafts.size() == 1) {
            Draft one = drafts.getFirst();
            current(campaign, one.kind(), one.subject(), one.fact()).ifPresent(entry -> standing.put(key(one), entry));
            return standing;
        }
        for (SubjectKind kind : SubjectKind.values()) {
            drafts.stream()
                    .filter(draft -> draft.kind() == kind)
                    .map(Draft::fact)
                    .distinct()
                    .forEach(fact -> ofFact(campaign, kind, fact)
                            .forEach(
                                    (subject, entry) -> standing.put(kind.word() + "/" + subject + "/" + fact, entry)));
        }
        return standing;
    }

    private static Refusal changed(String label, Optional<Entry> current) {
        return Refusal.conflict(
                "fact-changed",
                label,
                current.flatMap(Entry::value).orElse("∅"),
                current.map(Entry::who).orElse("?"));
    }

    /** The value that stands. */
    public Optional<Entry> current(Campaign campaign, SubjectKind kind, String subject, String fact) {
        return jdbc.sql(ENTRY + " and e.kind = :kind and e.subject = :subject and e.fact = :fact" + CURRENT)
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("subject", subject)
                .param("fact", fact)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** The values that stand for a subject, by fact. */
    public Map<String, Entry> current(Campaign campaign, SubjectKind kind, String subject) {
        Map<String, Entry> byFact = new LinkedHashMap<>();
        jdbc.sql(ENTRY + " and e.kind = :kind and e.subject = :subject" + CURRENT + " order by e.id")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("subject", subject)
                .query((row, n) -> entry(row))
                .list()
                .forEach(entry -> byFact.put(entry.fact(), entry));
        return byFact;
    }

    /** The values of one fact that stand, by subject. */
    public Map<String, Entry> ofFact(Campaign campaign, SubjectKind kind, String fact) {
        Map<String, Entry> bySubject = new LinkedHashMap<>();
        jdbc.sql(ENTRY + " and e.kind = :kind and e.fact = :fact" + CURRENT + " order by e.id")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("fact", fact)
                .query((row, n) -> entry(row))
                .list()
                .forEach(entry -> bySubject.put(entry.subject(), entry));
        return bySubject;
    }

    /** Everything that was ever recorded of one fact of a subject, newest first. */
    public List<Entry> history(Campaign campaign, SubjectKind kind, String subject, String fact) {
        return jdbc.sql(ENTRY + " and e.kind = :kind and e.subject = :subject and e.fact = :fact order by e.id desc")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("subject", subject)
                .param("fact", fact)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Every value that each fact of a subject ever had, oldest first, by fact. */
    public Map<String, List<Entry>> histories(Campaign campaign, SubjectKind kind, String subject) {
        return jdbc
                .sql(ENTRY + " and e.kind = :kind and e.subject = :subject order by e.id")
                .param("campaign", campaign.id())
                .param("kind", kind.word())
                .param("subject", subject)
                .query((row, n) -> entry(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::fact));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                kind(row.getString("kind")),
                row.getString("subject"),
                row.getString("fact"),
                Optional.ofNullable(row.getString("value")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getString("who"),
                row.getString("role"),
                row.getString("source"),
                row.getString("reason"),
                row.getLong("replaces"));
    }

    /** The kind of subject that a word names. */
    public static SubjectKind kind(String word) {
        return switch (word) {
            case "unit" -> SubjectKind.UNIT;
            case "person" -> SubjectKind.PERSON;
            case "campaign" -> SubjectKind.CAMPAIGN;
            default -> throw Refusal.unknown(word);
        };
    }
}
