package vn.thidua.server.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.kernel.Texts;

/**
 * A mail to one person on one day, or a letter.
 *
 * @param account whose it is; 0 for a letter to somebody without one
 * @param kind {@code daily}, {@code manual} where the office reminded, what is told of the log, a link of its own, or {@code letter}
 * @param state {@code waiting}, {@code sent}, {@code failed} or {@code no-address}
 * @param problem what the server said when it refused
 */
public record Digest(
        long id,
        long account,
        String to,
        String email,
        String kind,
        LocalDate day,
        String subject,
        String body,
        String state,
        int tries,
        String problem,
        Optional<Instant> sent) {

    private static final Texts WORDS = Texts.of("vi");

    /** How the kind of a notice begins of what reached somebody. */
    static final String REACHED = "reached-";

    /** How the kind of mails begins that carry a link with a secret word. */
    static final String LINK = "link-";

    /** The kind of a mail that carries a link with a secret word: of its own for each word. */
    static String secret(String word) {
        return LINK + Hash.sha256(word).substring(0, 16);
    }

    /**
     * To whom a mail goes.
     *
     * @param account 0 for somebody without one
     */
    record Addressee(long account, String name, String email) {

        static Addressee of(Accounts.Reachable person) {
            return new Addressee(person.account(), person.name(), person.email());
        }
    }

    /** A mail that is to be sent: a greeting, then what it says. */
    static Digest waiting(Addressee to, String kind, LocalDate day, String subject, String said) {
        String body = WORDS.say("mail.hello", to.name()) + "\n\n" + said;
        return new Digest(
                0, to.account(), to.name(), to.email(), kind, day, subject, body, "waiting", 0, "", Optional.empty());
    }

    /** Whether what it says is for whom it is sent to alone: kept sealed until it is sent, shown on no page. */
    boolean isSecret() {
        return kind.startsWith(LINK);
    }

    /** The same with another text. */
    Digest saying(String text) {
        return new Digest(id, account, to, email, kind, day, subject, text, state, tries, problem, sent);
    }
}
