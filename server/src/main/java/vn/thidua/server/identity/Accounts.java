package vn.thidua.server.identity;

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
import vn.thidua.server.audit.About;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.audit.Hash;
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
    private final Guesses guesses;
    private final Today today;

    Accounts(
            JdbcClient jdbc,
            Audit audit,
            Organisation organisation,
            PasswordEncoder passwords,
            Guesses guesses,
            Today today) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.organisation = organisation;
        this.passwords = passwords;
        this.guesses = guesses;
        this.today = today;
    }

    /**
     * An account.
     *
     * @param note in a demonstration: what the account is for
     */
    public record Account(
            long id, String username, String name, boolean mustChange, boolean active, Optional<String> note) {}

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
            PasswordRules.check(username, password);
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

    /** Locks an account of that authority, or opens it again; the last administrator stays. */
    public void activate(Act act, String authority, long account, boolean active) {
        if (!active) {
            requireAnother(authority, account);
        }
        jdbc.sql("update account set active = :active where id = :id")
                .param("active", active)
                .param("id", account)
                .update();
        String username = username(account);
        guesses.forget(username);
        audit.record(act, active ? "account.unlock" : "account.lock", username, "");
    }

    private String username(long account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.unknown(account));
    }

    /** Refuses to take away the last administrator of an authority. */
    private void requireAnother(String authority, long account) {
        boolean is = administrators(authority, " and a.id = :account", account) > 0;
        if (is && administrators(authority, " and a.id <> :account", account) == 0) {
            throw Refusal.bad("last-administrator");
        }
    }

    private long administrators(String authority, String which, long account) {
        return jdbc.sql("""
                        select count(distinct a.id) from account a join role_grant g on g.account = a.id
                        where a.active and g.ended_at is null and g.authority = :authority and g.role = :role""" + which)
                .param("authority", authority)
                .param("role", Role.ADMINISTRATOR.word())
                .param("account", account)
                .query(Long.class)
                .single();
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
        if (act.account() == account && role.decides()) {
            throw Refusal.bad("own-role", "role." + role.word());
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
                username(account),
                About.word("role." + role.word())
                        + unit.map(u -> ", " + About.thing("unit", u)).orElse(""));
    }

    /** Ends a role of somebody in that authority. */
    public void end(Act act, String authority, long grant) {
        jdbc.sql("select account from role_grant where id = :id and role = :role and ended_at is null")
                .param("id", grant)
                .param("role", Role.ADMINISTRATOR.word())
                .query(Long.class)
                .optional()
                .ifPresent(account -> requireAnother(authority, account));
        int changed = jdbc.sql("""
                        update role_grant set ended_at = :at
                        where id = :id and authority = :authority and ended_at is null""")
                .param("at", today.now().atOffset(ZoneOffset.UTC))
                .param("id", grant)
                .param("authority", authority)
                .update();
        if (changed == 0) {
            throw Refusal.unknown(grant);
        }
        String ended = jdbc.sql("""
                        select a.username || chr(31) || g.role from role_grant g join account a on a.id = g.account
                        where g.id = :id""").param("id", grant).query(String.class).single();
        String[] whose = ended.split("\u001f", 2);
        audit.record(act, "role.end", whose[0], About.word("role." + whose[1]));
    }

    /** Changes one's own password. */
    public void changePassword(Actor actor, String old, String fresh, String again, String address) {
        confirm(actor, old, address);
        if (!fresh.equals(again)) {
            throw Refusal.bad("passwords-differ");
        }
        if (fresh.equals(old)) {
            throw Refusal.bad("same-password");
        }
        setPassword(actor.account(), actor.username(), fresh);
        audit.record(
                new Act(actor.account(), actor.name(), "self", home(actor.grants())),
                "account.password",
                actor.username(),
                "");
    }

    private static String home(List<Grant> grants) {
        return grants.stream().map(Grant::authority).findFirst().orElse("");
    }

    /** Refuses a password that is not one's own; guesses are counted as those at the sign-in. */
    public void confirm(Actor actor, String password, String address) {
        guesses.count(actor.username(), address).ifPresent(wait -> {
            throw Refusal.bad("wait", wait.toSeconds() + 1);
        });
        String known = jdbc.sql("select password from account where id = :id")
                .param("id", actor.account())
                .query(String.class)
                .single();
        if (!passwords.matches(password, known)) {
            throw Refusal.bad("old-password");
        }
        guesses.right(actor.username(), address);
    }

    private void setPassword(long account, String username, String fresh) {
        PasswordRules.check(username, fresh);
        jdbc.sql("update account set password = :password, must_change = false, password_at = now() where id = :id")
                .param("password", passwords.encode(fresh))
                .param("id", account)
                .update();
    }

    /** A link's token with which somebody of the authority sets a new password, once, within a day; earlier ones end. */
    public void openLink(Actor actor, long account, String token) {
        actor.require(Action.CHANGE_ACCOUNTS);
        String username = username(account);
        jdbc.sql("delete from reset_link where account = :account")
                .param("account", account)
                .update();
        jdbc.sql("insert into reset_link (token_hash, account, made_at) values (:hash, :account, now())")
                .param("hash", Hash.sha256(token))
                .param("account", account)
                .update();
        audit.record(actor.act(), "account.link", username, "");
    }

    /** The account to which a link leads; refused where it is unknown, used or older than a day. */
    @Transactional(readOnly = true)
    public Account ofLink(String token) {
        return jdbc.sql("""
                        select a.id, a.username, a.name, a.must_change, a.active, a.demo_note
                        from reset_link l join account a on a.id = l.account
                        where l.token_hash = :hash and l.used_at is null and l.made_at > now() - interval '1 day' and a.active""")
                .param("hash", Hash.sha256(token))
                .query((row, n) -> account(row))
                .optional()
                .orElseThrow(() -> Refusal.forbidden("reset-link"));
    }

    /** Sets a new password by a link. @return the name of the account, whose sessions end */
    public String useLink(String token, String fresh, String again) {
        Account account = ofLink(token);
        if (!fresh.equals(again)) {
            throw Refusal.bad("passwords-differ");
        }
        int used = jdbc.sql("update reset_link set used_at = now() where token_hash = :hash and used_at is null")
                .param("hash", Hash.sha256(token))
                .update();
        if (used == 0) {
            throw Refusal.forbidden("reset-link");
        }
        setPassword(account.id(), account.username(), fresh);
        guesses.forget(account.username());
        audit.record(
                new Act(account.id(), account.name(), "self", home(grants(account.id()))),
                "account.reset",
                account.username(),
                "");
        return account.username();
    }

    /** The account of a name. */
    @Transactional(readOnly = true)
    public Optional<Account> account(String username) {
        return jdbc.sql("""
                        select id, username, name, must_change, active, demo_note
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
                        select distinct a.id, a.username, a.name, a.must_change, a.active, a.demo_note,
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
                        select a.id, a.username, a.name, a.must_change, a.active, a.demo_note,
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
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("demo_note")));
    }
}
