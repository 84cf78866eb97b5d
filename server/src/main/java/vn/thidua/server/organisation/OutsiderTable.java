package vn.thidua.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.audit.Act;
import vn.thidua.server.kernel.Today;

/** The table of people, households and organisations outside the tree. */
@Repository
class OutsiderTable {

    private final JdbcClient jdbc;
    private final Today today;

    OutsiderTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    /** Those whose name is like the words, the most alike first; all by name for no words. */
    List<Outsider> search(String authority, String words, int most) {
        return jdbc.sql("""
                        select id, kind, name, address from outsider
                        where authority = :authority
                          and (:words = '' or plain(name) like '%' || plain(:words) || '%'
                            or similarity(plain(name), plain(:words)) > 0.35)
                        order by similarity(plain(name), plain(:words)) desc, name collate vietnamese, id limit :most""")
                .param("authority", authority)
                .param("words", words.strip().replaceAll("[%_\\\\]", ""))
                .param("most", most)
                .query((row, n) -> outsider(row))
                .list();
    }

    /** One of them. */
    Optional<Outsider> one(String authority, long id) {
        return jdbc.sql("select id, kind, name, address from outsider where authority = :authority and id = :id")
                .param("authority", authority)
                .param("id", id)
                .query((row, n) -> outsider(row))
                .optional();
    }

    /** Whether the same name lives at the same address already, however both are accented. */
    boolean isKnown(String authority, Outsider said) {
        return jdbc.sql("""
                                select count(*) from outsider where authority = :authority
                                  and plain(name) = plain(:name) and plain(address) = plain(:address)""")
                        .param("authority", authority)
                        .param("name", said.name().strip())
                        .param("address", said.address().strip())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Enters somebody. */
    long add(Act act, String authority, Outsider said) {
        return jdbc.sql("""
                        insert into outsider (authority, kind, name, address, who, at)
                        values (:authority, :kind, :name, :address, :who, :at) returning id""")
                .param("authority", authority)
                .param("kind", said.kind())
                .param("name", said.name().strip())
                .param("address", said.address().strip())
                .param("who", act.who())
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static Outsider outsider(ResultSet row) throws SQLException {
        return new Outsider(row.getLong(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
