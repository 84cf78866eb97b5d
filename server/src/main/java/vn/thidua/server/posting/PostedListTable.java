package vn.thidua.server.posting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.PostingRule;
import vn.thidua.server.audit.Event;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;

/** Lists of those proposed, as they are kept. */
@Repository
class PostedListTable {

    private final JdbcClient jdbc;
    private final EventTable history;

    PostedListTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.history = new EventTable(jdbc, today, "posted_event", "list");
    }

    /** Whoever makes lists of a campaign does it one after the other. */
    void holdCampaign(long campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('posted list'), :campaign)")
                .param("campaign", (int) campaign)
                .query(rows -> {});
    }

    /** All lists of a campaign, newest first. */
    List<PostedList> all(long campaign) {
        return lists("campaign = :key", campaign);
    }

    /** One of them, whatever its campaign. */
    Optional<PostedList> one(long id) {
        return lists("id = :key", id).stream().findFirst();
    }

    /** One of them, held until the end of the transaction. */
    Optional<PostedList> hold(long id) {
        jdbc.sql("select id from posted_list where id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
        return one(id);
    }

    private List<PostedList> lists(String which, long key) {
        record Named(long list, PostedName name) {}
        Map<Long, List<Named>> names = jdbc
                .sql("""
                        select n.* from posted_name n join posted_list l on l.id = n.list where l.%s
                        order by n.list, n.place""".formatted(which))
                .param("key", key)
                .query((row, n) -> new Named(row.getLong("list"), name(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Named::list));
        return jdbc.sql("select * from posted_list where " + which + " order by id desc")
                .param("key", key)
                .query((row, n) -> list(
                        row,
                        names.getOrDefault(row.getLong("id"), List.of()).stream()
                                .map(Named::name)
                                .toList()))
                .list();
    }

    private static PostedName name(ResultSet row) throws SQLException {
        return new PostedName(
                row.getString("award"),
                row.getString("label"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"));
    }

    private static PostedList list(ResultSet row, List<PostedName> names) throws SQLException {
        return new PostedList(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getInt("number"),
                row.getInt("days"),
                row.getBoolean("working"),
                row.getString("source"),
                PostedListState.of(row.getString("state")),
                row.getString("place"),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                names,
                row.getInt("version"));
    }

    /** A new list; its number in the program. */
    long add(long campaign, PostingRule rule, String source, List<PostedName> names) {
        long id = jdbc.sql("""
                        insert into posted_list (campaign, number, days, working, source)
                        values (:campaign, (select coalesce(max(number), 0) + 1 from posted_list where campaign = :campaign),
                          :days, :working, :source) returning id""")
                .param("campaign", campaign)
                .param("days", rule.days())
                .param("working", rule.working())
                .param("source", source)
                .query(Long.class)
                .single();
        for (int place = 0; place < names.size(); place++) {
            PostedName one = names.get(place);
            jdbc.sql("""
                            insert into posted_name (list, place, award, label, kind, code, name, unit)
                            values (:list, :place, :award, :label, :kind, :code, :name, :unit)""")
                    .param("list", id)
                    .param("place", place)
                    .param("award", one.award())
                    .param("label", one.label())
                    .param("kind", one.kind().word())
                    .param("code", one.code())
                    .param("name", one.name())
                    .param("unit", one.unit())
                    .update();
        }
        return id;
    }

    /** Takes a step; refused where somebody else did something with the list since it was looked at. */
    void move(PostedList list, PostedListStep step, int seen) {
        int moved = jdbc.sql("""
                        update posted_list set state = :to, version = version + 1
                        where id = :id and state = :from and version = :seen""")
                .param("to", step.to().word())
                .param("from", step.from().word())
                .param("id", list.id())
                .param("seen", seen)
                .update();
        if (moved == 0) {
            throw Refusal.conflict("moved");
        }
    }

    /** Where a list hangs besides the public pages, since when. */
    void place(long list, String place, LocalDate from) {
        jdbc.sql("update posted_list set place = :place, from_day = :from where id = :id")
                .param("place", place)
                .param("from", from)
                .param("id", list)
                .update();
    }

    void event(Actor actor, long list, String step, String note) {
        history.add(actor.act(), list, step, note);
    }

    List<Event> events(long list) {
        return history.of(list);
    }
}
