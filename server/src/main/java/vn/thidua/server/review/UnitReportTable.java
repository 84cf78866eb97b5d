package vn.thidua.server.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.audit.Event;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Today;

/** The tables of what units write for reports of reviews. */
@Repository
class UnitReportTable {

    private final JdbcClient jdbc;
    private final EventTable history;
    private final PartTextTable texts;

    UnitReportTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.history = new EventTable(jdbc, today, "unit_report_event", "report");
        this.texts = new PartTextTable(jdbc, today, "unit_report_text");
    }

    /** One as its row has it. */
    record Row(long id, ReviewState state, int version) {

        static final Row NEW = new Row(0, ReviewState.DRAFT, 0);
    }

    /** What is written in them. */
    PartTextTable texts() {
        return texts;
    }

    Optional<Row> find(long campaign, String review, String unit) {
        return jdbc.sql("select * from unit_report where campaign = :campaign and review = :review and unit = :unit")
                .param("campaign", campaign)
                .param("review", review)
                .param("unit", unit)
                .query((row, n) -> report(row))
                .optional();
    }

    private static Row report(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("id"), EnumWords.of(ReviewState.class, row.getString("state")), row.getInt("version"));
    }

    /** Those of a review, by unit. */
    Map<String, Row> all(long campaign, String review) {
        Map<String, Row> all = new HashMap<>();
        jdbc.sql("select * from unit_report where campaign = :campaign and review = :review")
                .param("campaign", campaign)
                .param("review", review)
                .query(row -> {
                    all.put(row.getString("unit"), report(row));
                });
        return all;
    }

    /** One, held until the end of the transaction; made where there is none. */
    Row hold(long campaign, String review, String unit) {
        jdbc.sql("""
                        insert into unit_report (campaign, review, unit) values (:campaign, :review, :unit)
                        on conflict (campaign, review, unit) do nothing""")
                .param("campaign", campaign)
                .param("review", review)
                .param("unit", unit)
                .update();
        return jdbc.sql("""
                        select * from unit_report where campaign = :campaign and review = :review and unit = :unit
                        for update""")
                .param("campaign", campaign)
                .param("review", review)
                .param("unit", unit)
                .query((row, n) -> report(row))
                .single();
    }

    /** Moves one that is held. */
    void move(Actor actor, long id, UnitReportStep step, String note) {
        jdbc.sql("update unit_report set state = :to, version = version + 1 where id = :id")
                .param("to", step.to().word())
                .param("id", id)
                .update();
        history.add(actor.act(), id, step.word(), note);
    }

    List<Event> events(long id) {
        return history.of(id);
    }
}
