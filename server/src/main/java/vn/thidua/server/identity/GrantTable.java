package vn.thidua.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.audit.Act;
import vn.thidua.server.kernel.Today;

/** Rows of roles that were given, and of those that wait for a second administrator. */
@Repository
class GrantTable {

    /** Where account {@code a} works, of several the first; of somebody who works nowhere any more, the last. */
    static final String AUTHORITY = """
            select g.authority from role_grant g where g.account = a.id order by g.ended_at desc nulls first, g.id limit 1""";

    private final JdbcClient jdbc;
    private final Today today;

    GrantTable(JdbcClient jdbc, Today today) {
        this.jdbc = jdbc;
        this.today = today;
    }

    private OffsetDateTime now() {
        return today.now().atOffset(ZoneOffset.UTC);
    }

    void give(Act act, long account, String authority, Assignment one) {
        fill(jdbc.sql("""
                        insert into role_grant (account, role, authority, unit, campaign, body, given_at, given_by)
                        values (:account, :role, :authority, :unit, :campaign, :body, :at, :by)"""), account, authority, one)
                .param("at", now())
                .param("by", act.who())
                .update();
    }

    /** Whether somebody has exactly that role. */
    boolean has(long account, String authority, Assignment one) {
        return fill(jdbc.sql("""
                                select count(*) from role_grant
                                where account = :account and role = :role and authority = :authority
                                  and unit is not distinct from :unit and campaign is not distinct from :campaign
                                  and body is not distinct from :body and ended_at is null"""), account, authority, one).query(Long.class).single() > 0;
    }

    private static JdbcClient.StatementSpec fill(
            JdbcClient.StatementSpec statement, long account, String authority, Assignment one) {
        return statement
                .param("account", account)
                .param("role", one.role().word())
                .param("authority", authority)
                .param("unit", one.unit().orElse(null), java.sql.Types.VARCHAR)
                .param("campaign", one.campaign().orElse(null), java.sql.Types.BIGINT)
                .param("body", one.body().orElse(null), java.sql.Types.VARCHAR);
    }

    /** A role that somebody has in an authority: whose it is, and which. */
    record Held(long account, Role role) {}

    Optional<Held> held(String authority, long grant) {
        return jdbc.sql(
                        "select account, role from role_grant where id = :id and authority = :authority and ended_at is null")
                .param("id", grant)
                .param("authority", authority)
                .query((row, n) -> new Held(row.getLong(1), Role.of(row.getString(2))))
                .optional();
    }

    /** Ends a role. @return whether it had not ended before */
    boolean end(long grant) {
        return jdbc.sql("update role_grant set ended_at = :at where id = :id and ended_at is null")
                        .param("at", now())
                        .param("id", grant)
                        .update()
                == 1;
    }

    /**
     * The accounts that administer an authority and can sign in. Of two transactions that ask, the second waits for the
     * first and sees what it did, so that two administrators cannot take each other away.
     */
    List<Long> administrators(String authority) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('administrators ' || :authority, 0))")
                .param("authority", authority)
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                        select distinct a.id from account a join role_grant g on g.account = a.id
                        where a.active and g.ended_at is null and g.authority = :authority and g.role = :role""")
                .param("authority", authority)
                .param("role", Role.ADMINISTRATOR.word())
                .query(Long.class)
                .list();
    }

    /** Puts a request down. @return whether the same did not wait already */
    boolean ask(long account, String authority, Assignment one) {
        return fill(jdbc.sql("""
                                insert into role_request (account, role, authority, unit, campaign, body, asked_at)
                                values (:account, :role, :authority, :unit, :campaign, :body, :at)
                                on conflict do nothing"""), account, authority, one).param("at", now()).update() == 1;
    }

    List<RoleRequest> waiting(String authority) {
        return jdbc.sql("""
                        select r.*, a.name from role_request r join account a on a.id = r.account
                        where r.authority = :authority and r.state = 'waiting' order by r.id""")
                .param("authority", authority)
                .query((row, n) -> request(row))
                .list();
    }

    /** A request that still waits; nobody else decides it before this transaction ends. */
    Optional<RoleRequest> locked(String authority, long request) {
        return jdbc.sql("""
                        select r.*, a.name from role_request r join account a on a.id = r.account
                        where r.authority = :authority and r.id = :id and r.state = 'waiting' for update of r""")
                .param("authority", authority)
                .param("id", request)
                .query((row, n) -> request(row))
                .optional();
    }

    private static RoleRequest request(ResultSet row) throws SQLException {
        return new RoleRequest(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                new Assignment(
                        Role.of(row.getString("role")),
                        Optional.ofNullable(row.getString("unit")),
                        Optional.ofNullable(row.getObject("campaign", Long.class)),
                        Optional.ofNullable(row.getString("body"))),
                row.getTimestamp("asked_at").toInstant());
    }

    void decide(long request, RoleVerdict verdict, long by, String reason) {
        jdbc.sql("""
                        update role_request set state = :state, decided_at = :at, decided_by = :by, reason = :reason
                        where id = :id""")
                .param("state", verdict.word())
                .param("at", now())
                .param("by", by)
                .param("reason", reason)
                .param("id", request)
                .update();
    }

    /** Every grant of an account that can sign in, for all campaigns or for that one; without the names of units. */
    List<Grant> ofStaff(String authority, long campaign) {
        return jdbc.sql("""
                        select g.id, g.role, g.authority, g.unit, g.campaign, g.body
                        from role_grant g join account a on a.id = g.account
                        where g.authority = :authority and g.ended_at is null and a.active
                          and (g.campaign is null or g.campaign = :campaign) order by g.id""")
                .param("authority", authority)
                .param("campaign", campaign)
                .query((row, n) -> grant(row))
                .list();
    }

    /** What an account may do today; without the names of units. */
    List<Grant> of(long account) {
        return jdbc.sql("""
                        select id, role, coalesce(authority, '') authority, unit, campaign, body
                        from role_grant where account = :account and ended_at is null order by id""")
                .param("account", account)
                .query((row, n) -> grant(row))
                .list();
    }

    /** A role and whose it is. */
    record OfAccount(long account, Grant grant) {}

    /** What some accounts may do in an authority today; without the names of units. */
    List<OfAccount> ofAccounts(String authority, List<Long> some) {
        return jdbc.sql("""
                        select id, account, role, authority, unit, campaign, body from role_grant
                        where authority = :authority and account = any(:some) and ended_at is null order by id""")
                .param("authority", authority)
                .param("some", some.toArray(Long[]::new))
                .query((row, n) -> new OfAccount(row.getLong("account"), grant(row)))
                .list();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getLong("id"),
                Role.of(row.getString("role")),
                row.getString("authority"),
                Optional.ofNullable(row.getString("unit")),
                Optional.empty(),
                Optional.ofNullable(row.getObject("campaign", Long.class)),
                Optional.ofNullable(row.getString("body")));
    }

    /** The authority in whose log stands what an account does for itself; empty where it never had a role. */
    String authority(long account) {
        return jdbc.sql("select coalesce((%s), '') from account a where id = :account".formatted(AUTHORITY))
                .param("account", account)
                .query(String.class)
                .single();
    }
}
