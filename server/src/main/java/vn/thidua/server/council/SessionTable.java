package vn.thidua.server.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.audit.Event;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** Sessions, who sat in them and who was there, as they are kept. */
@Repository
class SessionTable {

    private static final String SESSION = """
            select id, campaign, council, number, day, time, place, secret, quorum_percent, least_ballots, state, discussion, ended, tally, minutes, version from council_session where campaign = :campaign""";

    private final JdbcClient jdbc;
    private final EventTable history;

    SessionTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.history = new EventTable(jdbc, today, "council_event", "session");
    }

    /** Whether a member was there, and what is to be said about it. */
    record Presence(boolean present, String note, boolean presides) {}

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
                row.getInt("least_ballots"),
                SessionState.of(row.getString("state")),
                row.getString("discussion"),
                row.getString("ended"),
                Optional.ofNullable(row.getString("tally")),
                Optional.ofNullable(row.getString("minutes")),
                row.getInt("version"));
    }

    long add(Session session) {
        return jdbc.sql("""
                        insert into council_session (campaign, council, number, day, time, place, secret, quorum_percent,
                          least_ballots, state)
                        values (:campaign, :council, (select coalesce(max(number), 0) + 1 from council_session
                            where campaign = :campaign and council = :council),
                          :day, :time, :place, :secret, :quorum, :least, 'planned') returning id""")
                .param("campaign", session.campaign())
                .param("council", session.council())
                .param("day", session.day())
                .param("time", session.time())
                .param("place", session.place())
                .param("secret", session.secret())
                .param("quorum", session.quorumPercent())
                .param("least", session.leastBallots())
                .query(Long.class)
                .single();
    }

    /** Takes a step; refused where somebody else did something with the session since it was looked at. */
    void move(Session session, SessionStep step, int seen) {
        int moved = jdbc.sql("""
                        update council_session set state = :to, version = version + 1
                        where id = :id and state = :from and version = :seen""")
                .param("to", step.to().word())
                .param("id", session.id())
                .param("from", step.from().word())
                .param("seen", seen)
                .update();
        if (moved == 0) {
            throw Refusal.conflict("session-moved");
        }
    }

    /** Another day, time, place or kind of ballot. */
    void change(Session changed) {
        jdbc.sql("""
                        update council_session set day = :day, time = :time, place = :place, secret = :secret,
                          quorum_percent = :quorum, least_ballots = :least where id = :id""")
                .param("day", changed.day())
                .param("time", changed.time())
                .param("place", changed.place())
                .param("secret", changed.secret())
                .param("quorum", changed.quorumPercent())
                .param("least", changed.leastBallots())
                .param("id", changed.id())
                .update();
    }

    /** Nobody else opens a vote in this campaign meanwhile: two sessions would decide on the same candidate. */
    void holdCampaign(long campaign) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('council session'), :campaign)")
                .param("campaign", (int) campaign)
                .query(rows -> {});
    }

    /** Holds a session while something is done with it, so that nobody votes while the votes are counted. */
    void hold(long session) {
        jdbc.sql("select id from council_session where id = :id for update")
                .param("id", session)
                .query(Long.class)
                .single();
    }

    void minuted(long session, Sessions.Minuted said) {
        jdbc.sql("update council_session set discussion = :text, ended = :ended where id = :id")
                .param("text", said.discussion())
                .param("ended", said.ended())
                .param("id", session)
                .update();
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

    Map<Long, Presence> presence(long session) {
        Map<Long, Presence> presence = new HashMap<>();
        jdbc.sql("select member, present, note, presides from council_presence where session = :session")
                .param("session", session)
                .query(row -> {
                    presence.put(row.getLong(1), new Presence(row.getBoolean(2), row.getString(3), row.getBoolean(4)));
                });
        return presence;
    }

    void presence(long session, long member, Presence presence) {
        jdbc.sql("""
                        insert into council_presence (session, member, present, note, presides)
                        values (:session, :member, :present, :note, :presides)
                        on conflict (session, member) do update set present = excluded.present, note = excluded.note,
                          presides = excluded.presides""")
                .param("session", session)
                .param("member", member)
                .param("present", presence.present())
                .param("note", presence.note())
                .param("presides", presence.presides())
                .update();
    }

    /** Who sits in it stands from now on. */
    void seat(long session, List<Member> members) {
        unseat(session);
        for (Member member : members) {
            jdbc.sql("""
                            insert into council_seat (session, member, account, name, post, unit, person, presides)
                            values (:session, :member, :account, :name, :post, :unit, :person, :presides)""")
                    .param("session", session)
                    .param("member", member.id())
                    .param("account", member.account())
                    .param("name", member.name())
                    .param("post", member.post())
                    .param("unit", member.unit().orElse(null))
                    .param("person", member.person().orElse(null))
                    .param("presides", member.presides())
                    .update();
        }
    }

    void unseat(long session) {
        jdbc.sql("delete from council_seat where session = :session")
                .param("session", session)
                .update();
    }

    /** Who sat in it when the vote was opened. */
    List<Member> seats(Session session) {
        return jdbc.sql("select * from council_seat where session = :session order by presides desc, member")
                .param("session", session.id())
                .query((row, n) -> new Member(
                        row.getLong("member"),
                        session.council(),
                        row.getLong("account"),
                        row.getString("name"),
                        row.getString("post"),
                        Optional.ofNullable(row.getString("unit")),
                        Optional.ofNullable(row.getString("person")),
                        row.getBoolean("presides"),
                        session.day(),
                        Optional.empty()))
                .list();
    }

    void event(Actor actor, long session, String step, String note) {
        history.add(actor.act(), session, step, note);
    }

    List<Event> events(long session) {
        return history.of(session);
    }
}
