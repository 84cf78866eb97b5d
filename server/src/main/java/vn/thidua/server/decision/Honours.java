package vn.thidua.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.ledger.Ledger;

/** Awards for the public, of decisions that a named person made public; none before its decision's own day. */
@Service
@Transactional(readOnly = true)
public class Honours {

    private static final String COLUMNS = """
            select d.id decision, i.kind, i.code, r.name, i.unit, i.form, d.number, d.issued,
              exists (select 1 from decision t where t.id = r.revoked_by and t.publish_on <= :day) revoked""";

    private static final String FROM = """
             from register_entry r join decision_item i on i.id = r.item join decision d on d.id = i.decision
            where d.id = any(:decisions) and d.state = 'signed' and d.publish_on <= :day""";

    // The words of a search are those of a name or of a unit; an award that was taken back is found no more.
    private static final String FOUND = """
             and not exists (select 1 from decision t where t.id = r.revoked_by and t.publish_on <= :day)
              and i.kind || ' ' || i.code <> all(:hidden)
              and (:name = '' or plain(r.name) like '%' || plain(:name) || '%')
              and (:unit = '' or plain(i.unit) like '%' || plain(:unit) || '%'
                or i.kind = 'unit' and plain(r.name) like '%' || plain(:unit) || '%')
              and (:award = '' or i.form = :award) and (:year = 0 or extract(year from d.issued) = :year)""";

    private final JdbcClient jdbc;

    Honours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for.
     *
     * @param name words of the name, with or without diacritics; empty for any
     * @param unit words of the unit; empty for any
     * @param award words of the award as they are; empty for any
     * @param year of the decision; 0 for any
     */
    public record Query(String name, String unit, String award, int year) {}

    /** Somebody who is not found. */
    public record Hidden(String kind, String code) {

        /** The holder of an award. */
        public static Hidden of(Honour one) {
            return new Hidden(one.kind().word(), one.code());
        }
    }

    /** A page of what was found, and how many there are. */
    public record Found(List<Honour> shown, long all) {}

    /** Those of a decision, in the order of its lines. */
    @Unasked("publication asks for decisions that a named person made public")
    public List<Honour> of(long decision, LocalDate day) {
        return jdbc.sql(COLUMNS + FROM + " order by i.id")
                .param("decisions", new Long[] {decision})
                .param("day", day)
                .query((row, n) -> honour(row))
                .list();
    }

    /** Those of some decisions that fit, newest first. */
    @Unasked("publication asks for decisions that a named person made public")
    public Found search(
            Collection<Long> decisions, Query query, Set<Hidden> hidden, LocalDate day, int first, int most) {
        return new Found(
                asked(
                                COLUMNS + FROM + " " + FOUND
                                        + " order by d.issued desc, d.id desc, i.id offset :first limit :most",
                                decisions,
                                query,
                                hidden,
                                day)
                        .param("first", first)
                        .param("most", most)
                        .query((row, n) -> honour(row))
                        .list(),
                asked("select count(*)" + FROM + " " + FOUND, decisions, query, hidden, day)
                        .query(Long.class)
                        .single());
    }

    private JdbcClient.StatementSpec asked(
            String sql, Collection<Long> decisions, Query query, Set<Hidden> hidden, LocalDate day) {
        return jdbc.sql(sql)
                .param("decisions", decisions.toArray(Long[]::new))
                .param("day", day)
                .param(
                        "hidden",
                        hidden.stream()
                                .map(one -> one.kind() + " " + one.code())
                                .toArray(String[]::new))
                .param("name", escaped(query.name()))
                .param("unit", escaped(query.unit()))
                .param("award", query.award())
                .param("year", query.year());
    }

    /** The awards, as they are called, and the years of some decisions, for choosing among them. */
    @Unasked("publication asks for decisions that a named person made public")
    public Choices choices(Collection<Long> decisions, LocalDate day) {
        Long[] ids = decisions.toArray(Long[]::new);
        return new Choices(
                jdbc.sql("select distinct i.form" + FROM + " order by 1")
                        .param("decisions", ids)
                        .param("day", day)
                        .query(String.class)
                        .list(),
                jdbc.sql("select distinct cast(extract(year from d.issued) as integer)" + FROM + " order by 1 desc")
                        .param("decisions", ids)
                        .param("day", day)
                        .query(Integer.class)
                        .list());
    }

    /** What one can choose among. */
    public record Choices(List<String> awards, List<Integer> years) {}

    /** In the search a % is a per cent sign. */
    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Honour honour(ResultSet row) throws SQLException {
        return new Honour(
                row.getLong("decision"),
                Ledger.kind(row.getString("kind")),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getString("form"),
                row.getString("number"),
                row.getObject("issued", LocalDate.class),
                row.getBoolean("revoked"));
    }
}
