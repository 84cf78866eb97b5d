package vn.thidua.server.organisation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.fulltext.FoundRow;
import vn.thidua.server.fulltext.SearchTable;
import vn.thidua.server.fulltext.SearchWords;

/** The tables of people and of the posts that they have. */
@Repository
class PersonTable {

    private static final String OF_AUTHORITY = "authority = :authority";

    private final JdbcClient jdbc;
    private final SearchTable index;

    PersonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.index = new SearchTable(jdbc, "person", "name", "''", "code");
    }

    /** Those of an authority by words in their names, or by names like what was typed. */
    List<FoundRow> find(String authority, SearchWords words, boolean alike, int most) {
        return alike
                ? index.alike(words, OF_AUTHORITY, Map.of("authority", authority), most)
                : index.find(words, OF_AUTHORITY, Map.of("authority", authority), most);
    }

    /** Everybody who has a post in the authority on a day, by name as Vietnamese sort. */
    List<Person> on(String authority, LocalDate day) {
        return jdbc.sql("""
                        select * from (
                          select distinct on (p.id) p.code, p.name, u.code unit, g.post, g.valid_from
                          from person p join posting g on g.person = p.id join unit u on u.id = g.unit
                          where p.authority = :authority and g.valid_from <= :day
                            and (g.valid_to is null or g.valid_to >= :day)
                          order by p.id, g.valid_from desc) newest
                        order by name collate vietnamese, code""")
                .param("authority", authority)
                .param("day", day)
                .query((row, n) -> new Person(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("unit"),
                        row.getString("post"),
                        row.getObject("valid_from", LocalDate.class)))
                .list();
    }

    /** Whether anybody has a post in the authority on a day. */
    boolean any(String authority, LocalDate day) {
        return jdbc.sql("""
                        select exists (select from person p join posting g on g.person = p.id
                          where p.authority = :authority and g.valid_from <= :day
                            and (g.valid_to is null or g.valid_to >= :day))""")
                .param("authority", authority)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The codes of everybody who is or was in the authority. */
    List<String> codes(String authority) {
        return jdbc.sql("select code from person where authority = :authority")
                .param("authority", authority)
                .query(String.class)
                .list();
    }

    /** The name of whoever has or had a code; empty where that is nobody. */
    Optional<String> name(String authority, String code) {
        return jdbc.sql("select name from person where authority = :authority and code = :code")
                .param("authority", authority)
                .param("code", code)
                .query(String.class)
                .optional();
    }

    /** Names of everybody who is or was in the authority, by code. */
    Map<String, String> names(String authority) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select code, name from person where authority = :authority")
                .param("authority", authority)
                .query((RowCallbackHandler) row -> names.put(row.getString("code"), row.getString("name")));
        return names;
    }

    /** Takes a person and their posts away. */
    void remove(String authority, String code) {
        jdbc.sql(
                        "delete from posting where person = (select id from person where authority = :authority and code = :code)")
                .param("authority", authority)
                .param("code", code)
                .update();
        jdbc.sql("delete from person where authority = :authority and code = :code")
                .param("authority", authority)
                .param("code", code)
                .update();
    }

    /** Adds a person, or moves one who is known, from their day on. */
    void post(String authority, Person person) {
        jdbc.sql("""
                        insert into person (authority, code, name) values (:authority, :code, :name)
                        on conflict (authority, code) do update set name = excluded.name, version = person.version + 1""")
                .param("authority", authority)
                .param("code", person.code())
                .param("name", person.name())
                .update();
        jdbc.sql("""
                        delete from posting where valid_from >= :from
                          and person = (select id from person where authority = :authority and code = :code)""")
                .param("authority", authority)
                .param("code", person.code())
                .param("from", person.since())
                .update();
        jdbc.sql("""
                        update posting set valid_to = cast(:from as date) - 1
                        where (valid_to is null or valid_to >= :from)
                          and person = (select id from person where authority = :authority and code = :code)""")
                .param("authority", authority)
                .param("code", person.code())
                .param("from", person.since())
                .update();
        jdbc.sql("""
                        insert into posting (person, unit, post, valid_from)
                        select p.id, u.id, :post, :from from person p, unit u
                        where p.authority = :authority and p.code = :code
                          and u.authority = :authority and u.code = :unit""")
                .param("authority", authority)
                .param("code", person.code())
                .param("unit", person.unit())
                .param("post", person.post())
                .param("from", person.since())
                .update();
    }
}
