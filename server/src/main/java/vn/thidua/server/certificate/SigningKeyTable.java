package vn.thidua.server.certificate;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of keys that sign what leaves the installation; sealed with a key that stands outside the database. */
@Repository
class SigningKeyTable {

    private final JdbcClient jdbc;

    SigningKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a key where there is none. */
    void add(String sealed) {
        jdbc.sql("insert into signing_key (name, secret) values ('certificate', :secret) on conflict do nothing")
                .param("secret", sealed)
                .update();
    }

    /** The key, sealed; or as an earlier version kept it. */
    Optional<String> find() {
        return jdbc.sql("select secret from signing_key where name = 'certificate'")
                .query(String.class)
                .optional();
    }

    /** Puts a sealed key in the place of one that was not. */
    void replace(String secret, String sealed) {
        jdbc.sql("update signing_key set secret = :sealed where name = 'certificate' and secret = :secret")
                .param("sealed", sealed)
                .param("secret", secret)
                .update();
    }
}
