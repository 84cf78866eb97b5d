package vn.thidua.server.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and their posts in their tables. */
@Repository
public class CareerTable {

    private static final String PERSON = "(select id from person where authority = :authority and code = :code)";

    private final JdbcClient jdbc;

    CareerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person of an authority with every post. */
    public Optional<Career> find(String authority, String code) {
        return jdbc.sql("select code, name from person where authority = :authority and code = :code")
                .param("authority", authority)
                .param("code", code)
                .query((row, n) -> new Career(row.getString("code"), row.getString("name"), postings(authority, code)))
                .optional();
    }

    private List<Career.Posting> postings(String authority, String code) {
        return jdbc.sql("""
                        select u.code, u.name, g.post, g.valid_from, g.valid_to
                        from posting g join unit u on u.id = g.unit where g.person = %s
                        order by g.valid_from desc, g.id desc""".formatted(PERSON))
                .param("authority", authority)
                .param("code", code)
                .query((row, n) -> posting(row))
                .list();
    }

    private static Career.Posting posting(ResultSet row) throws SQLException {
        return new Career.Posting(
                row.getString("code"),
                row.getString("name"),
                row.getString("post"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }

    /**
     * Somebody who worked in a unit and does not any more.
     *
     * @param unit its code
     * @param last the last day there
     */
    public record Departed(String name, String unit, LocalDate last) {}

    /** Those who worked in a unit and left it before a day, unless somebody of the same name works there on it. */
    public List<Departed> departed(String authority, LocalDate day) {
        return jdbc.sql("""
                        select p.name, u.code, max(g.valid_to) last
                        from posting g join person p on p.id = g.person join unit u on u.id = g.unit
                        where p.authority = :authority and g.valid_from <= :day
                        group by p.name, u.code
                        having bool_and(g.valid_to is not null and g.valid_to < :day)""")
                .param("authority", authority)
                .param("day", day)
                .query((row, n) -> new Departed(
                        row.getString("name"), row.getString("code"), row.getObject("last", LocalDate.class)))
                .list();
    }

    /** Gives somebody another name. */
    public void rename(String authority, String code, String name) {
        jdbc.sql("update person set name = :name, version = version + 1 where authority = :authority and code = :code")
                .param("authority", authority)
                .param("code", code)
                .param("name", name)
                .update();
    }

    /** The last day of the newest post. */
    public void end(String authority, String code, LocalDate last) {
        jdbc.sql("""
                        update posting set valid_to = :last where id = (
                          select id from posting where person = %s order by valid_from desc, id desc limit 1)""".formatted(PERSON))
                .param("authority", authority)
                .param("code", code)
                .param("last", last)
                .update();
    }
}
