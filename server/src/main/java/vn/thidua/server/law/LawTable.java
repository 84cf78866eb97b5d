package vn.thidua.server.law;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of what authorities know better of the law than what came with the program; it only grows. */
@Repository
class LawTable {

    private final JdbcClient jdbc;
    private final Today today;

    LawTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The newest value of each key and day. */
    List<LawValue> newest(String authority) {
        return jdbc.sql("""
                        select distinct on (key, valid_from) key, valid_from, value, confirmed, source, who
                        from law_value where authority = :authority order by key, valid_from, id desc""")
                .param("authority", authority)
                .query((row, n) -> new LawValue(
                        row.getString("key"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getString("value"),
                        row.getBoolean("confirmed"),
                        row.getString("source"),
                        row.getString("who")))
                .list();
    }

    /** The number of the newest value; 0 where there is none. */
    long version(String authority) {
        return jdbc.sql("select coalesce(max(id), 0) from law_value where authority = :authority")
                .param("authority", authority)
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else says what the law of that authority is. */
    void lock(String authority) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('law'), hashtext(:authority))")
                .param("authority", authority)
                .query(rows -> {});
    }

    /** Adds a value, as it was read. */
    void add(Actor actor, LawValue said, String value) {
        jdbc.sql("""
                        insert into law_value (authority, key, valid_from, value, confirmed, source, who, at)
                        values (:authority, :key, :from, :value, :confirmed, :source, :who, :at)""")
                .param("authority", actor.authority())
                .param("key", said.key())
                .param("from", said.from())
                .param("value", value)
                .param("confirmed", said.confirmed())
                .param("source", said.source())
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
