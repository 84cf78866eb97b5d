package vn.thidua.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.server.audit.Act;
import vn.thidua.server.audit.Audit;

/**
 * Checks name and password. After the third failure in a row the account waits, each time twice as long: 10 seconds, 20,
 * 40 … up to an hour. A stranger cannot tell an unknown name from a wrong password.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final String nobody;

    SignIn(JdbcClient jdbc, PasswordEncoder passwords, Audit audit, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
        this.nobody = java.util.Objects.requireNonNull(passwords.encode("nobody"));
    }

    private record Known(long id, String password, String name, int failures, Instant lockedUntil, boolean active) {}

    @Override
    public Authentication authenticate(Authentication asked) {
        String username = asked.getName().strip().toLowerCase(java.util.Locale.ROOT);
        String password = String.valueOf(asked.getCredentials());
        Known known = jdbc.sql("""
                        select id, password, name, failures, coalesce(locked_until, 'epoch') locked_until, active
                        from account where username = :username""")
                .param("username", username)
                .query((row, n) -> new Known(
                        row.getLong("id"),
                        row.getString("password"),
                        row.getString("name"),
                        row.getInt("failures"),
                        row.getTimestamp("locked_until").toInstant(),
                        row.getBoolean("active")))
                .optional()
                .orElse(null);
        Instant now = Instant.now();
        if (known != null && known.lockedUntil().isAfter(now)) {
            throw new LockedException(
                    String.valueOf(Duration.between(now, known.lockedUntil()).toSeconds() + 1));
        }
        // A stranger's name takes as long as a wrong password.
        boolean right = passwords.matches(password, known == null ? nobody : known.password());
        if (known == null || !right || !known.active()) {
            if (known != null) {
                failed(known, username, now);
            }
            throw new BadCredentialsException("sign-in");
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update account set failures = 0, locked_until = null where id = :id")
                    .param("id", known.id())
                    .update();
            audit.record(new Act(known.id(), known.name(), "self", ""), "sign-in", username, "");
        });
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }

    private void failed(Known known, String username, Instant now) {
        int failures = known.failures() + 1;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update account set failures = failures + 1, locked_until = :until where id = :id")
                    .param(
                            "until",
                            failures < FREE ? null : now.plus(wait(failures)).atOffset(ZoneOffset.UTC))
                    .param("id", known.id())
                    .update();
            audit.record(new Act(known.id(), known.name(), "self", ""), "sign-in.failed", username, "" + failures);
        });
    }

    static Duration wait(int failures) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(failures - FREE, 12));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
