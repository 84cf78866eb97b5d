package vn.thidua.server.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** Rows of the ledger; they are only added. */
@Repository
@Transactional
class LedgerTable {

    private static final String ENTRY = """
            select e.id, e.kind, e.subject, e.fact, e.value, e.day, e.recorded_at, e.who, e.role, e.source,
              coalesce(e.reason, '') reason, coalesce(e.replaces, 0) replaces
            from ledger_entry e where e.campaign = :campaign""";
    private static final String CURRENT =
            " and not exists (select 1 from ledger_entry later where later.replaces = e.id)";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Today today;

    LedgerTable(JdbcClient jdbc, JdbcTemplate template, Today today) {
        this.jdbc = jdbc;
        this.template = template;
        this.today = today;
    }

    /**
     * Puts entries down.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else was first with one of them
     */
    void insert(Actor actor, long campaign, List<Ledger.Draft> fresh) {
        OffsetDateTime at = today.now().atOffset(ZoneOffset.UTC);
        List<Object[]> rows = new ArrayList<>();
        for (Ledger.Draft draft : fresh) {
            rows.add(new Object[] {
                campaign,
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
        template.batchUpdate("""
                insert into ledger_entry (campaign, kind, subject, fact, value, day, recorded_at, account, who, role,
                  source, reason, replaces)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
    }

    /** The entries that stand where the drafts would be put: one question a fact, or one for a single draft. */
    Map<FactPlace, Entry> standing(long campaign, List<Ledger.Draft> drafts) {
        Map<FactPlace, Entry> standing = new HashMap<>();
        if (drafts.size() == 1) {
            Ledger.Draft one = drafts.getFirst();
            current(campaign, one.kind(), one.subject(), one.fact())
                    .ifPresent(entry -> standing.put(FactPlace.of(one), entry));
            return standing;
        }
        for (SubjectKind kind : SubjectKind.values()) {
            drafts.stream()
                    .filter(draft -> draft.kind() == kind)
                    .map(Ledger.Draft::fact)
                    .distinct()
                    .forEach(fact -> ofFact(campaign, kind, fact)
                            .forEach((subject, entry) -> standing.put(new FactPlace(kind, subject, fact), entry)));
        }
        return standing;
    }

    /** The value that stands. */
    Optional<Entry> current(long campaign, SubjectKind kind, String subject, String fact) {
        return jdbc.sql(ENTRY + " and e.kind = :kind and e.subject = :subject and e.fact = :fact" + CURRENT)
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("subject", subject)
                .param("fact", fact)
                .query((row, n) -> entry(row))
                .optional();
    }

    /** The values that stand for a subject, by fact. */
    Map<String, Entry> current(long campaign, SubjectKind kind, String subject) {
        Map<String, Entry> byFact = new LinkedHashMap<>();
        jdbc.sql(ENTRY + " and e.kind = :kind and e.subject = :subject" + CURRENT + " order by e.id")
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("subject", subject)
                .query((row, n) -> entry(row))
                .list()
                .forEach(entry -> byFact.put(entry.fact(), entry));
        return byFact;
    }

    /** The values of one fact that stand, by subject. */
    Map<String, Entry> ofFact(long campaign, SubjectKind kind, String fact) {
        Map<String, Entry> bySubject = new LinkedHashMap<>();
        jdbc.sql(ENTRY + " and e.kind = :kind and e.fact = :fact" + CURRENT + " order by e.id")
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("fact", fact)
                .query((row, n) -> entry(row))
                .list()
                .forEach(entry -> bySubject.put(entry.subject(), entry));
        return bySubject;
    }

    /** The newest entry of a campaign; 0 for none. */
    long position(long campaign) {
        return jdbc.sql("select coalesce(max(id), 0) from ledger_entry where campaign = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    /** The values of one fact that stood when the ledger had come so far, by subject. */
    Map<String, Entry> ofFact(long campaign, SubjectKind kind, String fact, long position) {
        Map<String, Entry> bySubject = new LinkedHashMap<>();
        jdbc.sql(ENTRY + " " + """
                        and e.kind = :kind and e.fact = :fact and e.id <= :position
                        and not exists (select 1 from ledger_entry later where later.replaces = e.id
                          and later.id <= :position) order by e.id""")
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("fact", fact)
                .param("position", position)
                .query((row, n) -> entry(row))
                .list()
                .forEach(entry -> bySubject.put(entry.subject(), entry));
        return bySubject;
    }

    /** Everything that was ever recorded of one fact of a subject, newest first. */
    List<Entry> history(long campaign, SubjectKind kind, String subject, String fact) {
        return jdbc.sql(ENTRY + " and e.kind = :kind and e.subject = :subject and e.fact = :fact order by e.id desc")
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("subject", subject)
                .param("fact", fact)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Every value that each fact of a subject ever had, oldest first, by fact. */
    Map<String, List<Entry>> histories(long campaign, SubjectKind kind, String subject) {
        return jdbc
                .sql(ENTRY + " and e.kind = :kind and e.subject = :subject order by e.id")
                .param("campaign", campaign)
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
                Ledger.kind(row.getString("kind")),
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

    /** When the last entry about each unit came. */
    Map<String, Instant> lastEntries(long campaign) {
        Map<String, Instant> last = new HashMap<>();
        jdbc.sql("""
                        select subject, max(recorded_at) from ledger_entry
                        where campaign = :campaign and kind = 'unit' group by subject""").param("campaign", campaign).query(row -> {
            last.put(row.getString(1), row.getTimestamp(2).toInstant());
        });
        return last;
    }

    /** A value of a unit that was replaced, as the ledger keeps both. */
    record Change(String unit, String fact, String before, String after) {}

    /** Values of units that were replaced by people or systems since a moment, oldest first; registers count by themselves. */
    List<Change> changes(long campaign, Instant since) {
        return jdbc.sql("""
                        select e.subject, e.fact, old.value, e.value from ledger_entry e
                        join ledger_entry old on e.replaces = old.id
                        where e.campaign = :campaign and e.kind = 'unit' and e.recorded_at >= :since
                          and e.source <> 'register' and e.value is not null and old.value is not null order by e.id""")
                .param("campaign", campaign)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Change(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
