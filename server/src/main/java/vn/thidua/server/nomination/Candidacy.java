package vn.thidua.server.nomination;

import java.util.List;
import java.util.Optional;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;

/**
 * Somebody who can be nominated for an award, or cannot.
 *
 * @param state whether they are eligible, as it would be with a complete dossier handed in today
 * @param failing labels of the standards not met
 * @param unknown labels of the standards that cannot be decided yet
 */
public record Candidacy(
        Award award,
        SubjectKind kind,
        String code,
        String name,
        Truth state,
        List<String> failing,
        List<String> unknown,
        Optional<Nomination> nomination) {}
