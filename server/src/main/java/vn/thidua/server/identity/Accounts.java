package vn.thidua.server.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.PageOfRows;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Unasked;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;

/** Accounts and the roles given to them. */
@Service
@Transactional
public class Accounts {

    /** Fewest characters of a password. */
    public static final int SHORTEST = 10;

    private static final Texts WORDS = Texts.of("vi");

    private final JdbcClient jdbc;
    private final GrantTable table;
    private final Audit audit;
    private final Organisation organisation;
    private final PasswordEncoder passwords;
    private final PasswordGuesses guesses;

    Accounts(
            JdbcClient jdbc,
            GrantTable table,
            Audit audit,
            Organisation organisation,
            PasswordEncoder passwords,
            PasswordGuesses guesses) {
        this.jdbc = jdbc;
        this.table = table;
        this.audit = audit;
        this.organisation = organisation;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /**
     * An account.
     *
     * @param note in a demonstration: what the account is for
     */
    public record Account(
            long id, String username, String name, boolean mustChange, boolean active, Optional<String> note) {}

    /** Whether somebody can be called so when signing in: small letters, digits and {@code . _ -}, 2 to 40. */
    @Unasked("a rule of spelling")
    public static boolean isUsername(String username) {
        return username.matches("[a-z0-9][a-z0-9._-]{1,39}");
    }

    /** Opens an account; its first password must be changed at the first sign-in unless said otherwise. */
    @Unasked("the program founds and demonstrates")
    public long open(
            Act act, String username, String name, String password, boolean mustChange, @Nullable String note) {
        if (!isUsername(username)) {
            throw Refusal.bad("username", username);
        }
        if (name.isBlank()) {
            throw Refusal.bad("empty", "field.account-name");
        }
        if (!mustChange) {
            PasswordRules.check(password, username, name);
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

    /** An administrator opens an account with its first role; the first password must be changed at the first sign-in. */
    public long open(Actor actor, String username, String name, String password, Assignment first) {
        actor.require(Action.CHANGE_ACCOUNTS);
        long id = open(actor.act(), username, name, password, true, null);
        give(actor.act(), id, actor.authority(), first);
        return id;
    }

    /** An administrator locks an account of the own authority, or opens it again; the last administrator stays. */
    public void activate(Actor actor, long account, boolean active) {
        Account own = own(actor, account);
        if (!active) {
            requireAnother(actor.authority(), account);
        }
        jdbc.sql("update account set active = :active where id = :id")
                .param("active", active)
                .param("id", account)
                .update();
        guesses.forget(own.username());
        audit.record(actor.act(), active ? "account.unlock" : "account.lock", own.username(), "");
    }

    /** An account with a role in the administrator's own authority; refused for any other. */
    @Transactional(readOnly = true)
    public Account own(Actor actor, long account) {
        actor.require(Action.CHANGE_ACCOUNTS);
        return jdbc.sql("""
                        select a.id, a.username, a.name, a.must_change, a.active, a.demo_note from account a
                        where a.id = :id and exists (select from role_grant g
                          where g.account = a.id and g.authority = :authority and g.ended_at is null)""")
                .param("id", account)
                .param("authority", actor.authority())
                .query((row, n) -> account(row))
                .optional()
                .orElseThrow(() -> Refusal.unknown(account));
    }

    String username(long account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }

    /** Refuses to take away the last administrator of an authority. */
    void requireAnother(String authority, long account) {
        if (table.administrators(authority).equals(List.of(account))) {
            throw Refusal.bad("last-administrator");
        }
    }

    /** The program, or an administrator for whom that was checked, gives a role. */
    @Unasked("the program founds and demonstrates")
    public void give(
            Act act,
            long account,
            Role role,
            String authority,
            Optional<String> unit,
            Optional<Long> campaign,
            Optional<String> body) {
        give(act, account, authority, new Assignment(role, unit, campaign, body));
    }

    void give(Act act, long account, String authority, Assignment one) {
        table.give(act, account, authority, one);
        audit.record(
                act,
                "role.give",
                username(account),
                WORDS.say("role." + one.role().word())
                        + one.unit()
                                .flatMap(code -> organisation.unit(authority, code))
                                .map(unit -> ", " + unit.shortName())
                                .orElse(""));
    }

    /** The account of a name. */
    @Transactional(readOnly = true)
    @Unasked("read for the account itself")
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
    @Unasked("finds out who asks")
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
    @Unasked("finds out who asks")
    public Optional<Actor> actor(long account) {
        return jdbc.sql("select username from account where id = :id")
                .param("id", account)
                .query(String.class)
                .optional()
                .flatMap(this::actor);
    }

    /** The accounts with a role in an authority, by name. */
    @Transactional(readOnly = true)
    @Unasked("names of those who may sit in a council, for the secretary, who is asked")
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

    /** A page of the accounts with a role in the administrator's authority whose name or user name has these words, by name. */
    @Transactional(readOnly = true)
    public PageOfRows<Account> find(Actor actor, String words, int page) {
        actor.require(Action.CHANGE_ACCOUNTS);
        String from = """
                 from account a where (a.name ilike :like or a.username ilike :like)
                   and exists (select from role_grant g
                     where g.account = a.id and g.authority = :authority and g.ended_at is null)""";
        String like = "%" + words.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
        int pages = PageOfRows.pages(jdbc.sql("select count(*) " + from)
                .param("authority", actor.authority())
                .param("like", like)
                .query(Long.class)
                .single());
        int number = Math.clamp(page, 1, pages);
        return new PageOfRows<>(
                jdbc.sql("select a.id, a.username, a.name, a.must_change, a.active, a.demo_note " + from
                                + " order by a.name collate vietnamese, a.id limit :many offset :after")
                        .param("authority", actor.authority())
                        .param("like", like)
                        .param("many", PageOfRows.A_PAGE)
                        .param("after", (number - 1) * PageOfRows.A_PAGE)
                        .query((row, n) -> account(row))
                        .list(),
                number,
                pages);
    }

    /** The roles that these accounts have in that authority today, by account. */
    @Transactional(readOnly = true)
    @Unasked("read for pages that were asked for the account")
    public Map<Long, List<Grant>> grants(String authority, List<Long> some) {
        Map<String, String> names = organisation.units(authority).stream()
                .collect(Collectors.toMap(Unit::code, Unit::shortName, (one, same) -> one));
        Map<Long, List<Grant>> grants = new HashMap<>();
        jdbc.sql("""
                        select id, account, role, unit, campaign, body from role_grant
                        where authority = :authority and account = any(:some) and ended_at is null order by id""")
                .param("authority", authority)
                .param("some", some.toArray(Long[]::new))
                .query(row -> {
                    Optional<String> unit = Optional.ofNullable(row.getString("unit"));
                    grants.computeIfAbsent(row.getLong("account"), id -> new ArrayList<>())
                            .add(new Grant(
                                    row.getLong("id"),
                                    Role.of(row.getString("role")),
                                    authority,
                                    unit,
                                    unit.map(names::get),
                                    Optional.ofNullable(row.getObject("campaign", Long.class)),
                                    Optional.ofNullable(row.getString("body"))));
                });
        return grants;
    }

    /** In a demonstration: the accounts to sign in with, by name of the authority. */
    @Transactional(readOnly = true)
    @Unasked("in a demonstration everybody may know")
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
    @Unasked("the program writes mail")
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
    @Unasked("the program writes mail, or the account itself asks")
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
    @Unasked("whether there is an account at all")
    public boolean none() {
        return jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
    }

    /** The roles that somebody has today. */
    @Transactional(readOnly = true)
    @Unasked("read for pages that were asked for the account")
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

    static Account account(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Account(
                row.getLong("id"),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("must_change"),
                row.getBoolean("active"),
                Optional.ofNullable(row.getString("demo_note")));
    }
}
