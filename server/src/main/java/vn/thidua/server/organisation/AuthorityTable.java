package vn.thidua.server.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of authorities. */
@Repository
class AuthorityTable {

    private final JdbcClient jdbc;

    AuthorityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every authority, in Vietnamese order of names. */
    List<Authority> all() {
        return jdbc.sql("select id, name from authority order by name collate vietnamese")
                .query((row, n) -> new Authority(row.getString(1), row.getString(2)))
                .list();
    }

    /** One authority. */
    Optional<Authority> one(String id) {
        return jdbc.sql("select id, name from authority where id = :id")
                .param("id", id)
                .query((row, n) -> new Authority(row.getString(1), row.getString(2)))
                .optional();
    }

    /** Adds one. */
    void add(Authority authority) {
        jdbc.sql("insert into authority (id, name) values (:id, :name)")
                .param("id", authority.id())
                .param("name", authority.name())
                .update();
    }

    /** Holds an authority until the transaction ends. */
    void lock(String authority) {
        jdbc.sql("select id from authority where id = :authority for update")
                .param("authority", authority)
                .query(String.class)
                .single();
    }
}
