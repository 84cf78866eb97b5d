package vn.thidua.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.web.Network;

/**
 * Counts guesses at passwords before they are judged. After the third in a row a name waits 10 s, 20 s, 40 s … up to an
 * hour, whether anybody has it or not; an address, behind which a whole office may sit, after the sixtieth.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class PasswordGuesses {

    /** Where a password is asked for. A stranger who guesses at the sign-in keeps nobody inside from signing. */
    public enum Door {
        /** At the sign-in, by anybody. */
        SIGN_IN("name"),
        /** In a session, by whoever is signed in. */
        INSIDE("inside");

        private final String kind;

        Door(String kind) {
            this.kind = kind;
        }
    }

    private static final int FREE_BY_NAME = 3;
    private static final int FREE_BY_ADDRESS = 60;
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FORGOTTEN = Duration.ofHours(24);
    private static final int MOST_DOUBLINGS = 12;

    private final JdbcClient jdbc;

    PasswordGuesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts one at a name from an address. @return how long one has to wait first; empty where it may be judged */
    public Optional<Duration> count(Door door, String name, String address) {
        Optional<Duration> byName = count(name(door, name), FREE_BY_NAME);
        return byName.isPresent() ? byName : count(address(address), FREE_BY_ADDRESS);
    }

    /** It was right: the name begins anew, and the address has one guess less. */
    public void right(Door door, String name, String address) {
        delete(name(door, name));
        jdbc.sql(
                        "update sign_in_guess set guesses = greatest(guesses - 1, 0), locked_until = null where subject = :subject")
                .param("subject", address(address))
                .update();
        jdbc.sql("delete from sign_in_guess where last_at < :before")
                .param("before", Instant.now().minus(FORGOTTEN).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An administrator opens a name that waits. */
    public void forget(String name) {
        for (Door door : Door.values()) {
            delete(name(door, name));
        }
    }

    private void delete(String subject) {
        jdbc.sql("delete from sign_in_guess where subject = :subject")
                .param("subject", subject)
                .update();
    }

    private Optional<Duration> count(String subject, int free) {
        Instant now = Instant.now();
        jdbc.sql("""
                        insert into sign_in_guess (subject, guesses, last_at) values (:subject, 0, :now)
                        on conflict (subject) do nothing""")
                .param("subject", subject)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        // Of many at once each waits here for the one before it, and is counted.
        Known known = jdbc.sql("""
                        select guesses, coalesce(locked_until, 'epoch') from sign_in_guess
                        where subject = :subject for update""")
                .param("subject", subject)
                .query((row, n) -> new Known(row.getInt(1), row.getTimestamp(2).toInstant()))
                .single();
        if (known.lockedUntil().isAfter(now)) {
            return Optional.of(Duration.between(now, known.lockedUntil()));
        }
        int guesses = known.guesses() + 1;
        jdbc.sql("""
                        update sign_in_guess set guesses = :guesses, locked_until = :until, last_at = :now
                        where subject = :subject""")
                .param("subject", subject)
                .param("guesses", guesses)
                .param(
                        "until",
                        guesses < free ? null : now.plus(wait(guesses - free)).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    private record Known(int guesses, Instant lockedUntil) {}

    private static Duration wait(int beyond) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private static String name(Door door, String name) {
        return Hash.sha256(door.kind + " " + name.strip().toLowerCase(Locale.ROOT));
    }

    private static String address(String address) {
        return Hash.sha256("address " + Network.of(address));
    }
}
