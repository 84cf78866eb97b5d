package vn.thidua.server.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.ActSubject;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.words.Values;

/** Who sits in the councils of an authority, over time. */
@Service
@Transactional(readOnly = true)
public class Members {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Audit audit;

    Members(JdbcClient jdbc, Accounts accounts, Audit audit) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Everybody who ever sat in a council, the presiding one first. */
    @Unasked("who sits in a council its minutes tell everybody who may see them; those are asked for")
    public List<Member> of(String authority, String council) {
        return jdbc.sql("""
                        select id, council, account, name, post, unit, person, presides, valid_from, valid_to
                        from council_member where authority = :authority and council = :council order by presides desc, id""")
                .param("authority", authority)
                .param("council", council)
                .query((row, n) -> member(row))
                .list();
    }

    /** Who sits in it on a day. */
    @Unasked("who sits in a council its minutes tell everybody who may see them; those are asked for")
    public List<Member> on(String authority, String council, LocalDate day) {
        return of(authority, council).stream().filter(one -> one.sitsOn(day)).toList();
    }

    /** Appoints somebody who has an account here. */
    @Transactional
    public void appoint(Actor actor, Member member) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        String name = accounts.accounts(actor.authority()).stream()
                .filter(one -> one.id() == member.account())
                .findFirst()
                .orElseThrow(() -> Refusal.unknown(member.account()))
                .name();
        // Two who appoint at once would both find no presiding member.
        jdbc.sql("select pg_advisory_xact_lock(hashtext('council member'), hashtext(:authority))")
                .param("authority", actor.authority())
                .query(rows -> {});
        List<Member> sitting = on(actor.authority(), member.council(), member.from());
        if (sitting.stream().anyMatch(one -> one.account() == member.account())) {
            throw Refusal.bad("member-twice");
        }
        if (member.presides() && sitting.stream().anyMatch(Member::presides)) {
            throw Refusal.bad("two-preside");
        }
        jdbc.sql("""
                        insert into council_member (authority, council, account, name, post, unit, person, presides, valid_from)
                        values (:authority, :council, :account, :name, :post, :unit, :person, :presides, :from)""")
                .param("authority", actor.authority())
                .param("council", member.council())
                .param("account", member.account())
                .param("name", name)
                .param("post", member.post())
                .param("unit", member.unit().orElse(null))
                .param("person", member.person().orElse(null))
                .param("presides", member.presides())
                .param("from", member.from())
                .update();
        audit.record(actor.act(), "council.appoint", ActSubject.word("log.council"), name);
    }

    /** Ends a membership; the sessions before stay as they were. */
    @Transactional
    public void end(Actor actor, long id, LocalDate last) {
        actor.require(Action.CONVENE, actor.authority(), 0);
        int ended = jdbc.sql("""
                        update council_member set valid_to = :last
                        where id = :id and authority = :authority and valid_from <= :last and valid_to is null""")
                .param("last", last)
                .param("id", id)
                .param("authority", actor.authority())
                .update();
        if (ended == 0) {
            throw Refusal.conflict("second");
        }
        audit.record(actor.act(), "council.dismiss", ActSubject.thing("council-member", id), Values.day(last));
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
