package vn.thidua.server.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final AccountTable accounts;
    private final GrantTable table;
    private final Audit audit;
    private final Organisation organisation;
    private final PasswordEncoder passwords;
    private final PasswordGuesses guesses;

    Accounts(
            AccountTable accounts,
            GrantTable table,
            Audit audit,
            Organisation organisation,
            PasswordEncoder passwords,
            PasswordGuesses guesses) {
        this.accounts = accounts;
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

    /** What speaks against a password that somebody chooses who is called so; nothing where it may be. */
    @Unasked("a rule of spelling")
    public static Optional<Refusal> passwordFault(String password, String... known) {
        try {
            PasswordRules.check(password, known);
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal);
        }
    }

    /** Opens an account. */
    @Unasked("the program founds and demonstrates")
    public long open(Act act, NewAccount wanted) {
        String username = wanted.username();
        String name = wanted.name();
        if (!isUsername(username)) {
            throw Refusal.bad("username", username);
        }
        if (name.isBlank()) {
            throw Refusal.bad("empty", "field.account-name");
        }
        if (!wanted.mustChange()) {
            PasswordRules.check(wanted.password(), username, name);
        }
        long id = accounts.add(
                        new Account(0, username, name, wanted.mustChange(), true, wanted.note()),
                        Objects.requireNonNull(passwords.encode(wanted.password())))
                .orElseThrow(() -> Refusal.bad("username-taken", username));
        audit.record(act, "account.open", username, name);
        return id;
    }

    /** An administrator opens an account with its first role; the first password must be changed at the first sign-in. */
    public long open(Actor actor, String username, String name, String password, Assignment first) {
        actor.require(Action.CHANGE_ACCOUNTS);
        long id = open(actor.act(), new NewAccount(username, name, password, true, Optional.empty()));
        give(actor.act(), id, actor.authority(), first);
        return id;
    }

    /** An administrator locks an account of the own authority, or opens it again; the last administrator stays. */
    public void activate(Actor actor, long account, boolean active) {
        Account own = own(actor, account);
        if (!active) {
            requireAnother(actor.authority(), account);
        }
        accounts.activate(account, active);
        guesses.forget(own.username());
        audit.record(actor.act(), active ? "account.unlock" : "account.lock", own.username(), "");
    }

    /** An account with a role in the administrator's own authority; refused for any other. */
    @Transactional(readOnly = true)
    public Account own(Actor actor, long account) {
        actor.require(Action.CHANGE_ACCOUNTS);
        return accounts.own(actor.authority(), account).orElseThrow(() -> Refusal.unknown(account));
    }

    String username(long account) {
        return accounts.username(account).orElseThrow();
    }

    /** Refuses to take away the last administrator of an authority. */
    void requireAnother(String authority, long account) {
        if (table.administrators(authority).equals(List.of(account))) {
            throw Refusal.bad("last-administrator");
        }
    }

    /** The program, or an administrator for whom that was checked, gives a role. */
    @Unasked("the program founds and demonstrates")
    public void give(Act act, long account, String authority, Assignment one) {
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
        return accounts.find(username);
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
        return accounts.username(account).flatMap(this::actor);
    }

    /** The accounts with a role in an authority, by name. */
    @Transactional(readOnly = true)
    @Unasked("names of those who may sit in a council, for the secretary, who is asked")
    public List<Account> accounts(String authority) {
        return accounts.ofAuthority(authority);
    }

    /** A page of the accounts with a role in the administrator's authority whose name or user name has these words, by name. */
    @Transactional(readOnly = true)
    public PageOfRows<Account> find(Actor actor, String words, int page) {
        actor.require(Action.CHANGE_ACCOUNTS);
        int pages = PageOfRows.pages(accounts.count(actor.authority(), words));
        int number = Math.clamp(page, 1, pages);
        return new PageOfRows<>(
                accounts.find(actor.authority(), words, (number - 1) * PageOfRows.A_PAGE, PageOfRows.A_PAGE),
                number,
                pages);
    }

    /** The roles that these accounts have in that authority today, by account. */
    @Transactional(readOnly = true)
    @Unasked("read for pages that were asked for the account")
    public Map<Long, List<Grant>> grants(String authority, List<Long> some) {
        Map<String, String> names = organisation.units(authority).stream()
                .collect(Collectors.toMap(Unit::code, Unit::shortName, (one, same) -> one));
        return table.ofAccounts(authority, some).stream()
                .collect(Collectors.groupingBy(
                        GrantTable.OfAccount::account,
                        Collectors.mapping(
                                one -> one.grant().named(one.grant().unit().map(names::get)), Collectors.toList())));
    }

    /** In a demonstration: the accounts to sign in with, by name of the authority. */
    @Transactional(readOnly = true)
    @Unasked("in a demonstration everybody may know")
    public Map<String, List<Account>> forDemonstration() {
        Map<String, List<Account>> byAuthority = new LinkedHashMap<>();
        accounts.forDemonstration()
                .forEach(one -> byAuthority
                        .computeIfAbsent(organisation.authority(one.authority()).name(), name -> new ArrayList<>())
                        .add(one.account()));
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
        return accounts.reachable(authority);
    }

    /** Those of an authority whom something of a campaign reached, each once. */
    @Transactional(readOnly = true)
    @Unasked("the program writes notices")
    public List<Reachable> reachable(String authority, long campaign, NoticeAudience to) {
        return accounts.reachable(authority, campaign, to);
    }

    /** The e-mail address of an account; empty where none is known. */
    @Transactional(readOnly = true)
    @Unasked("the program writes mail, or the account itself asks")
    public String email(long account) {
        return accounts.email(account);
    }

    /** Keeps one's own e-mail address; empty to get no mail. */
    @Transactional
    public void changeEmail(Actor actor, String email) {
        if (!email.isEmpty() && !EmailAddress.isOne(email)) {
            throw Refusal.bad("email", email);
        }
        accounts.putEmail(actor.account(), email);
        audit.record(actor.act(), "account.email", actor.username(), "");
    }

    /** Whether nobody can sign in yet. */
    @Transactional(readOnly = true)
    @Unasked("whether there is an account at all")
    public boolean none() {
        return accounts.none();
    }

    /** The authority in whose log stands what somebody does for oneself; empty where one never had a role. */
    String authority(long account) {
        return table.authority(account);
    }

    /** The roles that somebody has today. */
    @Transactional(readOnly = true)
    @Unasked("read for pages that were asked for the account")
    public List<Grant> grants(long account) {
        return table.of(account).stream()
                .map(grant -> grant.named(grant.unit()
                        .flatMap(code -> organisation.unit(grant.authority(), code))
                        .map(Unit::shortName)))
                .toList();
    }
}
