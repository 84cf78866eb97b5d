package vn.thidua.server.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.server.database.LikeText;

/** The table of accounts. */
@Repository
class AccountTable {

    /** What {@link #read} reads. */
    private static final String ACCOUNT = "select a.id, a.username, a.name, a.must_change, a.active, a.demo_note ";

    private static final String WITH_WORDS = """
             from account a where plain(a.name || ' ' || a.username) like plain(:like)
               and exists (select from role_grant g
                 where g.account = a.id and g.authority = :authority and g.ended_at is null)""";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Known(
            long id, String password, String name, boolean active, boolean first, Instant since, String authority) {}

    /** What is needed to judge a password. */
    Optional<Known> known(String username) {
        return jdbc.sql("""
                        select a.id, a.password, a.name, a.active, a.must_change, a.password_at, (%s) authority
                        from account a where username = :username""".formatted(GrantTable.AUTHORITY))
                .param("username", username)
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        row.getString("password"),
                        row.getString("name"),
                        row.getBoolean("active"),
                        row.getBoolean("must_change"),
                        row.getTimestamp("password_at").toInstant(),
                        java.util.Objects.requireNonNullElse(row.getString("authority"), "")))
                .optional();
    }

    /** Adds an account; empty where the user name is taken. */
    Optional<Long> add(Accounts.Account account, String hashed) {
        return jdbc.sql("""
                        insert into account (username, password, name, must_change, demo_note)
                        values (:username, :password, :name, :change, :note)
                        on conflict (username) do nothing returning id""")
                .param("username", account.username())
                .param("password", hashed)
                .param("name", account.name())
                .param("change", account.mustChange())
                .param("note", account.note().orElse(null))
                .query(Long.class)
                .optional();
    }

    /** Locks an account, or opens it again. */
    void activate(long account, boolean active) {
        jdbc.sql("update account set active = :active where id = :id")
                .param("active", active)
                .param("id", account)
                .update();
    }

    /** An account with a role in an authority. */
    Optional<Accounts.Account> own(String authority, long account) {
        return jdbc.sql(ACCOUNT + """
                         from account a
                        where a.id = :id and exists (select from role_grant g
                          where g.account = a.id and g.authority = :authority and g.ended_at is null)""")
                .param("id", account)
                .param("authority", authority)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The user name of an account. */
    Optional<String> username(long account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional();
    }

    /** The account of a name. */
    Optional<Accounts.Account> find(String username) {
        return jdbc.sql(ACCOUNT + " from account a where a.username = :username")
                .param("username", username)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The accounts with a role in an authority, by name. */
    List<Accounts.Account> ofAuthority(String authority) {
        return jdbc.sql("""
                        select distinct a.id, a.username, a.name, a.must_change, a.active, a.demo_note,
                          a.name collate vietnamese sort
                        from account a join role_grant g on g.account = a.id
                        where g.authority = :authority and g.ended_at is null order by sort""")
                .param("authority", authority)
                .query((row, n) -> read(row))
                .list();
    }

    private static String like(String words) {
        return "%" + LikeText.escaped(words.strip()) + "%";
    }

    /** How many accounts with a role in an authority have the words in their name or user name. */
    long count(String authority, String words) {
        return jdbc.sql("select count(*) " + WITH_WORDS)
                .param("authority", authority)
                .param("like", like(words))
                .query(Long.class)
                .single();
    }

    /** Some of them, by name. */
    List<Accounts.Account> find(String authority, String words, int after, int many) {
        return jdbc.sql(ACCOUNT + WITH_WORDS + " order by a.name collate vietnamese, a.id limit :many offset :after")
                .param("authority", authority)
                .param("like", like(words))
                .param("many", many)
                .param("after", after)
                .query((row, n) -> read(row))
                .list();
    }

    /** An account and the authority of its first role. */
    record AtHome(String authority, Accounts.Account account) {}

    /** In a demonstration: the accounts to sign in with, in the order in which they were opened. */
    List<AtHome> forDemonstration() {
        return jdbc.sql(ACCOUNT + """
                        , (select g.authority from role_grant g where g.account = a.id order by g.id limit 1) home
                        from account a where a.demo_note is not null order by a.id""")
                .query((row, n) -> new AtHome(row.getString("home"), read(row)))
                .list();
    }

    /** Everybody with a role of an authority, once for each role. */
    List<Accounts.Reachable> reachable(String authority) {
        return jdbc.sql("""
                        select a.id, a.name, a.email, g.role, g.unit from account a join role_grant g on g.account = a.id
                        where g.authority = :authority and g.ended_at is null and a.active order by a.id""")
                .param("authority", authority)
                .query((row, n) -> reachable(row))
                .list();
    }

    /** Those of an authority whom something of a campaign reached, each once. */
    List<Accounts.Reachable> reachable(String authority, long campaign, NoticeAudience to) {
        record Wanted(Set<Role> roles, String unit, Set<Long> accounts) {}
        Wanted wanted = switch (to) {
            case NoticeAudience.OfUnit of -> new Wanted(of.roles(), of.unit(), Set.of());
            case NoticeAudience.InRoles in -> new Wanted(in.roles(), "", Set.of());
            case NoticeAudience.OfAccounts of -> new Wanted(Set.of(), "", of.accounts());
        };
        return jdbc.sql("""
                        select distinct on (a.id) a.id, a.name, a.email, g.role, g.unit
                        from account a join role_grant g on g.account = a.id
                        where g.authority = :authority and g.ended_at is null and a.active
                          and (g.campaign is null or g.campaign = :campaign)
                          and (g.role = any(:roles) and (:unit = '' or g.unit = :unit) or a.id = any(:accounts)) order by a.id""")
                .param("authority", authority)
                .param("campaign", campaign)
                .param("roles", wanted.roles().stream().map(Role::word).toArray(String[]::new))
                .param("unit", wanted.unit())
                .param("accounts", wanted.accounts().toArray(Long[]::new))
                .query((row, n) -> reachable(row))
                .list();
    }

    private static Accounts.Reachable reachable(ResultSet row) throws SQLException {
        return new Accounts.Reachable(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Role.of(row.getString(4)),
                Optional.ofNullable(row.getString(5)));
    }

    /** The e-mail address of an account; empty where none is known. */
    String email(long account) {
        return jdbc.sql("select email from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** Keeps an e-mail address. */
    void putEmail(long account, String email) {
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", email)
                .param("id", account)
                .update();
    }

    /** Whether there is no account. */
    boolean none() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    static Accounts.Account read(ResultSet row) throws SQLException {
        return new Accounts.Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("demo_note")));
    }
}
