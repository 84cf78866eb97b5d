package vn.thidua.server.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.nomination.NominatedFor;

/** Agendas of sessions, and who has an interest in what, as they are kept. */
@Repository
class AgendaTable {

    private final JdbcClient jdbc;
    private final Today today;

    AgendaTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<Item> items(long session) {
        return jdbc.sql("select * from council_item where session = :session order by place")
                .param("session", session)
                .query((row, n) -> item(row))
                .list();
    }

    /** What sessions of a campaign decided already, or are voting on; the newest of each candidate. */
    List<Item> decided(long campaign) {
        return jdbc.sql("""
                        select distinct on (i.award, i.kind, i.code) i.* from council_item i
                          join council_session s on s.id = i.session
                        where s.campaign = :campaign and s.state in ('voting', 'counted', 'signed')
                        order by i.award, i.kind, i.code, i.id desc""")
                .param("campaign", campaign)
                .query((row, n) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        Optional<Integer> entitled = Optional.ofNullable(row.getObject("entitled", Integer.class));
        Optional<Integer> yes = Optional.ofNullable(row.getObject("yes", Integer.class));
        int no = row.getInt("no");
        return new Item(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("award"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("unit")),
                new Item.Majority(
                        row.getBigDecimal("majority_percent").stripTrailingZeros(),
                        row.getBoolean("majority_strict"),
                        row.getBoolean("majority_all")),
                row.getString("again"),
                entitled,
                yes.map(votes -> new Item.Count(votes, no, entitled.orElseThrow())));
    }

    /** Makes the agenda what is wanted. Items that stay keep their number, and so do the interests in them. */
    void agenda(long session, List<Item> wanted) {
        Map<NominatedFor, Item> known =
                items(session).stream().collect(Collectors.toMap(Item::candidate, item -> item));
        Set<NominatedFor> kept = wanted.stream().map(Item::candidate).collect(Collectors.toSet());
        known.values().stream().filter(item -> !kept.contains(item.candidate())).forEach(item -> remove(item.id()));
        // Places are unique: they make room before they are given anew.
        jdbc.sql("update council_item set place = -1 - place where session = :session")
                .param("session", session)
                .update();
        int place = 0;
        for (Item item : wanted) {
            put(session, place++, item, Optional.ofNullable(known.get(item.candidate())));
        }
    }

    private void remove(long item) {
        jdbc.sql("delete from council_interest where item = :item")
                .param("item", item)
                .update();
        jdbc.sql("delete from council_item where id = :item")
                .param("item", item)
                .update();
    }

    private void put(long session, int place, Item item, Optional<Item> known) {
        String statement = known.isPresent() ? """
                update council_item set place = :place, name = :name, unit = :unit, majority_percent = :percent,
                  majority_strict = :strict, majority_all = :all, again = :again
                where session = :session and award = :award and kind = :kind and code = :code""" : """
                insert into council_item (session, place, award, kind, code, name, unit, majority_percent,
                  majority_strict, majority_all, again)
                values (:session, :place, :award, :kind, :code, :name, :unit, :percent, :strict, :all, :again)""";
        jdbc.sql(statement)
                .param("session", session)
                .param("place", place)
                .param("award", item.award())
                .param("kind", item.kind().word())
                .param("code", item.code())
                .param("name", item.name())
                .param("unit", item.unit().orElse(null))
                .param("percent", item.majority().percent())
                .param("strict", item.majority().strict())
                .param("all", item.majority().ofAll())
                .param("again", item.again())
                .update();
    }

    /** How many may vote on an item, from the opening on; nobody may before. */
    void entitled(long item, Optional<Integer> entitled) {
        jdbc.sql("update council_item set entitled = :entitled where id = :id")
                .param("entitled", entitled.orElse(null))
                .param("id", item)
                .update();
    }

    void count(long item, Item.Count count) {
        jdbc.sql("update council_item set yes = :yes, no = :no, entitled = :entitled where id = :id")
                .param("yes", count.yes())
                .param("no", count.no())
                .param("entitled", count.entitled())
                .param("id", item)
                .update();
    }

    /** What was said of interests, by item and member. */
    Map<Long, Map<Long, Interest>> interests(long session) {
        Map<Long, Map<Long, Interest>> interests = new HashMap<>();
        jdbc.sql("select item, member, who, by_member, known_at from council_interest where session = :session")
                .param("session", session)
                .query(row -> {
                    interests
                            .computeIfAbsent(row.getLong(1), item -> new HashMap<>())
                            .put(
                                    row.getLong(2),
                                    new Interest(row.getString(3), row.getBoolean(4), row.getTimestamp(5) != null));
                });
        return interests;
    }

    /** False where it was said already. */
    boolean interest(Actor actor, long session, long item, long member, boolean byMember) {
        return jdbc.sql("""
                                insert into council_interest (session, item, member, who, at, by_member, known_at)
                                values (:session, :item, :member, :who, :at, :own, case when :own then :at end)
                                on conflict do nothing""")
                        .param("session", session)
                        .param("item", item)
                        .param("member", member)
                        .param("who", actor.name())
                        .param("own", byMember)
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The member knows of it. */
    void interestKnown(long item, long member) {
        jdbc.sql("update council_interest set known_at = :at where item = :item and member = :member")
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("item", item)
                .param("member", member)
                .update();
    }

    void noInterest(long item, long member) {
        jdbc.sql("delete from council_interest where item = :item and member = :member")
                .param("item", item)
                .param("member", member)
                .update();
    }
}
