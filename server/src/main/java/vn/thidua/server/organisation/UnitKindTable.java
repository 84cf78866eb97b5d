package vn.thidua.server.organisation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of kinds of units. */
@Repository
class UnitKindTable {

    private final JdbcClient jdbc;

    UnitKindTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of an authority, by name as Vietnamese sort. */
    List<UnitKind> of(String authority) {
        return jdbc.sql("""
                        select k.code, k.name, k.version,
                          (select count(*) from unit u where u.authority = k.authority and u.kind = k.code) units
                        from unit_kind k where k.authority = :authority order by k.name collate vietnamese""")
                .param("authority", authority)
                .query((row, n) -> new UnitKind(
                        row.getString("code"), row.getString("name"), row.getInt("units"), row.getInt("version")))
                .list();
    }

    /** Adds a kind; false where the code is taken. */
    boolean add(String authority, String code, String name) {
        return jdbc.sql("""
                        insert into unit_kind (authority, code, name) values (:authority, :code, :name)
                        on conflict do nothing""")
                        .param("authority", authority)
                        .param("code", code)
                        .param("name", name)
                        .update()
                > 0;
    }

    /** Gives a kind another name; false where it is not that version. */
    boolean rename(String authority, String code, String name, int version) {
        return jdbc.sql("""
                        update unit_kind set name = :name, version = version + 1
                        where authority = :authority and code = :code and version = :version""")
                        .param("name", name)
                        .param("authority", authority)
                        .param("code", code)
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Removes a kind; false where it is not that version. */
    boolean remove(String authority, String code, int version) {
        return jdbc.sql("delete from unit_kind where authority = :authority and code = :code and version = :version")
                        .param("authority", authority)
                        .param("code", code)
                        .param("version", version)
                        .update()
                > 0;
    }
}
