package vn.thidua.server.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.LikeText;
import vn.thidua.server.ledger.Ledger;

/** Asks for awards of decisions on and after their own day; whoever calls names the decisions that are public. */
@Repository
class HonourTable {

    private static final String COLUMNS = """
            select d.id decision, i.kind, i.code, r.name, i.unit, i.form, d.number, d.issued,
              r.revoked_by is not null revoked""";

    private static final String FROM = """
             from register_on(:day) r join decision_item i on i.id = r.item join decision d on d.id = i.decision
            where d.id = any(:decisions) and d.state = 'signed' and d.publish_on <= :day""";

    // The words of a search are those of a name or of a unit; an award that was taken back is found no more.
    private static final String FOUND = """
             and r.revoked_by is null
              and i.kind || ' ' || i.code <> all(:hidden)
              and (:name = '' or plain(r.name) like '%' || plain(:name) || '%')
              and (:unit = '' or plain(i.unit) like '%' || plain(:unit) || '%'
                or i.kind = 'unit' and plain(r.name) like '%' || plain(:unit) || '%')
              and (:award = '' or i.form = :award) and (:year = 0 or extract(year from d.issued) = :year)""";

    private final JdbcClient jdbc;

    HonourTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a decision, in the order of its lines. */
    List<Honour> of(long decision, LocalDate day) {
        return jdbc.sql(COLUMNS + FROM + " order by i.id")
                .param("decisions", new Long[] {decision})
                .param("day", day)
                .query((row, n) -> honour(row))
                .list();
    }

    /** Those of some decisions that fit, newest first, and how many there are. */
    Honours.Found search(
            Collection<Long> decisions,
            Honours.Query query,
            Set<Honours.Hidden> hidden,
            LocalDate day,
            Honours.Part part) {
        String newest =
                COLUMNS + FROM + " " + FOUND + " order by d.issued desc, d.id desc, i.id offset :first limit :most";
        return new Honours.Found(
                asked(newest, decisions, query, hidden, day)
                        .param("first", part.first())
                        .param("most", part.most())
                        .query((row, n) -> honour(row))
                        .list(),
                asked("select count(*)" + FROM + " " + FOUND, decisions, query, hidden, day)
                        .query(Long.class)
                        .single());
    }

    /** The awards, as they are called, and the years of some decisions. */
    Honours.Choices choices(Collection<Long> decisions, LocalDate day) {
        Long[] ids = decisions.toArray(Long[]::new);
        return new Honours.Choices(
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

    private JdbcClient.StatementSpec asked(
            String sql, Collection<Long> decisions, Honours.Query query, Set<Honours.Hidden> hidden, LocalDate day) {
        return jdbc.sql(sql)
                .param("decisions", decisions.toArray(Long[]::new))
                .param("day", day)
                .param(
                        "hidden",
                        hidden.stream()
                                .map(one -> one.kind() + " " + one.code())
                                .toArray(String[]::new))
                .param("name", LikeText.escaped(query.name()))
                .param("unit", LikeText.escaped(query.unit()))
                .param("award", query.award())
                .param("year", query.year());
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
