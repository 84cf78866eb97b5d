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

    /** The same with another name. */
    Participant named(String other) {
        return new Participant(kind, code, other, block, above, reason, removed);
    }

    /** The same in another block. */
    public Participant inBlock(Optional<String> other) {
        return new Participant(kind, code, name, other, above, reason, removed);
    }

    /** The same in another unit. */
    public Participant under(Optional<String> other) {
        return new Participant(kind, code, name, block, other, reason, removed);
    }

    /** The same, taken out with a reason. */
    Participant leaving(String why) {
        return new Participant(kind, code, name, block, above, Optional.of(why), true);
    }
}
