package vn.thidua.server.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** Who asked not to be found. */
@Repository
class RemovalTable {

    private final JdbcClient jdbc;
    private final Today today;

    RemovalTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<Removal> of(String authority) {
        return jdbc.sql("select * from search_removal where authority = :authority order by id desc")
                .param("authority", authority)
                .query((row, n) -> removal(row))
                .list();
    }

    /** The people whom the search of an authority's honours does not find. */
    List<String> hidden(String authority) {
        return jdbc.sql("select code from search_removal where authority = :authority and state = 'granted'")
                .param("authority", authority)
                .query(String.class)
                .list();
    }

    long add(Actor actor, String code, String name, LocalDate askedOn, String reason) {
        return jdbc.sql("""
                        insert into search_removal (authority, code, name, asked_on, reason, who, at)
                        values (:authority, :code, :name, :asked, :reason, :who, :at) returning id""")
                .param("authority", actor.authority())
                .param("code", code)
                .param("name", name)
                .param("asked", askedOn)
                .param("reason", reason)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** One of them, held until the end of the transaction. */
    Optional<Removal> hold(String authority, long id) {
        return jdbc.sql("select * from search_removal where authority = :authority and id = :id for update")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) -> removal(row))
                .optional();
    }

    void move(long id, RemovalStep step, String decision) {
        jdbc.sql("""
                        update search_removal set state = :to, decision = :decision, version = version + 1
                        where id = :id""")
                .param("to", step.to().word())
                .param("decision", decision)
                .param("id", id)
                .update();
    }

    private static Removal removal(ResultSet row) throws SQLException {
        return new Removal(
                row.getLong("id"),
                row.getString("authority"),
                row.getString("code"),
                row.getString("name"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("reason"),
                EnumWords.of(RemovalState.class, row.getString("state")),
                row.getString("decision"),
                row.getInt("version"));
    }
}
