package vn.thidua.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
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

    private final GuessTable table;

    PasswordGuesses(GuessTable table) {
        this.table = table;
    }

    /** Counts one at a name from an address. @return how long one has to wait first; empty where it may be judged */
    public Optional<Duration> count(Door door, String name, String address) {
        Optional<Duration> byName = count(name(door, name), FREE_BY_NAME);
        return byName.isPresent() ? byName : count(address(address), FREE_BY_ADDRESS);
    }

    /** It was right: the name begins anew, and the address has one guess less. */
    public void right(Door door, String name, String address) {
        delete(name(door, name));
        table.oneLess(address(address));
        table.forgetBefore(Instant.now().minus(FORGOTTEN));
    }

    /** An administrator opens a name that waits. */
    public void forget(String name) {
        for (Door door : Door.values()) {
            delete(name(door, name));
        }
    }

    private void delete(String subject) {
        table.forget(subject);
    }

    private Optional<Duration> count(String subject, int free) {
        Instant now = Instant.now();
        GuessTable.Known known = held(subject, now);
        if (known.lockedUntil().isAfter(now)) {
            return Optional.of(Duration.between(now, known.lockedUntil()));
        }
        int guesses = known.guesses() + 1;
        table.put(
                subject, guesses, guesses < free ? Optional.empty() : Optional.of(now.plus(wait(guesses - free))), now);
        return Optional.empty();
    }

    /** Of many at once each waits here for the one before it, and is counted; where that was right, the name begins anew. */
    private GuessTable.Known held(String subject, Instant now) {
        Optional<GuessTable.Known> known = Optional.empty();
        while (known.isEmpty()) {
            table.ensure(subject, now);
            known = table.hold(subject);
        }
        return known.get();
    }

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
