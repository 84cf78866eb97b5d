package vn.thidua.server.award;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.TextArrays;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of choices among equal ones; it only grows. */
@Repository
class SettlementTable {

    private final JdbcClient jdbc;
    private final Today today;

    SettlementTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The acts that stood at a position, oldest first. */
    List<Settled> standing(long campaign, long upTo) {
        return jdbc.sql("""
                        select s.id, s.award, s.quota_of, s.chosen, s.reason, s.who, s.at from settlement s
                        where s.campaign = :campaign and cardinality(s.chosen) > 0 and s.id <= :upTo
                          and not exists (select 1 from settlement later where later.replaces = s.id and later.id <= :upTo)
                        order by s.id""")
                .param("campaign", campaign)
                .param("upTo", upTo)
                .query((row, n) -> new Settled(
                        row.getLong("id"),
                        row.getString("award"),
                        row.getString("quota_of"),
                        TextArrays.texts(row, "chosen"),
                        row.getString("reason"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    /** The newest act of a campaign; 0 where there is none. */
    long position(long campaign) {
        return jdbc.sql("select coalesce(max(id), 0) from settlement where campaign = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    /**
     * Adds an act in the place of the one before on the same places.
     *
     * @throws DuplicateKeyException where somebody else was first
     */
    void add(Actor actor, long campaign, Settled act) {
        jdbc.sql("""
                            insert into settlement (campaign, award, quota_of, chosen, reason, account, who, role, at, replaces)
                            values (:campaign, :award, :of, :chosen, :reason, :account, :who, :role, :at,
                              (select max(id) from settlement
                               where campaign = :campaign and award = :award and quota_of = :of))""")
                .param("campaign", campaign)
                .param("award", act.award())
                .param("of", act.of())
                .param("chosen", TextArrays.of(act.chosen()))
                .param("reason", act.reason())
                .param("account", actor.account())
                .param("who", actor.name())
                .param("role", actor.role().word())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
