package vn.thidua.server.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.TextArrays;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** The tables of sheets, their steps, and appeals. */
@Repository
class SheetTable {

    private final JdbcClient jdbc;
    private final Today today;

    SheetTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Where a sheet stands; version 0 and open for one on which nothing happened yet. */
    record Standing(SheetState state, Optional<LocalDate> until, int version) {
        static final Standing NEW = new Standing(SheetState.OPEN, Optional.empty(), 0);

        /** Whether the unit may contest lines on a day. */
        boolean mayAppealOn(LocalDate day) {
            return state == SheetState.APPRAISED
                    && until.filter(last -> !day.isAfter(last)).isPresent();
        }
    }

    Standing standing(long campaign, String unit) {
        return jdbc.sql("select state, until, version from score_sheet where campaign = :campaign and unit = :unit")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> standing(row))
                .optional()
                .orElse(Standing.NEW);
    }

    /**
     * Where a sheet stands, held until the end of the transaction: whoever acts on the same sheet meanwhile waits and then
     * sees what was done.
     */
    Standing hold(long campaign, String unit) {
        jdbc.sql("""
                        insert into score_sheet (campaign, unit, state) values (:campaign, :unit, :state)
                        on conflict do nothing""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("state", SheetState.OPEN.word())
                .update();
        return jdbc.sql("""
                        select state, until, version from score_sheet where campaign = :campaign and unit = :unit
                        for update""")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> standing(row))
                .single();
    }

    /** The sheets that took a step, by unit. */
    Map<String, Standing> standings(long campaign) {
        Map<String, Standing> byUnit = new HashMap<>();
        jdbc.sql("select unit, state, until, version from score_sheet where campaign = :campaign and version > 0")
                .param("campaign", campaign)
                .query(row -> {
                    byUnit.put(row.getString("unit"), standing(row));
                });
        return byUnit;
    }

    /** Moves a sheet on that is held. */
    void move(long campaign, String unit, SheetStep step, Optional<LocalDate> until) {
        jdbc.sql("""
                        update score_sheet set state = :to, until = :until, version = version + 1
                        where campaign = :campaign and unit = :unit""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("to", step.to().word())
                .param("until", until.orElse(null))
                .update();
    }

    void event(Actor actor, long campaign, String unit, SheetAct act) {
        jdbc.sql("""
                        insert into sheet_event (campaign, unit, step, reason, until, lines, who, role, at)
                        values (:campaign, :unit, :step, :reason, :until, :lines, :who, :role, :at)""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("step", act.step().word())
                .param("reason", act.reason())
                .param("until", act.until().orElse(null))
                .param("lines", TextArrays.of(act.lines()))
                .param("who", actor.name())
                .param("role", actor.role().word())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The units whose newest step is that an approval was taken back. */
    Set<String> revoked(long campaign) {
        return Set.copyOf(jdbc.sql("""
                        select unit from (select distinct on (unit) unit, step from sheet_event
                          where campaign = :campaign order by unit, id desc) newest
                        where step = :revoke""")
                .param("campaign", campaign)
                .param("revoke", SheetStep.REVOKE.word())
                .query(String.class)
                .list());
    }

    List<SheetEvent> events(long campaign, String unit) {
        return jdbc.sql("""
                        select step, reason, until, lines, who, role, at from sheet_event
                        where campaign = :campaign and unit = :unit order by id desc""")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> new SheetEvent(
                        row.getString("step"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        TextArrays.texts(row, "lines"),
                        row.getString("who"),
                        row.getString("role"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }

    void appeal(Actor actor, long campaign, String unit, String line, String text) {
        jdbc.sql("""
                        insert into appeal (campaign, unit, line, text, who, at)
                        values (:campaign, :unit, :line, :text, :who, :at)""")
                .param("campaign", campaign)
                .param("unit", unit)
                .param("line", line)
                .param("text", text)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    void answer(Actor actor, long campaign, long id, String answer, boolean upheld) {
        int changed = jdbc.sql("""
                        update appeal set answer = :answer, upheld = :upheld, answered_by = :who, answered_at = :at
                        where id = :id and campaign = :campaign and answer is null""")
                .param("answer", answer)
                .param("upheld", upheld)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("campaign", campaign)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("appeal-answered");
        }
    }

    /** Appeals, oldest first; of one unit, or of all for the empty name. */
    List<Appeal> appeals(long campaign, String unit) {
        return jdbc.sql("""
                        select id, unit, line, text, who, at, answer, coalesce(upheld, false) upheld, answered_by from appeal
                        where campaign = :campaign and (:unit = '' or unit = :unit) order by id""")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> new Appeal(
                        row.getLong("id"),
                        row.getString("unit"),
                        row.getString("line"),
                        row.getString("text"),
                        row.getString("who"),
                        row.getTimestamp("at").toInstant(),
                        Optional.ofNullable(row.getString("answer")),
                        row.getBoolean("upheld"),
                        Optional.ofNullable(row.getString("answered_by"))))
                .list();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                SheetState.of(row.getString("state")),
                Optional.ofNullable(row.getObject("until", LocalDate.class)),
                row.getInt("version"));
    }
}
