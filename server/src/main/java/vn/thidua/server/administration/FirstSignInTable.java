package vn.thidua.server.administration;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of links for the first administrator of an empty installation; only hashes of them are kept. */
@Repository
class FirstSignInTable {

    private final JdbcClient jdbc;

    FirstSignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends earlier links and keeps a new one. */
    void replace(String hash, Instant at) {
        jdbc.sql("delete from first_sign_in").update();
        jdbc.sql("insert into first_sign_in (token_hash, made_at) values (:hash, :at)")
                .param("hash", hash)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether a link was made since then and was not used. */
    boolean isOpen(String hash, Instant since) {
        return jdbc.sql("""
                                select count(*) from first_sign_in
                                where token_hash = :hash and used_at is null and made_at > :since""")
                        .param("hash", hash)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Ends a link. */
    void use(String hash, Instant at) {
        jdbc.sql("update first_sign_in set used_at = :at where token_hash = :hash")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .update();
    }
}
