package vn.thidua.server.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.EventTable;
import vn.thidua.server.files.AttachmentTable;
import vn.thidua.server.kernel.EnumWords;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;

/** Rows of papers that were handed in. */
@Repository
@Transactional
class DeliveryTable {

    private final JdbcClient jdbc;
    private final EventTable history;
    private final AttachmentTable attachments;

    DeliveryTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.history = new EventTable(jdbc, today, "delivery_event", "delivery");
        this.attachments = new AttachmentTable(jdbc, "delivery");
    }

    /** Those of a campaign; of one unit where one is named. */
    List<Delivery> all(long campaign, String unit) {
        return jdbc.sql(
                        "select * from delivery where campaign = :campaign and (:unit = '' or unit = :unit) order by owed, unit")
                .param("campaign", campaign)
                .param("unit", unit)
                .query((row, n) -> delivery(row))
                .list();
    }

    long count(long campaign, DeliveryState state) {
        return jdbc.sql("select count(*) from delivery where campaign = :campaign and state = :state")
                .param("campaign", campaign)
                .param("state", state.word())
                .query(Long.class)
                .single();
    }

    Set<String> used(long campaign) {
        return jdbc.sql("select distinct owed from delivery where campaign = :campaign")
                .param("campaign", campaign)
                .query(String.class)
                .set();
    }

    Optional<Delivery> one(long campaign, long id) {
        return jdbc.sql("select * from delivery where campaign = :campaign and id = :id")
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> delivery(row))
                .optional();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("owed"),
                row.getString("number"),
                row.getObject("issued", LocalDate.class),
                row.getObject("day", LocalDate.class),
                Optional.ofNullable(row.getObject("time", LocalTime.class)),
                EnumWords.of(DeliveryState.class, row.getString("state")),
                Optional.ofNullable(row.getString("file_name")),
                row.getInt("version"));
    }

    /** Puts down a first delivery; refused where there is one already. */
    long add(long campaign, Delivery one) {
        try {
            return jdbc.sql("""
                            insert into delivery (campaign, unit, owed, number, issued, day, time, state)
                            values (:campaign, :unit, :owed, :number, :issued, :day, :time, 'sent') returning id""")
                    .param("campaign", campaign)
                    .param("unit", one.unit())
                    .param("owed", one.owed())
                    .param("number", one.number())
                    .param("issued", one.issued())
                    .param("day", one.day())
                    .param("time", one.time().orElse(null))
                    .query(Long.class)
                    .single();
        } catch (DuplicateKeyException e) {
            throw Refusal.conflict("moved");
        }
    }

    /** Takes a step; false where somebody else was first. */
    boolean move(Delivery one, DeliveryStep step, int seen) {
        return jdbc.sql("""
                                update delivery set state = :state, version = version + 1, number = :number,
                                  issued = :issued, day = :day, time = :time
                                where id = :id and state = :from and version = :seen""")
                        .param("state", step.to().word())
                        .param("number", one.number())
                        .param("issued", one.issued())
                        .param("day", one.day())
                        .param("time", one.time().orElse(null))
                        .param("id", one.id())
                        .param("from", step.from().word())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** What was done with each. */
    EventTable history() {
        return history;
    }

    /** The file of each. */
    AttachmentTable files() {
        return attachments;
    }
}
