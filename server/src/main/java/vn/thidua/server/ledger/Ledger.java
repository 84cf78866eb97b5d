package vn.thidua.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
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
    private final Campaigns campaigns;
    private final Audit audit;
    private final Today today;

    Ledger(JdbcClient jdbc, Campaigns campaigns, Audit audit, Today today) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.audit = audit;
        this.today = today;
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
        return own && Provision.may(actor, campaigns.plan(campaign), fact);
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
                || actor.may(Action.SEE_OWN_FACTS) && isOwn(actor, campaign, kind, subject);
        if (!sees) {
            throw Refusal.unknown(subject);
        }
    }

    /** Records facts: all of them or, where one is refused, none. */
    @Transactional
    public void record(Actor actor, Campaign campaign, List<Draft> drafts) {
        actor.require(Action.RECORD_FACT, campaign.authority(), campaign.id());
        Plan plan = campaigns.plan(campaign);
        for (Draft draft : drafts) {
            FactDeclaration fact =
                    plan.fact(draft.kind(), draft.fact()).orElseThrow(() -> Refusal.unknown(draft.fact()));
            requireParticipant(campaign, draft);
            if (!mayRecord(actor, campaign, fact, draft.subject())) {
                throw Refusal.forbidden("not-your-fact", fact.label());
            }
            put(actor, campaign, draft, fact.label());
        }
    }

    /** Records what follows from another act, for example the day on which a registration was submitted. */
    @Transactional
    public void follow(Actor actor, Campaign campaign, Draft draft) {
        String label = campaigns
                .plan(campaign)
                .fact(draft.kind(), draft.fact())
                .map(FactDeclaration::label)
                .orElse(draft.fact());
        put(actor, campaign, draft, label);
    }

    private void requireParticipant(Campaign campaign, Draft draft) {
        boolean known = draft.kind() == SubjectKind.CAMPAIGN
                || campaigns
                        .participant(campaign, draft.kind(), draft.subject())
                        .isPresent();
        if (!known) {
            throw Refusal.unknown(draft.subject());
        }
    }

    private void put(Actor actor, Campaign campaign, Draft draft, String label) {
        Optional<Entry> current = current(campaign, draft.kind(), draft.subject(), draft.fact());
        long standing = current.map(Entry::id).orElse(0L);
        if (standing != draft.seen()) {
            throw changed(label, current);
        }
        if (current.flatMap(Entry::value).equals(draft.value())) {
            return;
        }
        try {
            jdbc.sql("""
                            insert into ledger_entry (campaign, kind, subject, fact, value, day, recorded_at, account, who,
                              role, source, reason, replaces)
                            values (:campaign, :kind, :subject, :fact, :value, :day, :at, :account, :who, :role, :source,
                              nullif(:reason, ''), nullif(:seen, 0))""")
                    .param("campaign", campaign.id())
                    .param("kind", draft.kind().word())
                    .param("subject", draft.subject())
                    .param("fact", draft.fact())
                    .param("value", draft.value().orElse(null))
                    .param("day", draft.day())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("account", actor.account())
                    .param("who", actor.name())
                    .param("role", actor.role().word())
                    .param("source", draft.source())
                    .param("reason", draft.reason())
                    .param("seen", draft.seen())
                    .update();
        } catch (DuplicateKeyException e) {
            throw changed(label, Optional.empty());
        }
        audit.record(
                actor.act(),
                "fact.record",
                campaign.subject() + " " + draft.subject(),
                draft.fact() + " = " + draft.value().orElse("∅"));
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
