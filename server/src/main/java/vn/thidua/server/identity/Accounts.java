package vn.thidua.server.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.web.Refusal;
import vn.thidua.server.web.Today;

/** Accounts and the roles given to them. */
@Service
@Transactional
public class Accounts {

    /** Fewest characters of a password. */
    public static final int SHORTEST = 10;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Organisation organisation;
    private final PasswordEncoder passwords;
    private final Today today;

    Accounts(JdbcClient jdbc, Audit audit, Organisation organisation, PasswordEncoder passwords, Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.organisation = organisation;
        this.passwords = passwords;
        this.today = today;
    }

    /**
     * An account.
     *
     * @param lockedUntil no sign-in before this moment; empty if none failed of late
     * @param note in a demonstration: what the account is for
     */
    public record Account(
            long id,
            String username,
            String name,
            boolean mustChange,
            boolean active,
            Optional<Instant> lockedUntil,
            Optional<String> note) {}

    /** Opens an account; its first password must be changed at the first sign-in unless said otherwise. */
    public long open(
            Act act, String username, String name, String password, boolean mustChange, @Nullable String note) {
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,39}")) {
            throw Refusal.bad("username", username);
        }
        if (name.isBlank()) {
            throw Refusal.bad("empty", "field.account-name");
        }
        if (!mustChange) {
            checkPassword(password);
        }
        long id = jdbc.sql("""
                        insert into account (username, password, name, must_change, demo_note)
                        values (:username, :password, :name, :change, :note)
                        on conflict (username) do nothing returning id""")
                .param("username", username)
                .param("password", passwords.encode(password))
                .param("name", name)
                .param("change", mustChange)
                .param("note", note)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refusal.bad("username-taken", username));
        audit.record(act, "account.open", username, name);
        return id;
    }

    /** Opens an account with its first role; the first password must be changed at the first sign-in. */
    public long openWithRole(
            Act act,
            String username,
            String name,
            String password,
            Role role,
            String authority,
            Optional<String> unit,
            Optional<Long> campaign,
            Optional<String> body) {
        long id = open(act, username, name, password, true, null);
        give(act, id, role, authority, unit, campaign, body);
        return id;
    }

    /** Locks an account, or opens it again. */
    public void activate(Act act, long account, boolean active) {
        jdbc.sql("update account set active = :active, failures = 0, locked_until = null where id = :id")
                .param("active", active)
                .param("id", account)
                .update();
        audit.record(act, active ? "account.unlock" : "account.lock", "account " + account, "");
    }

    /** Gives a role. */
    public void give(
            Act act,
            long account,
            Role role,
            String authority,
            Optional<String> unit,
            Optional<Long> campaign,
            Optional<String> body) {
        if (role.ofUnit() && unit.isEmpty()) {
            throw Refusal.bad("role-needs-unit", "role." + role.word());
        }
        if (role == Role.SPECIALIST && body.isEmpty()) {
            throw Refusal.bad("role-needs-body", "role." + role.word());
        }
        jdbc.sql("""
                        insert into role_grant (account, role, authority, unit, campaign, body, given_at, given_by)
                        values (:account, :role, :authority, :unit, :campaign, :body, :at, :by)""")
                .param("account", account)
                .param("role", role.word())
                .param("authority", authority)
                .param("unit", unit.orElse(null))
                .param("campaign", campaign.orElse(null))
                .param("body", body.orElse(null))
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("by", act.who())
                .update();
        audit.record(
                act,
                "role.give",
                "account " + account,
                role.word() + unit.map(u -> " " + u).orElse(""));
    }

    /** Ends a role of somebody in that authority. */
    public void end(Act act, String authority, long grant) {
        int ended = jdbc.sql("""
                        update role_grant set ended_at = :at
                        where id = :id and authority = :authority and ended_at is null""")
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", grant)
                .param("authority", authority)
                .update();
        if (ended == 0) {
            throw Refusal.unknown(grant);
        }
        audit.record(act, "role.end", "role " + grant, "");
    }

    /** Changes one's own password. */
    public void changePassword(Actor actor, String old, String fresh, String again) {
        String known = jdbc.sql("select password from account where id = :id")
                .param("id", actor.account())
                .query(String.class)
                .single();
        if (!passwords.matches(old, known)) {
            throw Refusal.bad("old-password");
        }
        if (!fresh.equals(again)) {
            throw Refusal.bad("passwords-differ");
        }
        if (fresh.equals(old)) {
            throw Refusal.bad("same-password");
        }
        checkPassword(fresh);
        jdbc.sql("update account set password = :password, must_change = false where id = :id")
                .param("password", passwords.encode(fresh))
                .param("id", actor.account())
                .update();
        audit.record(new Act(actor.account(), actor.name(), "self", ""), "account.password", actor.username(), "");
    }

    private static void checkPassword(String password) {
        if (password.length() < SHORTEST) {
            throw Refusal.bad("short-password", SHORTEST);
        }
    }

    /** The account of a name. */
    @Transactional(readOnly = true)
    public Optional<Account> account(String username) {
        return jdbc.sql("""
                        select id, username, name, must_change, active, locked_until, demo_note
                        from account where username = :username""")
                .param("username", username)
                .query((row, n) -> account(row))
                .optional();
    }

    /** Whoever has that account, acting in their first role; empty for a name that nobody has or that is locked. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(String username) {
        return account(username).filter(Account::active).map(account -> {
            List<Grant> grants = grants(account.id());
            return new Actor(
                    account.id(),
                    account.username(),
                    account.name(),
                    grants,
                    grants.stream().findFirst(),
                    account.mustChange());
        });
    }

    /** The same by the account's number. */
    @Transactional(readOnly = true)
    public Optional<Actor> actor(long account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional()
                .flatMap(this::actor);
    }

    /** The accounts with a role in an authority, by name. */
    @Transactional(readOnly = true)
    public List<Account> accounts(String authority) {
        return jdbc.sql("""
                        select distinct a.id, a.username, a.name, a.must_change, a.active, a.locked_until, a.demo_note,
                          a.name collate vietnamese sort
                        from account a join role_grant g on g.account = a.id
                        where g.authority = :authority and g.ended_at is null order by sort""")
                .param("authority", authority)
                .query((row, n) -> account(row))
                .list();
    }

    /** In a demonstration: the accounts to sign in with, by name of the authority. */
    @Transactional(readOnly = true)
    public Map<String, List<Account>> forDemonstration() {
        Map<String, List<Account>> byAuthority = new LinkedHashMap<>();
        jdbc.sql("""
                        select a.id, a.username, a.name, a.must_change, a.active, a.locked_until, a.demo_note,
                          (select g.authority from role_grant g where g.account = a.id order by g.id limit 1) home
                        from account a where a.demo_note is not null order by a.id""").query(row -> {
            byAuthority
                    .computeIfAbsent(
                            organisation.authority(row.getString("home")).name(), name -> new ArrayList<>())
                    .add(account(row));
        });
        return byAuthority;
    }

    /**
     * Somebody who can be written to.
     *
     * @param email empty where none is known
     * @param unit code of the unit for roles of a unit
     */
    public record Reachable(long account, String name, String email, Role role, Optional<String> unit) {}

    /** Everybody with a role of an authority, once for each role. */
    @Transactional(readOnly = true)
    public List<Reachable> reachable(String authority) {
        return jdbc.sql("""
                        select a.id, a.name, a.email, g.role, g.unit from account a join role_grant g on g.account = a.id
                        where g.authority = :authority and g.ended_at is null and a.active order by a.id""")
                .param("authority", authority)
                .query((row, n) -> new Reachable(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        Role.of(row.getString(4)),
                        Optional.ofNullable(row.getString(5))))
                .list();
    }

    /** The e-mail address of an account; empty where none is known. */
    @Transactional(readOnly = true)
    public String email(long account) {
        return jdbc.sql("select email from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** Keeps one's own e-mail address; empty to get no mail. */
    @Transactional
    public void changeEmail(Actor actor, String email) {
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw Refusal.bad("email", email);
        }
        jdbc.sql("update account set email = :email where id = :id")
                .param("email", email)
                .param("id", actor.account())
                .update();
        audit.record(actor.act(), "account.email", actor.username(), "");
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    public boolean none() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** The roles that somebody has today. */
    @Transactional(readOnly = true)
    public List<Grant> grants(long account) {
        return jdbc.sql("""
                        select id, role, coalesce(authority, '') authority, unit, campaign, body
                        from role_grant where account = :account and ended_at is null order by id""")
                .param("account", account)
                .query((row, n) -> {
                    Optional<String> unit = Optional.ofNullable(row.getString("unit"));
                    String authority = row.getString("authority");
                    long campaign = row.getLong("campaign");
                    return new Grant(
                            row.getLong("id"),
                            Role.of(row.getString("role")),
                            authority,
                            unit,
                            unit.flatMap(code -> organisation.unit(authority, code))
                                    .map(Unit::shortName),
                            campaign == 0 ? Optional.empty() : Optional.of(campaign),
                            Optional.ofNullable(row.getString("body")));
                })
                .list();
    }

    private static Account account(java.sql.ResultSet row) throws java.sql.SQLException {
        java.sql.Timestamp locked = row.getTimestamp("locked_until");
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                locked == null ? Optional.empty() : Optional.of(locked.toInstant()),
                Optional.ofNullable(row.getString("demo_note")));
    }
}
