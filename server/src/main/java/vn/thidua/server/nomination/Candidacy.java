package vn.thidua.server.nomination;

import java.util.List;
import java.util.Optional;
import vn.thidua.plan.Award;

/**
 * Somebody who can be nominated for an award, or cannot.
 *
 * @param kind word of the kind of candidate
 * @param state {@code yes}, {@code no} or {@code unknown}: eligible as it would be with a complete dossier handed in today
 * @param failing labels of the standards not met
 * @param unknown labels of the standards that cannot be decided yet
 */
public record Candidacy(
        Award award,
        String kind,
        String code,
        String name,
        String state,
        List<String> failing,
        List<String> unknown,
        Optional<Nomination> nomination) {}
