package vn.thidua.server.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail to one person on one day, or a letter.
 *
 * @param account whose it is; 0 for a letter to somebody without one
 * @param kind {@code daily}, {@code manual} where the office reminded, what is told of the log, a link of its own, or the kind of a letter
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

    /** How the kind of mails begins that carry a link for a forgotten password. */
    static final String LINK = "link-";

    /** Whether what it says is for whom it is sent to alone: kept sealed until it is sent, shown on no page. */
    boolean isSecret() {
        return kind.startsWith(LINK);
    }

    /** The same with another text. */
    Digest saying(String text) {
        return new Digest(id, account, to, email, kind, day, subject, text, state, tries, problem, sent);
    }
}
