package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.plan.Criterion;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.database.RecentlyUsed;
import vn.thidua.server.database.Transactions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** The table of claims and grants, which only grows. */
@Repository
class ScoreActTable {

    /** The newest act of each line of each unit stands: whoever replaces one has a higher number. */
    private static final String ACT = """
            select distinct on (a.unit, a.line) a.id, a.unit, a.line, a.kind, a.points, a.reason, a.who, a.role, a.at
            from score_act a where a.campaign = :campaign and a.kind = :kind and a.id <= :position""";

    private static final String NEWEST = " order by a.unit, a.line, a.id desc";

    /** Pictures of campaigns that are kept; the one longest not looked at goes first. */
    private static final int MOST_PICTURES = 12;

    /**
     * A claim or a grant that is about to be made.
     *
     * @param points empty where a claim is taken back
     * @param seen id of the act that it replaces; 0 for none
     */
    record NewAct(ScoreAct.Kind kind, Optional<BigDecimal> points, String reason, long seen) {}

    private final JdbcClient jdbc;
    private final Today today;
    private final RecentlyUsed<ScoreActSnapshot> pictures = new RecentlyUsed<>(MOST_PICTURES);

    ScoreActTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The acts that stood at a position, of those that a further condition leaves. */
    private JdbcClient.StatementSpec standing(String which, long campaign, ScoreAct.Kind kind, long position) {
        return jdbc.sql(ACT + which + NEWEST)
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("position", position);
    }

    /** The acts that stand on a unit's sheet, by line. */
    Map<String, ScoreAct> ofUnit(long campaign, String unit, ScoreAct.Kind kind) {
        Map<String, ScoreAct> byLine = new HashMap<>();
        standing(" and a.unit = :unit", campaign, kind, Long.MAX_VALUE)
                .param("unit", unit)
                .query((row, n) -> act(row))
                .list()
                .forEach(act -> byLine.put(act.line(), act));
        return byLine;
    }

    /** The acts that stand on one line, by unit. */
    Map<String, ScoreAct> ofLine(long campaign, String line, ScoreAct.Kind kind) {
        Map<String, ScoreAct> byUnit = new HashMap<>();
        standing(" and a.line = :line", campaign, kind, Long.MAX_VALUE)
                .param("line", line)
                .query((row, n) -> act(row))
                .list()
                .forEach(act -> byUnit.put(act.unit(), act));
        return byUnit;
    }

    /** Every act that stood when the table ended with an act. */
    List<ScoreAct> all(long campaign, ScoreAct.Kind kind, long position) {
        return standing("", campaign, kind, position)
                .query((row, n) -> act(row))
                .list();
    }

    /** Every act that stands; a picture of them is kept and asked only for what is new. */
    List<ScoreAct> all(Campaign campaign, ScoreAct.Kind kind) {
        if (Transactions.writing()) {
            return all(campaign.id(), kind, Long.MAX_VALUE);
        }
        return pictures.get(campaign.id() + kind.word(), ScoreActSnapshot::new)
                .acts(
                        () -> Transactions.oldestRunning(jdbc),
                        () -> all(campaign.id(), kind, Long.MAX_VALUE),
                        from -> since(campaign.id(), kind, from));
    }

    private List<ScoreAct> since(long campaign, ScoreAct.Kind kind, long from) {
        return jdbc.sql("""
                        select id, unit, line, kind, points, reason, who, role, at from score_act
                        where campaign = :campaign and kind = :kind
                          and xid >= cast(cast(:from as text) as xid8) order by id""")
                .param("campaign", campaign)
                .param("kind", kind.word())
                .param("from", from)
                .query((row, n) -> act(row))
                .list();
    }

    /** The place of the newest act. */
    long position(long campaign) {
        return jdbc.sql("select coalesce(max(id), 0) from score_act where campaign = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }

    /** Every act on a line of a unit, newest first. */
    List<ScoreAct> history(long campaign, String unit, String line) {
        return jdbc.sql("""
                        select id, unit, line, kind, points, reason, who, role, at from score_act
                        where campaign = :campaign and unit = :unit and line = :line order by id desc""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("line", line)
                .query((row, n) -> act(row))
                .list();
    }

    /** Adds an act. */
    void add(Actor actor, long campaign, String unit, Criterion line, NewAct act) {
        ScoreAct standing = ofUnit(campaign, unit, act.kind()).get(line.id());
        if ((standing == null ? 0 : standing.id()) != act.seen()) {
            throw changed(line, standing);
        }
        try {
            jdbc.sql("""
                            insert into score_act (campaign, unit, line, kind, points, reason, account, who, role, at, replaces)
                            values (:campaign, :unit, :line, :kind, :points, :reason, :account, :who, :role, :at,
                              nullif(:seen, 0))""")
                    .param("campaign", campaign)
                    .param("unit", unit)
                    .param("line", line.id())
                    .param("kind", act.kind().word())
                    .param("points", act.points().orElse(null))
                    .param("reason", act.reason())
                    .param("account", actor.account())
                    .param("who", actor.name())
                    .param("role", actor.role().word())
                    .param("at", today.now().atOffset(ZoneOffset.UTC))
                    .param("seen", act.seen())
                    .update();
        } catch (DuplicateKeyException e) {
            throw changed(line, null);
        }
    }

    private static Refusal changed(Criterion line, @org.jspecify.annotations.Nullable ScoreAct standing) {
        return Refusal.conflict(
                "points-changed",
                line.heading(),
                standing == null ? "∅" : standing.points().<Object>map(p -> p).orElse("∅"),
                standing == null ? "?" : standing.who());
    }

    private static ScoreAct act(ResultSet row) throws SQLException {
        return new ScoreAct(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("line"),
                row.getString("kind").equals("claim") ? ScoreAct.Kind.CLAIM : ScoreAct.Kind.GRANT,
                Optional.ofNullable(row.getBigDecimal("points")).map(BigDecimal::stripTrailingZeros),
                row.getString("reason"),
                row.getString("who"),
                row.getString("role"),
                row.getTimestamp("at").toInstant());
    }
}
