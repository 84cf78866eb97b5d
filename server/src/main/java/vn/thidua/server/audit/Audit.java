package vn.thidua.server.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    private final AuditTable table;
    private final Today today;
    private final SealKey key;

    Audit(AuditTable table, Today today, SealKey key) {
        this.table = table;
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

    /** Records what was done, in the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    @Unasked("whoever changed something was asked for that")
    public void record(Act act, String action, String subject, String details) {
        Instant at = today.now().truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(0, at, act.account(), act.who(), act.role(), act.authority(), action, subject, details);
        String mark = key.mark(entry.content());
        AuditTable.Written written = table.add(entry, mark);
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

    /** What was found, newest first, from that place on. */
    @Transactional(readOnly = true)
    @Unasked("AuditController asks for read-audit")
    public List<Entry> find(Search search, int many, int after) {
        return table.find(search, many, after);
    }

    /** Tells everything that was found, row by row; however much it is, little of it is held at once. */
    @Transactional(readOnly = true)
    @Unasked("AuditController asks for read-audit")
    public void each(Search search, Consumer<Entry> what) {
        table.each(search, what);
    }

    /** The newest entries of an authority; of all for the empty one. */
    @Unasked("for checks and tests; no page calls it")
    public List<Entry> newest(String authority, int many) {
        return table.newest(authority, many);
    }

    /**
     * What somebody with an account first did about a thing since a moment.
     *
     * @param ignored regular expression of the actions that do not count
     */
    @Unasked("the campaign asks for its own steps")
    public Optional<Entry> firstAct(String authority, String subject, Instant since, String ignored) {
        return table.firstAct(authority, subject, since, ignored);
    }
}
