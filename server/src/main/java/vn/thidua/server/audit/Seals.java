package vn.thidua.server.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.database.Transactions;

/**
 * Seals over spans of the audit, each with the hash of the one before, so that a later change, a missing entry or an
 * entry slipped in shows. A span ends below the oldest transaction that still runs: everything in it is finished, and
 * nothing can come into it any more.
 */
@Service
public class Seals {

    private static final long LOCK = 7_411_235_813L;

    private final JdbcClient jdbc;

    Seals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Seal(long id, long from, long to, int entries, String hash) {}

    /** Seals what is new; every few seconds, and before the seals are checked. */
    @Scheduled(fixedDelayString = "${thidua.seal-every}", initialDelayString = "${thidua.seal-every}")
    @Transactional
    public void seal() {
        boolean alone = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!alone) {
            return;
        }
        long to = Transactions.oldestRunning(jdbc);
        Seal last = seals("order by id desc limit 1").stream().findFirst().orElse(new Seal(0, 0, 0, 0, ""));
        List<Audit.Entry> entries = span(last.to(), to);
        if (!entries.isEmpty()) {
            jdbc.sql("""
                            insert into audit_seal (from_xid, to_xid, entries, hash)
                            values (cast(:from as xid8), cast(:to as xid8), :entries, :hash)""")
                    .param("from", String.valueOf(last.to()))
                    .param("to", String.valueOf(to))
                    .param("entries", entries.size())
                    .param("hash", hash(last.hash(), entries))
                    .update();
        }
    }

    /** The first entry of the first span that is not as it was sealed; empty where all are. */
    @Transactional(readOnly = true)
    public Optional<Long> broken() {
        String previous = "";
        for (Seal seal : seals("order by id")) {
            List<Audit.Entry> entries = span(seal.from(), seal.to());
            if (entries.size() != seal.entries() || !hash(previous, entries).equals(seal.hash())) {
                return Optional.of(
                        entries.isEmpty() ? seal.id() : entries.getFirst().id());
            }
            previous = seal.hash();
        }
        return Optional.empty();
    }

    private static String hash(String previous, List<Audit.Entry> entries) {
        StringBuilder text = new StringBuilder(previous);
        entries.forEach(entry -> text.append('\u001e').append(entry.text()));
        return Hash.sha256(text.toString());
    }

    private List<Seal> seals(String order) {
        return jdbc.sql("select id, from_xid::text::bigint f, to_xid::text::bigint t, entries, hash from audit_seal "
                        + order)
                .query((row, n) -> new Seal(
                        row.getLong("id"),
                        row.getLong("f"),
                        row.getLong("t"),
                        row.getInt("entries"),
                        row.getString("hash")))
                .list();
    }

    private List<Audit.Entry> span(long from, long to) {
        return jdbc.sql(Audit.ENTRY + " where xid >= cast(:from as xid8) and xid < cast(:to as xid8) order by id")
                .param("from", String.valueOf(from))
                .param("to", String.valueOf(to))
                .query((row, n) -> Audit.Entry.of(row))
                .list();
    }
}
