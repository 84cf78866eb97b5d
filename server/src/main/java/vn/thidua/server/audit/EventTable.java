package vn.thidua.server.audit;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.kernel.Today;

/** The history of one kind of thing, each in a table of the business that owns it; only ever added to. */
public final class EventTable {

    private final JdbcClient jdbc;
    private final Today today;
    private final String insert;
    private final String select;

    /**
     * A history.
     *
     * @param table with the columns step, note, account, who, role and at
     * @param of the column of the thing that it is the history of
     */
    public EventTable(JdbcClient jdbc, Today today, String table, String of) {
        this.jdbc = jdbc;
        this.today = today;
        this.insert = "insert into " + table + " (" + of + ", step, note, account, who, role, at)"
                + " values (:of, :step, :note, :account, :who, :role, :at)";
        this.select = "select step, note, who, role, at from " + table + " where " + of + " = :of order by id";
    }

    /** Adds what was done now. */
    public void add(Act act, long of, String step, String note) {
        jdbc.sql(insert)
                .param("of", of)
                .param("step", step)
                .param("note", note)
                .param("account", act.account())
                .param("who", act.who())
                .param("role", act.role())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Everything, oldest first. */
    public List<Event> of(long of) {
        return jdbc.sql(select)
                .param("of", of)
                .query((row, n) -> new Event(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
