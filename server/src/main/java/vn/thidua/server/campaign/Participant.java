package vn.thidua.server.campaign;

import java.util.Optional;
import vn.thidua.plan.SubjectKind;
import vn.thidua.words.typed.Writing;

/**
 * A unit or person that takes part.
 *
 * @param block block of the plan; empty for people
 * @param above code of the unit above, or of a person's unit
 * @param reason why it was added or removed by hand
 */
public record Participant(
        SubjectKind kind,
        String code,
        String name,
        Optional<String> block,
        Optional<String> above,
        Optional<String> reason,
        boolean removed) {

    public Participant {
        name = Writing.line(name);
        reason = reason.map(Writing::lines);
    }
}
