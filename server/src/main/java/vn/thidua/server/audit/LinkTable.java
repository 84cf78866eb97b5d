package vn.thidua.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of the chain, of what was said of it, and of its checks. */
@Repository
class LinkTable {

    private static final long LOCK = 7_411_235_813L;
    private static final int BATCH = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LinkTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** That of a database, for commands that open no office. */
    static LinkTable over(DataSource source) {
        return new LinkTable(JdbcClient.create(source), new JdbcTemplate(source));
    }

    /** A place in the chain. */
    record Link(long position, String chain) {}

    /** An entry at its place; {@code entry} is empty where the row is gone. */
    record Linked(Link link, Optional<Audit.Entry> entry, Optional<String> mark) {}

    /** What was said of the chain. */
    record Head(String kind, Instant at, Link link, String mac) {}

    /** Whether this is the only one that seals now, until the transaction ends. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** The same, after waiting for whoever seals now. */
    void waitAlone() {
        jdbc.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(row -> {});
    }

    Optional<Link> last() {
        return jdbc.sql("select position, chain from audit_link order by position desc limit 1")
                .query((row, n) -> new Link(row.getLong(1), row.getString(2)))
                .optional();
    }

    Optional<Link> at(long position) {
        return jdbc.sql("select position, chain from audit_link where position = :position")
                .param("position", position)
                .query((row, n) -> new Link(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** The moment of the newest entry in the chain. */
    Optional<Instant> newest() {
        return jdbc.sql("""
                        select e.at from audit_link l join audit_entry e on e.id = l.entry order by position desc limit 1""").query((row, n) -> row.getTimestamp(1).toInstant()).optional();
    }

    /** The highest entry in the chain; 0 for none. */
    long highest() {
        return jdbc.sql("select coalesce(max(entry), 0) from audit_link")
                .query(Long.class)
                .single();
    }

    /** Entries above that one that have no place yet, oldest first. */
    List<Linked> loose(long above, int many) {
        return jdbc.sql("select e.*, mark from (" + AuditTable.ENTRY + """
                        ) e join (select id, mark from audit_entry) m using (id)
                        where id > :above and not exists (select from audit_link l where l.entry = id)
                        order by id limit :many""")
                .param("above", above)
                .param("many", many)
                .query((row, n) -> linked(row, new Link(0, "")))
                .list();
    }

    void add(List<Object[]> links) {
        template.batchUpdate("insert into audit_link (position, entry, chain) values (?, ?, ?)", links);
    }

    /** Tells every place with its entry, in order. */
    void each(Consumer<Linked> what) {
        long[] after = {0};
        int[] told = {BATCH};
        while (told[0] == BATCH) {
            told[0] = 0;
            jdbc.sql("select e.*, l.position, l.chain, m.mark from audit_link l left join (" + AuditTable.ENTRY + """
                            ) e on e.id = l.entry left join (select id, mark from audit_entry) m on m.id = l.entry
                            where l.position > :after order by l.position limit :many""")
                    .param("after", after[0])
                    .param("many", BATCH)
                    .query(row -> {
                        Link link = new Link(row.getLong("position"), row.getString("chain"));
                        after[0] = link.position();
                        told[0]++;
                        what.accept(linked(row, link));
                    });
        }
    }

    private static Linked linked(ResultSet row, Link link) throws SQLException {
        Optional<Audit.Entry> entry = row.getObject("id") == null ? Optional.empty() : Optional.of(Audit.Entry.of(row));
        return new Linked(link, entry, Optional.ofNullable(row.getString("mark")));
    }

    /** An entry whose mark another has too; empty for none. */
    Optional<Long> twice() {
        return jdbc.sql(
                        "select max(id) from audit_entry where mark is not null group by mark having count(*) > 1 limit 1")
                .query(Long.class)
                .optional();
    }

    List<Head> heads(String kind, int many) {
        return jdbc.sql("""
                        select kind, at, position, chain, mac from audit_head where kind = :kind order by id desc limit :many""")
                .param("kind", kind)
                .param("many", many)
                .query((row, n) -> new Head(
                        row.getString("kind"),
                        row.getTimestamp("at").toInstant(),
                        new Link(row.getLong("position"), row.getString("chain")),
                        row.getString("mac")))
                .list();
    }

    void say(Head head) {
        jdbc.sql("""
                        insert into audit_head (kind, at, position, chain, mac) values (:kind, :at, :position, :chain, :mac)""")
                .param("kind", head.kind())
                .param("at", head.at().atOffset(ZoneOffset.UTC))
                .param("position", head.link().position())
                .param("chain", head.link().chain())
                .param("mac", head.mac())
                .update();
    }

    void keep(Instant at, Finding finding) {
        jdbc.sql("""
                        insert into audit_check (at, finding, about, restored, entries)
                        values (:at, :finding, :about, :restored, :entries)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("finding", finding.kind().word())
                .param("about", finding.about())
                .param(
                        "restored",
                        finding.restored()
                                .map(one -> one.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .param("entries", finding.entries())
                .update();
    }

    /** The last check and when it was made. */
    Optional<Seals.Checked> checked() {
        return jdbc.sql("select at, finding, about, restored, entries from audit_check order by id desc limit 1")
                .query((row, n) -> new Seals.Checked(
                        row.getTimestamp(1).toInstant(),
                        new Finding(
                                vn.thidua.server.kernel.EnumWords.of(Finding.Kind.class, row.getString(2)),
                                row.getLong(3),
                                moment(row.getTimestamp(4)),
                                row.getLong(5))))
                .optional();
    }

    private static Optional<Instant> moment(java.sql.@Nullable Timestamp at) {
        return Optional.ofNullable(at).map(java.sql.Timestamp::toInstant);
    }

    /** What tells this database from a copy of it that was restored elsewhere. */
    String identity() {
        return jdbc.sql("""
                        select (select system_identifier from pg_control_system()) || ':' || oid
                        from pg_database where datname = current_database()""").query(String.class).single();
    }
}
