package vn.thidua.server.identity;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Unasked;

/** How passwords are changed, asked for again, and set anew where one was forgotten. */
@Service
@Transactional
public class Passwords {

    /** For how many days a first password is good. */
    public static final long FIRST_DAYS = 7;

    private final PasswordTable table;
    private final Accounts accounts;
    private final Audit audit;
    private final PasswordEncoder encoder;
    private final PasswordGuesses guesses;
    private final ApplicationEventPublisher events;

    Passwords(
            PasswordTable table,
            Accounts accounts,
            Audit audit,
            PasswordEncoder encoder,
            PasswordGuesses guesses,
            ApplicationEventPublisher events) {
        this.events = events;
        this.table = table;
        this.accounts = accounts;
        this.audit = audit;
        this.encoder = encoder;
        this.guesses = guesses;
    }

    /** Changes one's own password. */
    public void change(Actor actor, String old, String fresh, String again, String address) {
        confirm(actor, old, address);
        requireSame(fresh, again);
        if (fresh.equals(old)) {
            throw Refusal.bad("same-password");
        }
        set(actor.account(), actor.username(), actor.name(), fresh);
        audit.record(self(actor.account(), actor.name()), "account.password", actor.username(), "");
    }

    private Act self(long account, String name) {
        return new Act(account, name, "self", accounts.authority(account));
    }

    private static void requireSame(String fresh, String again) {
        if (!fresh.equals(again)) {
            throw Refusal.bad("passwords-differ");
        }
    }

    /** Refuses a password that is not one's own; guesses are counted, apart from those at the sign-in. */
    public void confirm(Actor actor, String password, String address) {
        guesses.count(PasswordGuesses.Door.INSIDE, actor.username(), address).ifPresent(wait -> {
            throw Refusal.bad("wait", wait.toSeconds() + 1);
        });
        if (!encoder.matches(password, table.hash(actor.account()))) {
            throw Refusal.bad("old-password");
        }
        guesses.right(PasswordGuesses.Door.INSIDE, actor.username(), address);
    }

    private void set(long account, String username, String name, String fresh) {
        PasswordRules.check(fresh, username, name);
        table.set(account, encoder.encode(fresh));
    }

    /** Gives a new first password to somebody of the authority who has not signed in yet; the one before ends. */
    public void giveFirst(Actor actor, long account, String first) {
        Accounts.Account one = accounts.own(actor, account);
        if (!table.setFirst(account, encoder.encode(first))) {
            throw Refusal.conflict("password-chosen", one.name());
        }
        guesses.forget(one.username());
        audit.record(actor.act(), "account.first-password", one.username(), "");
    }

    /**
     * Makes the token of a link with which somebody of the authority sets a new password, once, within a day; earlier ones end.
     * Where mail is set up it goes to them by mail, too.
     */
    public void openLink(Actor actor, long account, String token) {
        Accounts.Account one = accounts.own(actor, account);
        table.openLink(account, token);
        audit.record(actor.act(), "account.link", one.username(), "");
        events.publishEvent(new LinkOpened(actor.authority(), account, one.name(), token));
    }

    /** The account to which a link leads; refused where it is unknown, used or older than a day. */
    @Transactional(readOnly = true)
    @Unasked("the link itself is what proves the right, and it works once")
    public Accounts.Account ofLink(String token) {
        return table.ofLink(token).orElseThrow(() -> Refusal.forbidden("reset-link"));
    }

    /** Sets a new password by a link. @return the name of the account, whose sessions end */
    @Unasked("the link itself is what proves the right, and it works once")
    public String useLink(String token, String fresh, String again) {
        Accounts.Account account = ofLink(token);
        requireSame(fresh, again);
        if (!table.useLink(token)) {
            throw Refusal.forbidden("reset-link");
        }
        set(account.id(), account.username(), account.name(), fresh);
        guesses.forget(account.username());
        audit.record(self(account.id(), account.name()), "account.reset", account.username(), "");
        return account.username();
    }
}
