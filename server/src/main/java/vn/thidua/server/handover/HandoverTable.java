package vn.thidua.server.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;

/** What is made ready, as it is kept: by campaign and key of the thing. */
@Repository
class HandoverTable {

    private final JdbcClient jdbc;

    HandoverTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(long campaign, String about, Actor actor, Handover one) {
        jdbc.sql("""
                        insert into handover (campaign, about, account, who, at)
                        values (:campaign, :about, :account, :who, :at)
                        on conflict (campaign, about) do update set account = :account, who = :who, at = :at""")
                .param("campaign", campaign)
                .param("about", about)
                .param("account", actor.account())
                .param("who", one.who())
                .param("at", one.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether there was one. */
    boolean remove(long campaign, String about) {
        return jdbc.sql("delete from handover where campaign = :campaign and about = :about")
                        .param("campaign", campaign)
                        .param("about", about)
                        .update()
                > 0;
    }

    Optional<Handover> find(long campaign, String about) {
        return jdbc.sql("select who, at from handover where campaign = :campaign and about = :about")
                .param("campaign", campaign)
                .param("about", about)
                .query((row, n) -> handover(row))
                .optional();
    }

    Map<String, Handover> all(long campaign) {
        Map<String, Handover> all = new HashMap<>();
        jdbc.sql("select about, who, at from handover where campaign = :campaign")
                .param("campaign", campaign)
                .query(row -> {
                    all.put(row.getString("about"), handover(row));
                });
        return all;
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(row.getString("who"), row.getTimestamp("at").toInstant());
    }
}
