package vn.thidua.server.question;

import java.time.Instant;
import java.util.Optional;

/**
 * What a unit asks about a clause.
 *
 * @param clause id of the clause in the plan
 * @param unit code of the unit that asks
 * @param answer empty while nobody has answered
 * @param version grows with every step
 */
public record Question(
        long id,
        String clause,
        String unit,
        String text,
        String who,
        Instant at,
        QuestionState state,
        String answer,
        String answeredBy,
        Optional<Instant> answeredAt,
        int version) {}
