package vn.thidua.server.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.audit.Event;
import vn.thidua.server.audit.Events;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;

/** Sessions, their items and ballots as they are kept. */
@Repository
class SessionTable {

    private static final String SESSION = """
            select id, campaign, council, number, day, time, place, secret, quorum_percent, majority_percent,
              majority_strict, state, discussion, tally, minutes, version from council_session where campaign = :campaign""";

    private final JdbcClient jdbc;
    private final Today today;
    private final Events history;

    SessionTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
        this.history = new Events(jdbc, today, "council_event", "session");
    }

    /** Whether a member was there, and what is to be said about it. */
    record Presence(boolean present, String note) {}

    List<Session> all(long campaign) {
        return jdbc.sql(SESSION + " order by id desc")
                .param("campaign", campaign)
                .query((row, n) -> session(row))
                .list();
    }

    Session one(long campaign, long id) {
        return jdbc.sql(SESSION + " and id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> session(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(id));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                row.getLong("id"),
                row.getLong("campaign"),
                row.getString("council"),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                row.getString("time"),
                row.getString("place"),
                row.getBoolean("secret"),
                row.getBigDecimal("quorum_percent"),
                row.getBigDecimal("majority_percent"),
                row.getBoolean("majority_strict"),
                SessionState.of(row.getString("state")),
                row.getString("discussion"),
                Optional.ofNullable(row.getString("tally")),
                Optional.ofNullable(row.getString("minutes")),
                row.getInt("version"));
    }

    long add(Session session) {
        return jdbc.sql("""
                        insert into council_session (campaign, council, number, day, time, place, secret, quorum_percent,
                          majority_percent, majority_strict, state)
                        values (:campaign, :council, (select coalesce(max(number), 0) + 1 from council_session
                            where campaign = :campaign and council = :council),
                          :day, :time, :place, :secret, :quorum, :majority, :strict, 'planned') returning id""")
                .param("campaign", session.campaign())
                .param("council", session.council())
                .param("day", session.day())
                .param("time", session.time())
                .param("place", session.place())
                .param("secret", session.secret())
                .param("quorum", session.quorumPercent())
                .param("majority", session.majorityPercent())
                .param("strict", session.majorityStrict())
                .query(Long.class)
                .single();
    }

    /** Moves a session on; refused where somebody else did so first. */
    void move(Session session, SessionState to, int seen) {
        int moved = jdbc.sql("""
                        update council_session set state = :to, version = version + 1
                        where id = :id and state = :from and version = :seen""")
                .param("to", to.word())
                .param("id", session.id())
                .param("from", session.state().word())
                .param("seen", seen)
                .update();
        if (moved == 0) {
            throw Refusal.conflict("session-moved");
        }
    }

    /** Holds a session while something is done with it, so that nobody votes while the votes are counted. */
    void hold(long session) {
        jdbc.sql("select id from council_session where id = :id for update")
                .param("id", session)
                .query(Long.class)
                .single();
    }

    void discussion(Session session, String text, int seen) {
        int changed = jdbc.sql("""
                        update council_session set discussion = :text, version = version + 1
                        where id = :id and version = :seen and state = 'counted'""")
                .param("text", text)
                .param("id", session.id())
                .param("seen", seen)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("session-moved");
        }
    }

    void tally(long session, String sha256) {
        jdbc.sql("update council_session set tally = :sha where id = :id")
                .param("sha", sha256)
                .param("id", session)
                .update();
    }

    void minutes(long session, String sha256) {
        jdbc.sql("update council_session set minutes = :sha where id = :id")
                .param("sha", sha256)
                .param("id", session)
                .update();
    }

    List<Item> items(long session) {
        return jdbc.sql("select * from council_item where session = :session order by place")
                .param("session", session)
                .query((row, n) -> item(row))
                .list();
    }

    private static Item item(ResultSet row) throws SQLException {
        int yes = row.getInt("yes");
        boolean counted = !row.wasNull();
        return new Item(
                row.getLong("id"),
                row.getInt("place"),
                row.getString("award"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                counted
                        ? Optional.of(new Item.Count(yes, row.getInt("no"), row.getInt("entitled")))
                        : Optional.empty());
    }

    void agenda(long session, List<Item> items) {
        jdbc.sql("delete from council_interest where session = :session")
                .param("session", session)
                .update();
        jdbc.sql("delete from council_item where session = :session")
                .param("session", session)
                .update();
        int place = 0;
        for (Item item : items) {
            jdbc.sql("""
                            insert into council_item (session, place, award, kind, code, name)
                            values (:session, :place, :award, :kind, :code, :name)""")
                    .param("session", session)
                    .param("place", place++)
                    .param("award", item.award())
                    .param("kind", item.kind().word())
                    .param("code", item.code())
                    .param("name", item.name())
                    .update();
        }
    }

    void count(long item, Item.Count count) {
        jdbc.sql("update council_item set yes = :yes, no = :no, entitled = :entitled where id = :id")
                .param("yes", count.yes())
                .param("no", count.no())
                .param("entitled", count.entitled())
                .param("id", item)
                .update();
    }

    Map<Long, Presence> presence(long session) {
        Map<Long, Presence> presence = new HashMap<>();
        jdbc.sql("select member, present, note from council_presence where session = :session")
                .param("session", session)
                .query(row -> {
                    presence.put(row.getLong(1), new Presence(row.getBoolean(2), row.getString(3)));
                });
        return presence;
    }

    void presence(long session, long member, Presence presence) {
        jdbc.sql("""
                        insert into council_presence (session, member, present, note)
                        values (:session, :member, :present, :note)
                        on conflict (session, member) do update set present = excluded.present, note = excluded.note""")
                .param("session", session)
                .param("member", member)
                .param("present", presence.present())
                .param("note", presence.note())
                .update();
    }

    /** Members who said that they have an interest, by item. */
    Map<Long, Set<Long>> interests(long session) {
        Map<Long, Set<Long>> interests = new HashMap<>();
        jdbc.sql("select item, member from council_interest where session = :session")
                .param("session", session)
                .query(row -> {
                    interests
                            .computeIfAbsent(row.getLong(1), item -> new TreeSet<>())
                            .add(row.getLong(2));
                });
        return interests;
    }

    void interest(Actor actor, long session, long item, long member) {
        jdbc.sql("""
                        insert into council_interest (session, item, member, who, at)
                        values (:session, :item, :member, :who, :at) on conflict do nothing""")
                .param("session", session)
                .param("item", item)
                .param("member", member)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void lock(long session, Envelopes.Lock lock) {
        jdbc.sql("""
                        update council_session set public_key = :key, sealed_key = :sealed, salt = :salt
                        where id = :id""")
                .param("key", lock.publicKey())
                .param("sealed", lock.sealedKey())
                .param("salt", lock.salt())
                .param("id", session)
                .update();
    }

    Envelopes.Lock lock(long session) {
        return jdbc.sql("select public_key, sealed_key, salt from council_session where id = :id")
                .param("id", session)
                .query((row, n) -> new Envelopes.Lock(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    void vote(long session, long member, Optional<String> open, Optional<byte[]> envelope) {
        jdbc.sql("""
                        insert into council_ballot (session, member, choices, envelope)
                        values (:session, :member, :choices, :envelope)
                        on conflict (session, member) do update
                        set choices = excluded.choices, envelope = excluded.envelope""")
                .param("session", session)
                .param("member", member)
                .param("choices", open.orElse(null))
                .param("envelope", envelope.orElse(null))
                .update();
    }

    /** Who has voted. */
    Set<Long> voted(long session) {
        return new TreeSet<>(jdbc.sql("select member from council_ballot where session = :session")
                .param("session", session)
                .query(Long.class)
                .list());
    }

    /** Open ballots by member. */
    Map<Long, String> openBallots(long session) {
        Map<Long, String> ballots = new HashMap<>();
        jdbc.sql("select member, choices from council_ballot where session = :session and choices is not null")
                .param("session", session)
                .query(row -> {
                    ballots.put(row.getLong(1), row.getString(2));
                });
        return ballots;
    }

    List<byte[]> envelopes(long session) {
        return jdbc.sql("select envelope from council_ballot where session = :session and envelope is not null")
                .param("session", session)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    /** Envelopes and their lock are destroyed; that somebody voted stays known. */
    void destroyEnvelopes(long session) {
        jdbc.sql("update council_ballot set envelope = null where session = :session")
                .param("session", session)
                .update();
        jdbc.sql("update council_session set sealed_key = null where id = :session")
                .param("session", session)
                .update();
    }

    void forgetBallots(long session) {
        jdbc.sql("delete from council_ballot where session = :session")
                .param("session", session)
                .update();
    }

    void event(Actor actor, long session, String step, String note) {
        history.add(actor.act(), session, step, note);
    }

    List<Event> events(long session) {
        return history.of(session);
    }
}
