package vn.thidua.server.notification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A mail to one person on one day.
 *
 * @param kind {@code daily}, or {@code manual} where the office reminded
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
        Optional<Instant> sent) {}
