package vn.thidua.server.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who sits in councils, over time. */
@Repository
class MemberTable {

    private final JdbcClient jdbc;

    MemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who ever sat in a council, the presiding one first. */
    List<Member> of(String authority, String council) {
        return jdbc.sql("""
                        select id, council, account, name, post, unit, person, presides, valid_from, valid_to
                        from council_member where authority = :authority and council = :council order by presides desc, id""")
                .param("authority", authority)
                .param("council", council)
                .query((row, n) -> member(row))
                .list();
    }

    /** Until the transaction ends nobody else appoints a member in that authority. */
    void lock(String authority) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('council member'), hashtext(:authority))")
                .param("authority", authority)
                .query(rows -> {});
    }

    /** Appoints a member. */
    void add(String authority, Member member, String name) {
        jdbc.sql("""
                        insert into council_member (authority, council, account, name, post, unit, person, presides, valid_from)
                        values (:authority, :council, :account, :name, :post, :unit, :person, :presides, :from)""")
                .param("authority", authority)
                .param("council", member.council())
                .param("account", member.account())
                .param("name", name)
                .param("post", member.post())
                .param("unit", member.unit().orElse(null))
                .param("person", member.person().orElse(null))
                .param("presides", member.presides())
                .param("from", member.from())
                .update();
    }

    /** Ends a membership; false where it does not begin before that day or ended already. */
    boolean end(String authority, long id, LocalDate last) {
        return jdbc.sql("""
                        update council_member set valid_to = :last
                        where id = :id and authority = :authority and valid_from <= :last and valid_to is null""")
                        .param("last", last)
                        .param("id", id)
                        .param("authority", authority)
                        .update()
                > 0;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("council"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("post"),
                Optional.ofNullable(row.getString("unit")),
                Optional.ofNullable(row.getString("person")),
                row.getBoolean("presides"),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)));
    }
}
