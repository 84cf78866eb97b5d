package vn.thidua.server.proposal;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of other installations that authorities know. */
@Repository
class InstallationTable {

    private final JdbcClient jdbc;
    private final Today today;

    InstallationTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Those that an authority knows and has not ended, oldest first. */
    List<Installations.Known> of(String authority) {
        return jdbc.sql(
                        "select * from known_installation where authority = :authority and ended_by is null order by id")
                .param("authority", authority)
                .query((row, n) -> new Installations.Known(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("public_key"),
                        Installations.phrase(row.getString("public_key")),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("confirmed_by"))))
                .list();
    }

    /**
     * Adds one that counts for nothing yet.
     *
     * @throws org.springframework.dao.DuplicateKeyException where its key is known
     */
    void add(Actor actor, String name, String key) {
        jdbc.sql("""
                            insert into known_installation (authority, name, public_key, who, at)
                            values (:authority, :name, :key, :who, :at)""")
                .param("authority", actor.authority())
                .param("name", name)
                .param("key", key)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Says that somebody compared the phrase; false where that was said, or it has ended. */
    boolean confirm(Actor actor, long id) {
        return change(
                "update known_installation set confirmed_by = :who where id = :id"
                        + " and authority = :authority and confirmed_by is null and ended_by is null",
                actor,
                id);
    }

    /** Ends one; false where it has ended. */
    boolean end(Actor actor, long id) {
        return change(
                "update known_installation set ended_by = :who where id = :id"
                        + " and authority = :authority and ended_by is null",
                actor,
                id);
    }

    private boolean change(String statement, Actor actor, long id) {
        return jdbc.sql(statement)
                        .param("who", actor.name())
                        .param("id", id)
                        .param("authority", actor.authority())
                        .update()
                > 0;
    }
}
