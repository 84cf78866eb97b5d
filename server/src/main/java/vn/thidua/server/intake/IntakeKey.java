package vn.thidua.server.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What lets a system send values.
 *
 * @param name of the system
 * @param facts ids of the facts that it may send
 * @param ended when it was taken back
 */
public record IntakeKey(
        long id,
        String authority,
        long campaign,
        String name,
        List<String> facts,
        String givenBy,
        Instant givenAt,
        Optional<Instant> ended) {

    public IntakeKey {
        facts = List.copyOf(facts);
    }
}
