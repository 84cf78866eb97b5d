package vn.thidua.server.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.engine.World;
import vn.thidua.server.audit.Event;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Proposed;

/** Nominations as they are kept. */
@Repository
class NominationTable implements Proposed {

    private static final String NOMINATION = """
            select id, award, kind, code, unit, state, despite, submitted_on, coalesce(receipt, 0) receipt, version
            from nomination where campaign = :campaign""";

    private final JdbcClient jdbc;
    private final Today today;
    private final EventTable history;

    NominationTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
        this.history = new EventTable(jdbc, today, "nomination_event", "nomination");
    }

    List<Nomination> all(long campaign) {
        return jdbc.sql(NOMINATION + " order by id")
                .param("campaign", campaign)
                .query((row, n) -> nomination(row))
                .list();
    }

    @Override
    public Set<World.Proposal> proposed(Campaign campaign) {
        return Set.copyOf(jdbc.sql("""
                        select distinct award, kind, code from nomination
                        where campaign = :campaign and state <> 'draft'""")
                .param("campaign", campaign.id())
                .query((row, n) -> proposal(row))
                .list());
    }

    @Override
    public Set<World.Proposal> proposed(Campaign campaign, Instant at) {
        return Set.copyOf(jdbc.sql("""
                        select distinct n.award, n.kind, n.code from nomination n
                        cross join lateral (select step from nomination_event
                          where nomination = n.id and at <= :at and step in ('submit', 'withdraw')
                          order by id desc limit 1) last
                        where n.campaign = :campaign and last.step = 'submit'""")
                .param("campaign", campaign.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> proposal(row))
                .list());
    }

    private static World.Proposal proposal(ResultSet row) throws SQLException {
        return new World.Proposal(row.getString("award"), Ledger.kind(row.getString("kind")), row.getString("code"));
    }

    Optional<Nomination> one(long campaign, long id) {
        return jdbc.sql(NOMINATION + " and id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> nomination(row))
                .optional();
    }

    private static Nomination nomination(ResultSet row) throws SQLException {
        return new Nomination(
                row.getLong("id"),
                row.getString("award"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("unit"),
                NominationState.of(row.getString("state")),
                row.getString("despite"),
                Optional.ofNullable(row.getObject("submitted_on", LocalDate.class)),
                Optional.of(row.getInt("receipt")).filter(number -> number > 0),
                row.getInt("version"));
    }

    long add(long campaign, NominatedFor whom, String unit, String despite) {
        return jdbc.sql("""
                        insert into nomination (campaign, award, kind, code, unit, state, despite)
                        values (:campaign, :award, :kind, :code, :unit, 'draft', :despite) returning id""")
                .param("campaign", campaign)
                .param("award", whom.award())
                .param("kind", whom.kind().word())
                .param("code", whom.code())
                .param("unit", unit)
                .param("despite", despite)
                .query(Long.class)
                .single();
    }

    /** Moves it; false where somebody else did so first. A first submission gets the next receipt of the campaign. */
    boolean move(long campaign, Nomination one, NominationStep step, int seen) {
        boolean submits = step.to() == NominationState.SUBMITTED;
        if (submits && one.receipt().isEmpty()) {
            // Receipts of a campaign are given one after the other.
            jdbc.sql("select pg_advisory_xact_lock(hashtext('nomination receipt'), :campaign)")
                    .param("campaign", (int) campaign)
                    .query(rows -> {});
        }
        return jdbc.sql("""
                                update nomination set state = :state, version = version + 1,
                                  submitted_on = case when :draft then null when :submits then coalesce(submitted_on, :day)
                                    else submitted_on end,
                                  receipt = case when :submits then coalesce(receipt,
                                    (select coalesce(max(receipt), 0) + 1 from nomination where campaign = :campaign))
                                    else receipt end
                                where id = :id and campaign = :campaign and state = :from and version = :seen""")
                        .param("state", step.to().word())
                        .param("draft", step.to() == NominationState.DRAFT)
                        .param("submits", submits)
                        .param("day", today.day())
                        .param("campaign", campaign)
                        .param("id", one.id())
                        .param("from", step.from().word())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void event(Actor actor, long id, String step, String note) {
        history.add(actor.act(), id, step, note);
    }

    List<Event> events(long id) {
        return history.of(id).reversed();
    }

    /** A part that people write, with its version. */
    record Part(String content, int version) {}

    Map<String, Part> parts(long id) {
        return parts("t.nomination = :id", id).getOrDefault(id, Map.of());
    }

    /** The parts of all nominations of a campaign, by nomination. */
    Map<Long, Map<String, Part>> partsOf(long campaign) {
        return parts("n.campaign = :id", campaign);
    }

    private Map<Long, Map<String, Part>> parts(String which, long id) {
        Map<Long, Map<String, Part>> parts = new HashMap<>();
        jdbc.sql("""
                        select t.nomination, t.part, t.content, t.version from nomination_text t
                          join nomination n on n.id = t.nomination where\s""" + which).param("id", id).query(row -> {
            parts.computeIfAbsent(row.getLong(1), nomination -> new HashMap<>())
                    .put(row.getString(2), new Part(row.getString(3), row.getInt(4)));
        });
        return parts;
    }

    /** Writes a part; false where somebody else wrote it since. */
    boolean write(long id, String part, String content, int seen) {
        return jdbc.sql("""
                                insert into nomination_text (nomination, part, content, version)
                                select :id, :part, :content, 1 where :seen = 0
                                on conflict do nothing""")
                                .param("id", id)
                                .param("part", part)
                                .param("content", content)
                                .param("seen", seen)
                                .update()
                        + jdbc.sql("""
                                update nomination_text set content = :content, version = version + 1
                                where nomination = :id and part = :part and version = :seen and :seen > 0""")
                                .param("id", id)
                                .param("part", part)
                                .param("content", content)
                                .param("seen", seen)
                                .update()
                == 1;
    }

    void send(Actor actor, long id, String paper, Optional<FileStore.Kept> file) {
        jdbc.sql("""
                        insert into nomination_paper (nomination, paper, sha256, name, size, media, who, at)
                        values (:id, :paper, :sha, :name, :size, :media, :who, :at)""")
                .param("id", id)
                .param("paper", paper)
                .param("sha", file.map(FileStore.Kept::sha256).orElse(null))
                .param("name", file.map(FileStore.Kept::name).orElse(""))
                .param("size", file.map(FileStore.Kept::size).orElse(0L))
                .param("media", file.map(FileStore.Kept::media).orElse(""))
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The files that stand, by paper. */
    Map<String, Checklist.Sent> sent(long id) {
        return sent("p.nomination = :id", id).getOrDefault(id, Map.of());
    }

    /** The files of all nominations of a campaign, by nomination. */
    Map<Long, Map<String, Checklist.Sent>> sentOf(long campaign) {
        return sent("n.campaign = :id", campaign);
    }

    private Map<Long, Map<String, Checklist.Sent>> sent(String which, long id) {
        Map<Long, Map<String, Checklist.Sent>> sent = new HashMap<>();
        jdbc.sql("""
                        select distinct on (p.nomination, p.paper) p.nomination, p.id, p.paper, p.sha256, p.name, p.size,
                          p.media, p.who, p.at
                        from nomination_paper p join nomination n on n.id = p.nomination where\s""" + which + " order by p.nomination, p.paper, p.id desc")
                .param("id", id)
                .query(row -> {
                    String sha = row.getString("sha256");
                    if (sha != null) {
                        sent.computeIfAbsent(row.getLong("nomination"), nomination -> new HashMap<>())
                                .put(
                                        row.getString("paper"),
                                        new Checklist.Sent(
                                                row.getLong("id"),
                                                row.getString("paper"),
                                                sha,
                                                row.getString("name"),
                                                row.getLong("size"),
                                                row.getString("media"),
                                                row.getString("who"),
                                                row.getTimestamp("at").toInstant()));
                    }
                });
        return sent;
    }
}
