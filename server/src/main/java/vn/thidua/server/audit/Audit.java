package vn.thidua.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.database.CommitProof;
import vn.thidua.server.database.Transactions;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.kernel.Unasked;

/** Every change of state, in the transaction that made it. {@link Seals} make a later change or a missing entry show. */
@Service
public class Audit {

    /** What {@link Entry#of} reads. */
    static final String ENTRY = """
            select id, at, coalesce(account, 0) account, who, role, coalesce(authority, '') authority, action, subject,
              details from audit_entry""";

    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final Today today;
    private final SealKey key;

    Audit(JdbcClient jdbc, Today today, SealKey key) {
        this.jdbc = jdbc;
        this.today = today;
        this.key = key;
    }

    /**
     * One entry.
     *
     * @param details what changed, short, without secrets and without more personal data than needed
     */
    public record Entry(
            long id,
            Instant at,
            long account,
            String who,
            String role,
            String authority,
            String action,
            String subject,
            String details) {

        static Entry of(ResultSet row) throws SQLException {
            return new Entry(
                    row.getLong("id"),
                    row.getTimestamp("at").toInstant(),
                    row.getLong("account"),
                    row.getString("who"),
                    row.getString("role"),
                    row.getString("authority"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("details"));
        }

        /** Everything it says in one text, for the seal. */
        String text() {
            return id + "\u001f" + content();
        }

        /** The same without its number, which nobody knows before it is written. */
        String content() {
            return String.join(
                    "\u001f", at.toString(), String.valueOf(account), who, role, authority, action, subject, details);
        }
    }

    /** Where an entry stands, and the number of the transaction that wrote it. */
    private record Written(long id, String transaction) {}

    /** Records what was done, in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("whoever changed something was asked for that")
    public void record(Act act, String action, String subject, String details) {
        Instant at = today.now().truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(0, at, act.account(), act.who(), act.role(), act.authority(), action, subject, details);
        String mark = key.mark(entry.content());
        Written written = jdbc.sql("""
                        insert into audit_entry (at, account, who, role, authority, action, subject, details, mark)
                        values (:at, :account, :who, :role, nullif(:authority, ''), :action, :subject, :details, :mark)
                        returning id, xid::text""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("account", act.account())
                .param("who", act.who())
                .param("role", act.role())
                .param("authority", act.authority())
                .param("action", action)
                .param("subject", subject)
                .param("details", details)
                .param("mark", mark)
                .query((row, n) -> new Written(row.getLong(1), row.getString(2)))
                .single();
        FirstChange.wrote(written.id());
        Transactions.leave(new CommitProof.Sign(mark, written.transaction()));
    }

    /**
     * What is looked for in the log of an authority.
     *
     * @param words in the name, the thing or the details; empty for any
     * @param from the first day; empty for any
     * @param to the last day; empty for any
     */
    public record Search(String authority, String words, Optional<LocalDate> from, Optional<LocalDate> to) {}

    private static final String FOUND = """
             where authority = :authority
               and (cast(:from as timestamptz) is null or at >= :from) and (cast(:to as timestamptz) is null or at < :to)
               and (:words = '' or who ilike :like or subject ilike :like or details ilike :like)
             order by id desc""";

    /** What was found, newest first, from that place on. */
    @Transactional(readOnly = true)
    @Unasked("AuditController asks for read-audit")
    public List<Entry> find(Search search, int many, int after) {
        return found(search, " limit :many offset :after")
                .param("many", many)
                .param("after", after)
                .query((row, n) -> Entry.of(row))
                .list();
    }

    /** Tells everything that was found, row by row; however much it is, little of it is held at once. */
    @Transactional(readOnly = true)
    @Unasked("AuditController asks for read-audit")
    public void each(Search search, Consumer<Entry> what) {
        try (Stream<Entry> rows = found(search, "").withFetchSize(FETCHED).query((row, n) -> Entry.of(row)).stream()) {
            rows.forEach(what);
        }
    }

    private JdbcClient.StatementSpec found(Search search, String which) {
        return jdbc.sql(ENTRY + " " + FOUND + which)
                .param("authority", search.authority())
                .param("words", search.words())
                .param("like", "%" + search.words().replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("from", start(search.from()))
                .param("to", start(search.to().map(day -> day.plusDays(1))));
    }

    private static @Nullable OffsetDateTime start(Optional<LocalDate> day) {
        return day.map(one -> one.atStartOfDay(Today.ZONE).toOffsetDateTime()).orElse(null);
    }

    /** The newest entries of an authority; of all for the empty one. */
    @Unasked("for checks and tests; no page calls it")
    public List<Entry> newest(String authority, int many) {
        return jdbc.sql(ENTRY + " where :authority = '' or authority = :authority order by id desc limit :many")
                .param("authority", authority)
                .param("many", many)
                .query((row, n) -> Entry.of(row))
                .list();
    }

    /**
     * What somebody with an account first did about a thing since a moment.
     *
     * @param ignored regular expression of the actions that do not count
     */
    @Unasked("the campaign asks for its own steps")
    public Optional<Entry> firstAct(String authority, String subject, Instant since, String ignored) {
        return jdbc.sql(ENTRY + """
                         where authority = :authority and (subject = :subject or subject like :subject || ' %')
                          and at >= :since and account > 0 and action !~ ('^(' || :ignored || ')$')
                        order by id limit 1""")
                .param("authority", authority)
                .param("subject", subject)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("ignored", ignored)
                .query((row, n) -> Entry.of(row))
                .optional();
    }
}
