package vn.thidua.server.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.database.TextArrays;
import vn.thidua.server.kernel.Today;

/** Rows of keys, of which only a mark is kept, and of requests that were answered. */
@Repository
@Transactional
class IntakeKeyTable {

    private final JdbcClient jdbc;
    private final Today today;

    IntakeKeyTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    List<IntakeKey> of(long campaign) {
        return jdbc.sql("select * from intake_key where campaign = :campaign order by id desc")
                .param("campaign", campaign)
                .query((row, n) -> key(row))
                .list();
    }

    Optional<IntakeKey> find(String hash) {
        return jdbc.sql("select * from intake_key where hash = :hash and ended_at is null")
                .param("hash", hash)
                .query((row, n) -> key(row))
                .optional();
    }

    private static IntakeKey key(ResultSet row) throws SQLException {
        return new IntakeKey(
                row.getLong("id"),
                row.getString("authority"),
                row.getLong("campaign"),
                row.getString("name"),
                TextArrays.texts(row, "facts"),
                row.getString("given_by"),
                row.getTimestamp("given_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    void add(IntakeKey key, String hash) {
        jdbc.sql("""
                        insert into intake_key (authority, campaign, name, hash, facts, given_by, given_at)
                        values (:authority, :campaign, :name, :hash, :facts, :by, :at)""")
                .param("authority", key.authority())
                .param("campaign", key.campaign())
                .param("name", key.name())
                .param("hash", hash)
                .param("facts", TextArrays.of(key.facts()))
                .param("by", key.givenBy())
                .param("at", key.givenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean end(long campaign, long id) {
        return jdbc.sql(
                                "update intake_key set ended_at = :at where id = :id and campaign = :campaign and ended_at is null")
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("campaign", campaign)
                        .update()
                == 1;
    }

    /** Puts down that a request is being answered; waits for the same one, and is false where it was answered already. */
    boolean begin(long key, String idempotency, String body) {
        return jdbc.sql("""
                                insert into intake_request (key, idempotency, body, answer, at)
                                values (:key, :idempotency, :body, '', :at) on conflict do nothing""")
                        .param("key", key)
                        .param("idempotency", idempotency)
                        .param("body", body)
                        .param("at", today.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void answer(long key, String idempotency, String answer) {
        jdbc.sql("update intake_request set answer = :answer where key = :key and idempotency = :idempotency")
                .param("answer", answer)
                .param("key", key)
                .param("idempotency", idempotency)
                .update();
    }

    /** A request that was answered: the mark of its body, and the answer. */
    record Answered(String body, String answer) {}

    Answered answered(long key, String idempotency) {
        return jdbc.sql("select body, answer from intake_request where key = :key and idempotency = :idempotency")
                .param("key", key)
                .param("idempotency", idempotency)
                .query((row, n) -> new Answered(row.getString(1), row.getString(2)))
                .single();
    }
}
