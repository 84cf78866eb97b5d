package vn.thidua.server.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.web.Today;

/**
 * Every change of state, in the transaction that made it. Each entry holds the hash of the one before, so that a later
 * change or a missing entry shows.
 */
@Service
public class Audit {

    private static final long LOCK = 7_411_235_813L;

    private final JdbcClient jdbc;
    private final Today today;

    Audit(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
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
            String details,
            String previous,
            String hash) {

        String computed() {
            String text = String.join(
                    "\u001f",
                    at.toString(),
                    String.valueOf(account),
                    who,
                    role,
                    authority,
                    action,
                    subject,
                    details,
                    previous);
            return Hash.sha256(text);
        }
    }

    /** Records what was done, in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, String action, String subject, String details) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .singleRow();
        String previous = jdbc.sql("select hash from audit_entry order by id desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
        Entry entry = new Entry(
                0,
                today.now().truncatedTo(ChronoUnit.MICROS),
                act.account(),
                act.who(),
                act.role(),
                act.authority(),
                action,
                subject,
                details,
                previous,
                "");
        jdbc.sql("""
                        insert into audit_entry
                          (at, account, who, role, authority, action, subject, details, previous, hash)
                        values (:at, :account, :who, :role, nullif(:authority, ''), :action, :subject, :details,
                          :previous, :hash)""")
                .param("at", entry.at().atOffset(java.time.ZoneOffset.UTC))
                .param("account", entry.account())
                .param("who", entry.who())
                .param("role", entry.role())
                .param("authority", entry.authority())
                .param("action", entry.action())
                .param("subject", entry.subject())
                .param("details", entry.details())
                .param("previous", previous)
                .param("hash", entry.computed())
                .update();
    }

    /** The newest entries of an authority; of all for the empty one. */
    public List<Entry> newest(String authority, int many) {
        return jdbc.sql("""
                        select id, at, account, who, role, coalesce(authority, '') authority, action, subject, details,
                          previous, hash
                        from audit_entry where :authority = '' or authority = :authority
                        order by id desc limit :many""")
                .param("authority", authority)
                .param("many", many)
                .query((row, n) -> entry(row))
                .list();
    }

    /** The first entry that does not fit the chain; empty where all fit. */
    public Optional<Long> broken() {
        String previous = "";
        for (Entry entry : jdbc.sql("""
                        select id, at, account, who, role, coalesce(authority, '') authority, action, subject, details,
                          previous, hash
                        from audit_entry order by id""").query((row, n) -> entry(row)).list()) {
            if (!entry.previous().equals(previous) || !entry.computed().equals(entry.hash())) {
                return Optional.of(entry.id());
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    private static Entry entry(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getLong("account"),
                row.getString("who"),
                row.getString("role"),
                row.getString("authority"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("details"),
                row.getString("previous"),
                row.getString("hash"));
    }
}
