package vn.thidua.server.registration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Today;

/** The table of what the office says to units that owe something; a unit finds it on the page of the thing. */
@Repository
public class ReminderTable {

    private final JdbcClient jdbc;
    private final Today today;

    ReminderTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** What was said, by whom and when. */
    public record Reminder(String text, String who, Instant at) {}

    /**
     * Puts a reminder down; whoever calls has asked whether the actor may, and writes the audit entry.
     *
     * @param about what the unit owes: {@code registration <form>} or {@code sheet}
     */
    public void add(Actor actor, Campaign campaign, String unit, String about, String text) {
        jdbc.sql("""
                        insert into reminder (campaign, unit, about, text, who, at)
                        values (:campaign, :unit, :about, :text, :who, :at)""")
                .param("campaign", campaign.id())
                .param("unit", unit)
                .param("about", about)
                .param("text", text)
                .param("who", actor.name())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest about a thing. */
    public Optional<Reminder> newest(Campaign campaign, String unit, String about) {
        return jdbc.sql("""
                        select text, who, at from reminder where campaign = :campaign and unit = :unit and about = :about
                        order by id desc limit 1""")
                .param("campaign", campaign.id())
                .param("unit", unit)
                .param("about", about)
                .query((row, n) -> new Reminder(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .optional();
    }
}
