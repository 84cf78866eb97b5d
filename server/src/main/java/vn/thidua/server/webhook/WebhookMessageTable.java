package vn.thidua.server.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.kernel.Today;

/** Messages to other systems, and what became of each. */
@Repository
@Transactional
class WebhookMessageTable {

    private final JdbcClient jdbc;
    private final Today today;

    WebhookMessageTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** The newest of an authority; those given up first. */
    List<WebhookMessage> latest(String authority, int most) {
        return jdbc.sql("""
                        select m.* from webhook_message m join webhook w on w.id = m.webhook where w.authority = :authority
                        order by m.state = 'failed' and w.ended_at is null desc, m.id desc limit :most""")
                .param("authority", authority)
                .param("most", most)
                .query((row, n) -> message(row))
                .list();
    }

    Optional<WebhookMessage> one(long id) {
        return jdbc.sql("select * from webhook_message where id = :id")
                .param("id", id)
                .query((row, n) -> message(row))
                .optional();
    }

    /** Keeps one to be sent; the same a second time is none. */
    void add(WebhookMessage message) {
        jdbc.sql("""
                        insert into webhook_message (webhook, message_id, type, title, body, made_at, due_at)
                        values (:webhook, :message, :type, :title, :body, :made, :due) on conflict do nothing""")
                .param("webhook", message.webhook())
                .param("message", message.messageId())
                .param("type", message.type().word())
                .param("title", message.title())
                .param("body", message.body())
                .param("made", message.madeAt().atOffset(ZoneOffset.UTC))
                .param("due", message.dueAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest that is due, which nobody else tries until a moment; of one that was ended there is none. */
    Optional<WebhookMessage> claim(long webhook, Instant until) {
        return jdbc.sql("""
                        update webhook_message set due_at = :until, tries = tries + 1, tried_at = :now where id =
                          (select m.id from webhook_message m join webhook w on w.id = m.webhook
                           where m.webhook = :webhook and w.ended_at is null and m.state = 'waiting' and m.due_at <= :now
                           order by m.id limit 1 for update of m skip locked)
                        returning *""")
                .param("webhook", webhook)
                .param("now", today.now().atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, n) -> message(row))
                .optional();
    }

    /** The other system took it. */
    void sent(WebhookMessage message, int status) {
        jdbc.sql("update webhook_message set state = 'sent', status = :status, failure = '' where id = :id")
                .param("status", status)
                .param("id", message.id())
                .update();
    }

    /** It did not, and is tried again at a moment, or no more. */
    void failed(WebhookMessage message, int status, SendFailure failure, Optional<Instant> again) {
        jdbc.sql("""
                        update webhook_message set state = :state, due_at = :due, status = :status, failure = :failure
                        where id = :id and state = 'waiting'""")
                .param("state", (again.isPresent() ? MessageState.WAITING : MessageState.FAILED).word())
                .param("due", again.orElseGet(today::now).atOffset(ZoneOffset.UTC))
                .param("status", status)
                .param("failure", failure.word())
                .param("id", message.id())
                .update();
    }

    /** Whether one that was given up, or waits, is sent again at once. */
    boolean again(long id) {
        return jdbc.sql("""
                                update webhook_message m set state = 'waiting', due_at = :now, tries = 0 from webhook w
                                where w.id = m.webhook and w.ended_at is null and m.id = :id and m.state <> 'sent'""")
                        .param("now", today.now().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static WebhookMessage message(ResultSet row) throws SQLException {
        return new WebhookMessage(
                row.getLong("id"),
                row.getLong("webhook"),
                row.getString("message_id"),
                MessageType.of(row.getString("type")),
                row.getString("title"),
                row.getString("body"),
                row.getTimestamp("made_at").toInstant(),
                MessageState.of(row.getString("state")),
                row.getTimestamp("due_at").toInstant(),
                row.getInt("tries"),
                row.getInt("status"),
                Optional.of(row.getString("failure"))
                        .filter(word -> !word.isEmpty())
                        .map(SendFailure::of),
                Optional.ofNullable(row.getTimestamp("tried_at")).map(Timestamp::toInstant));
    }
}
