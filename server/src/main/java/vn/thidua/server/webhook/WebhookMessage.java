package vn.thidua.server.webhook;

import java.time.Instant;
import java.util.Optional;

/**
 * A message to another system.
 *
 * @param messageId the same however often it is sent, so that who takes it twice knows
 * @param title what it is about, for the page
 * @param body what is sent, as JSON
 * @param dueAt when it is tried next
 * @param tries how often it was tried
 * @param status with which the other system answered last; 0 for no answer
 * @param triedAt when it was tried last
 */
public record WebhookMessage(
        long id,
        long webhook,
        String messageId,
        MessageType type,
        String title,
        String body,
        Instant madeAt,
        MessageState state,
        Instant dueAt,
        int tries,
        int status,
        Optional<SendFailure> failure,
        Optional<Instant> triedAt) {

    /** One that is sent as soon as can be. */
    static WebhookMessage waiting(
            long webhook, String messageId, MessageType type, String title, String body, Instant now) {
        return new WebhookMessage(
                0,
                webhook,
                messageId,
                type,
                title,
                body,
                now,
                MessageState.WAITING,
                now,
                0,
                0,
                Optional.empty(),
                Optional.empty());
    }
}
