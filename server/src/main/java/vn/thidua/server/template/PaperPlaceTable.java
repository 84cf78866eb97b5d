package vn.thidua.server.template;

import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of places at which authorities date their papers; it only grows. */
@Repository
class PaperPlaceTable {

    private final JdbcClient jdbc;
    private final Today today;

    PaperPlaceTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The newest place of an authority. */
    Optional<String> newest(String authority) {
        return jdbc.sql("select place from paper_place where authority = :authority order by id desc limit 1")
                .param("authority", authority)
                .query(String.class)
                .optional();
    }

    /** Nobody else says it until the transaction ends. */
    void hold(String authority) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paper place ' || :authority))")
                .param("authority", authority)
                .query(rows -> {});
    }

    /** Puts a place before the earlier ones. */
    void put(Actor actor, String place) {
        jdbc.sql("insert into paper_place (authority, place, who, at) values (:authority, :place, :who, :at)")
                .param("authority", actor.authority())
                .param("place", place)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
