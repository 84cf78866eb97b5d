package vn.thidua.server.council;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Ballots of a vote and the key under which the secret ones are closed, as they are kept. */
@Repository
class BallotTable {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;

    BallotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(long session, Envelopes.Lock lock, String signature) {
        jdbc.sql("""
                        update council_session set public_key = :key, sealed_key = :sealed, salt = :salt,
                          key_signature = :signature where id = :id""")
                .param("key", lock.publicKey())
                .param("sealed", lock.sealedKey())
                .param("salt", lock.salt())
                .param("signature", signature)
                .param("id", session)
                .update();
    }

    /** A key as it lies in the table, whoever put it there. */
    record Kept(Envelopes.Lock lock, String signature) {}

    Optional<Kept> lock(long session) {
        return jdbc.sql("""
                        select public_key, sealed_key, salt, coalesce(key_signature, '') from council_session
                        where id = :id and public_key is not null and sealed_key is not null and salt is not null""")
                .param("id", session)
                .query((row, n) -> new Kept(
                        new Envelopes.Lock(row.getString(1), row.getString(2), row.getString(3)), row.getString(4)))
                .optional();
    }

    void vote(long session, long member, String choices) {
        put(session, member, Optional.of(choices), Optional.empty(), "");
    }

    void vote(long session, Envelope envelope) {
        put(
                session,
                envelope.member(),
                Optional.empty(),
                Optional.of(HEX.parseHex(envelope.content())),
                envelope.signature());
    }

    private void put(long session, long member, Optional<String> open, Optional<byte[]> envelope, String signature) {
        jdbc.sql("""
                        insert into council_ballot (session, member, choices, envelope, signature)
                        values (:session, :member, :choices, :envelope, :signature)
                        on conflict (session, member) do update set choices = excluded.choices,
                          envelope = excluded.envelope, signature = excluded.signature""")
                .param("session", session)
                .param("member", member)
                .param("choices", open.orElse(null))
                .param("envelope", envelope.orElse(null))
                .param("signature", signature)
                .update();
    }

    /** Who has voted. */
    Set<Long> voted(long session) {
        return new TreeSet<>(jdbc.sql("select member from council_ballot where session = :session")
                .param("session", session)
                .query(Long.class)
                .list());
    }

    /** Open ballots by member. */
    Map<Long, String> openBallots(long session) {
        Map<Long, String> ballots = new HashMap<>();
        jdbc.sql("select member, choices from council_ballot where session = :session and choices is not null")
                .param("session", session)
                .query(row -> {
                    ballots.put(row.getLong(1), row.getString(2));
                });
        return ballots;
    }

    /**
     * A closed ballot beside the name of its member.
     *
     * @param content in hexadecimal
     */
    record Envelope(long member, String content, String signature) {}

    List<Envelope> envelopes(long session) {
        return jdbc.sql("""
                        select member, envelope, coalesce(signature, '') from council_ballot
                        where session = :session and envelope is not null""")
                .param("session", session)
                .query((row, n) -> new Envelope(row.getLong(1), HEX.formatHex(row.getBytes(2)), row.getString(3)))
                .list();
    }

    /** Envelopes and their lock are destroyed; that somebody voted stays known. */
    void destroyEnvelopes(long session) {
        jdbc.sql("update council_ballot set envelope = null, signature = null where session = :session")
                .param("session", session)
                .update();
        jdbc.sql("update council_session set sealed_key = null where id = :session")
                .param("session", session)
                .update();
    }

    void forget(long session) {
        jdbc.sql("delete from council_ballot where session = :session")
                .param("session", session)
                .update();
        jdbc.sql("""
                        update council_session set public_key = null, sealed_key = null, salt = null,
                          key_signature = null where id = :session""").param("session", session).update();
    }
}
