package vn.thidua.server.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.Secrets;
import vn.thidua.server.kernel.Today;

/** Other systems that are told, and what each was told last of each thing. */
@Repository
class WebhookTable {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Today today;

    WebhookTable(JdbcClient jdbc, Secrets secrets, Today today) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.today = today;
    }

    /** All of an authority, newest first. */
    List<Webhook> of(String authority) {
        return jdbc.sql("select * from webhook where authority = :authority order by id desc")
                .param("authority", authority)
                .query((row, n) -> webhook(row))
                .list();
    }

    /** All of every authority that are told. */
    List<Webhook> on() {
        return jdbc.sql("select * from webhook where ended_at is null order by id")
                .query((row, n) -> webhook(row))
                .list();
    }

    /** One of an authority, held until the end of the transaction. */
    Optional<Webhook> hold(long id) {
        return jdbc.sql("select * from webhook where id = :id for update")
                .param("id", id)
                .query((row, n) -> webhook(row))
                .optional();
    }

    long add(Webhook made) {
        return jdbc.sql("""
                        insert into webhook (mark, authority, name, address, site_address, secret, made_by, made_at)
                        values (:mark, :authority, :name, :address, :site, :secret, :by, :at) returning id""")
                .param("mark", made.mark())
                .param("authority", made.authority())
                .param("name", made.name())
                .param("address", made.address())
                .param("site", made.siteAddress())
                .param("secret", secrets.seal(made.secret()))
                .param("by", made.madeBy())
                .param("at", made.madeAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether one that was told was ended. */
    boolean end(long id) {
        return jdbc.sql("update webhook set ended_at = :at where id = :id and ended_at is null")
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /**
     * What one was told last of something.
     *
     * @param times how often it was told of it
     * @param said what it was told, as JSON
     */
    record Told(int version, boolean visible, int times, String said) {}

    /** What one was told, by thing. */
    Map<Long, Told> told(long webhook) {
        record Row(long item, Told told) {}
        return jdbc
                .sql("select item, version, visible, times, said from webhook_told where webhook = :webhook")
                .param("webhook", webhook)
                .query((row, n) -> new Row(
                        row.getLong(1), new Told(row.getInt(2), row.getBoolean(3), row.getInt(4), row.getString(5))))
                .list()
                .stream()
                .collect(Collectors.toMap(Row::item, Row::told));
    }

    void tell(long webhook, long item, Told told) {
        jdbc.sql("""
                        insert into webhook_told (webhook, item, version, visible, times, said)
                        values (:webhook, :item, :version, :visible, :times, :said)
                        on conflict (webhook, item) do update
                          set version = :version, visible = :visible, times = :times, said = :said""")
                .param("webhook", webhook)
                .param("item", item)
                .param("version", told.version())
                .param("visible", told.visible())
                .param("times", told.times())
                .param("said", told.said())
                .update();
    }

    private Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                row.getObject("mark", UUID.class),
                row.getString("authority"),
                row.getString("name"),
                row.getString("address"),
                row.getString("site_address"),
                secrets.open(row.getString("secret")),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }
}
