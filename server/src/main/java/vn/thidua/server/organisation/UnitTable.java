package vn.thidua.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;

/** The table of units. */
@Repository
class UnitTable {

    private static final String UNITS = """
            select u.code, p.code parent, u.kind, u.name, u.short_name, u.valid_from, u.valid_to, s.code successor, u.version
            from unit u left join unit p on p.id = u.parent left join unit s on s.id = u.successor
            where u.authority = :authority""";

    private static final String OF_AUTHORITY = "authority = :authority";

    private final JdbcClient jdbc;
    private final SearchTable index;

    UnitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.index = new SearchTable(jdbc, "unit", "name", "short_name", "code");
    }

    /** Those of an authority by words in their names, or by names like what was typed. */
    List<FoundRow> find(String authority, SearchWords words, boolean alike, int most) {
        return alike
                ? index.alike(words, OF_AUTHORITY, Map.of("authority", authority), most)
                : index.find(words, OF_AUTHORITY, Map.of("authority", authority), most);
    }

    /** Every unit of an authority that ever was, by name as Vietnamese sort. */
    List<Unit> all(String authority) {
        return jdbc.sql(UNITS + " order by u.name collate vietnamese, u.code")
                .param("authority", authority)
                .query((row, n) -> unit(row))
                .list();
    }

    /** Whether there is one, or ever was. */
    boolean any(String authority) {
        return jdbc.sql("select exists (select from unit where authority = :authority)")
                .param("authority", authority)
                .query(Boolean.class)
                .single();
    }

    /** One unit. */
    Optional<Unit> one(String authority, String code) {
        return jdbc.sql(UNITS + " and u.code = :code")
                .param("authority", authority)
                .param("code", code)
                .query((row, n) -> unit(row))
                .optional();
    }

    /** Adds a unit. */
    void add(String authority, Unit unit, String kind) {
        jdbc.sql("""
                        insert into unit (authority, code, parent, kind, name, short_name, valid_from)
                        values (:authority, :code, (select id from unit where authority = :authority and code = :parent),
                          :kind, :name, :short, :from)""")
                .param("authority", authority)
                .param("code", unit.code())
                .param("parent", unit.parent().orElse(null))
                .param("kind", kind)
                .param("name", unit.name())
                .param("short", unit.shortName())
                .param("from", unit.validFrom())
                .update();
    }

    /** Changes names, kind or place of a unit; false where it is not that version. */
    boolean change(String authority, Unit unit, String kind) {
        return jdbc.sql("""
                        update unit set kind = :kind, name = :name, short_name = :short, version = version + 1,
                          parent = (select id from unit where authority = :authority and code = :parent)
                        where authority = :authority and code = :code and version = :version""")
                        .param("authority", authority)
                        .param("code", unit.code())
                        .param("parent", unit.parent().orElse(null))
                        .param("kind", kind)
                        .param("name", unit.name())
                        .param("short", unit.shortName())
                        .param("version", unit.version())
                        .update()
                > 0;
    }

    /** Ends a unit; false where it is not that version, or begins later. */
    boolean end(String authority, String code, LocalDate last, Optional<String> successor, int version) {
        return jdbc.sql("""
                        update unit set valid_to = :last, version = version + 1,
                          successor = (select id from unit where authority = :authority and code = :successor)
                        where authority = :authority and code = :code and version = :version and valid_from <= :last""")
                        .param("authority", authority)
                        .param("code", code)
                        .param("last", last)
                        .param("successor", successor.orElse(null))
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Gives a unit back what it said before; false where it is not that version. */
    boolean restore(String authority, Unit before, String kind, int version) {
        return jdbc.sql("""
                        update unit set kind = :kind, name = :name, short_name = :short, version = version + 1,
                          valid_to = :to,
                          parent = (select id from unit where authority = :authority and code = :parent),
                          successor = (select id from unit where authority = :authority and code = :successor)
                        where authority = :authority and code = :code and version = :version""")
                        .param("authority", authority)
                        .param("code", before.code())
                        .param("kind", kind)
                        .param("name", before.name())
                        .param("short", before.shortName())
                        .param("to", before.validTo().orElse(null))
                        .param("parent", before.parent().orElse(null))
                        .param("successor", before.successor().orElse(null))
                        .param("version", version)
                        .update()
                > 0;
    }

    /** Takes a unit away; false where it is not that version. */
    boolean remove(String authority, String code, int version) {
        return jdbc.sql("delete from unit where authority = :authority and code = :code and version = :version")
                        .param("authority", authority)
                        .param("code", code)
                        .param("version", version)
                        .update()
                > 0;
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getString("code"),
                Optional.ofNullable(row.getString("parent")),
                row.getString("kind"),
                row.getString("name"),
                row.getString("short_name"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)),
                Optional.ofNullable(row.getString("successor")),
                row.getInt("version"));
    }
}
