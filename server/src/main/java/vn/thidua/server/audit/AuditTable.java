package vn.thidua.server.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.LikeText;
import vn.thidua.server.kernel.Today;

/** The table of the log; it only grows. */
@Repository
class AuditTable {

    /** What {@link Audit.Entry#of} reads. */
    static final String ENTRY = """
            select id, at, coalesce(account, 0) account, who, role, coalesce(authority, '') authority, action, subject,
              details from audit_entry""";

    private static final int FETCHED = 500;

    private static final String FOUND = """
             where authority = :authority
               and (cast(:from as timestamptz) is null or at >= :from) and (cast(:to as timestamptz) is null or at < :to)
               and (:words = '' or plain(who || ' ' || subject || ' ' || details) like plain(:like))
             order by id desc""";

    private final JdbcClient jdbc;

    AuditTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where an entry stands, and the number of the transaction that wrote it. */
    record Written(long id, String transaction) {}

    /** Adds an entry. */
    Written add(Audit.Entry entry, String mark) {
        return jdbc.sql("""
                        insert into audit_entry (at, account, who, role, authority, action, subject, details, mark)
                        values (:at, :account, :who, :role, nullif(:authority, ''), :action, :subject, :details, :mark)
                        returning id, xid::text""")
                .param("at", entry.at().atOffset(ZoneOffset.UTC))
                .param("account", entry.account())
                .param("who", entry.who())
                .param("role", entry.role())
                .param("authority", entry.authority())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("mark", mark)
                .query((row, n) -> new Written(row.getLong(1), row.getString(2)))
                .single();
    }

    /** What was found, newest first, from that place on. */
    List<Audit.Entry> find(Audit.Search search, int many, int after) {
        return found(search, " limit :many offset :after")
                .param("many", many)
                .param("after", after)
                .query((row, n) -> Audit.Entry.of(row))
                .list();
    }

    /** Tells everything that was found, row by row; however much it is, little of it is held at once. */
    void each(Audit.Search search, Consumer<Audit.Entry> what) {
        try (Stream<Audit.Entry> rows =
                found(search, "").withFetchSize(FETCHED).query((row, n) -> Audit.Entry.of(row)).stream()) {
            rows.forEach(what);
        }
    }

    /** The newest entries of an authority; of all for the empty one. */
    List<Audit.Entry> newest(String authority, int many) {
        return jdbc.sql(ENTRY + " where :authority = '' or authority = :authority order by id desc limit :many")
                .param("authority", authority)
                .param("many", many)
                .query((row, n) -> Audit.Entry.of(row))
                .list();
    }

    /** What somebody with an account first did about a thing since a moment, but for the ignored actions. */
    Optional<Audit.Entry> firstAct(String authority, String subject, Instant since, String ignored) {
        return jdbc.sql(ENTRY + """
                         where authority = :authority and (subject = :subject or subject like :subject || ' %')
                          and at >= :since and account > 0 and action !~ ('^(' || :ignored || ')$')
                        order by id limit 1""")
                .param("authority", authority)
                .param("subject", subject)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("ignored", ignored)
                .query((row, n) -> Audit.Entry.of(row))
                .optional();
    }

    private JdbcClient.StatementSpec found(Audit.Search search, String which) {
        return jdbc.sql(ENTRY + " " + FOUND + which)
                .param("authority", search.authority())
                .param("words", search.words())
                .param("like", "%" + LikeText.escaped(search.words()) + "%")
                .param("from", start(search.from()))
                .param("to", start(search.to().map(day -> day.plusDays(1))));
    }

    private static @Nullable OffsetDateTime start(Optional<LocalDate> day) {
        return day.map(one -> one.atStartOfDay(Today.ZONE).toOffsetDateTime()).orElse(null);
    }

    /** The number of the newest entry; 0 where there is none. */
    long position() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else writes about the things of these entries. */
    void lockThings(List<Long> entries) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(h) from (
                          select distinct hashtextextended(concat_ws(' ', authority, action, subject), 0) h
                          from audit_entry where id in (:own) order by h) locks""").param("own", entries).query((row, n) -> n).list();
    }

    /** Who wrote last, since an entry, what these entries say of the same thing; not one of them. */
    Optional<First> lastOther(List<Long> own, long since) {
        return jdbc.sql("""
                        select o.who, o.at from audit_entry m join audit_entry o
                          on o.action = m.action and o.subject = m.subject and o.authority is not distinct from m.authority
                        where m.id in (:own) and o.id > :since and o.id not in (:own) order by o.id desc limit 1""")
                .param("own", own)
                .param("since", since)
                .query((row, n) ->
                        new First(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    /** Whoever wrote an entry, and when. */
    record First(String who, Instant at) {}
}
