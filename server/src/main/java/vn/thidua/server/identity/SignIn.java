package vn.thidua.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;

/**
 * Checks name and password. A stranger is answered the same, in the same time, for a name that nobody has and for a wrong
 * password, also when it has to wait.
 */
@Component
class SignIn implements AuthenticationProvider {

    /** A password that somebody else set is good for so long. */
    static final Duration FIRST_PASSWORD = Duration.ofDays(Passwords.FIRST_DAYS);

    private static final int LONGEST_NAME = 60;
    private static final int JUDGED_AT_ONCE = 4;

    private final AccountTable table;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final PasswordGuesses guesses;
    private final TransactionTemplate transaction;
    private final String nobody;
    private final Semaphore places = new Semaphore(JUDGED_AT_ONCE, true);
    /** Right ones of which the guesses could not be told because the database was too busy or away. */
    private final Queue<Right> untold = new ConcurrentLinkedQueue<>();

    SignIn(
            AccountTable table,
            PasswordEncoder passwords,
            Audit audit,
            PasswordGuesses guesses,
            TransactionTemplate transaction) {
        this.table = table;
        this.passwords = passwords;
        this.audit = audit;
        this.guesses = guesses;
        this.transaction = transaction;
        this.nobody = java.util.Objects.requireNonNull(passwords.encode("nobody"));
    }

    /**
     * Few are judged at once, so that of hundreds who come at the same moment from one address not all are counted as
     * guesses before the first of them was right.
     */
    @Override
    public Authentication authenticate(Authentication asked) {
        places.acquireUninterruptibly();
        try {
            return judge(asked);
        } finally {
            places.release();
        }
    }

    private Authentication judge(Authentication asked) {
        String username = asked.getName().strip().toLowerCase(java.util.Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        tellRight();
        guesses.count(PasswordGuesses.Door.SIGN_IN, username, address).ifPresent(wait -> {
            throw new LockedException(String.valueOf(wait.toSeconds() + 1));
        });
        AccountTable.Known known = table.known(username).orElse(null);
        // A stranger's name takes as long as a wrong password.
        boolean right = passwords.matches(password, known == null ? nobody : known.password());
        if (known == null || !right || !known.active()) {
            if (known != null && username.length() <= LONGEST_NAME) {
                note(known, "sign-in.failed", username);
            }
            throw new BadCredentialsException("sign-in");
        }
        if (known.first() && known.since().plus(FIRST_PASSWORD).isBefore(Instant.now())) {
            note(known, "sign-in.expired", username);
            throw new CredentialsExpiredException("sign-in");
        }
        untold.add(new Right(username, address));
        tellRight();
        note(known, "sign-in", username);
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }

    private record Right(String username, String address) {}

    /**
     * Tells the guesses who was right. Whoever could not be told of is told of with the next who comes, so that an
     * address behind which many sit does not wait for those whom a busy database turned away.
     */
    private void tellRight() {
        for (Right one = untold.poll(); one != null; one = untold.poll()) {
            try {
                guesses.right(PasswordGuesses.Door.SIGN_IN, one.username(), one.address());
            } catch (DataAccessException | TransactionException away) {
                untold.add(one);
                throw away;
            }
        }
    }

    /** In the log of the person's authority. */
    private void note(AccountTable.Known known, String what, String username) {
        transaction.executeWithoutResult(status ->
                audit.record(new Act(known.id(), known.name(), "self", known.authority()), what, username, ""));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
