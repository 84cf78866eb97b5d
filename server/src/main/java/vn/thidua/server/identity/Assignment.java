package vn.thidua.server.identity;

import java.util.Optional;
import vn.thidua.server.kernel.Refusal;

/**
 * A role as somebody is to have it.
 *
 * @param unit code of the unit, for roles of a unit only
 * @param campaign the only campaign it holds for; empty for all of the authority
 * @param body the body of the plan for which a specialist appraises
 */
public record Assignment(Role role, Optional<String> unit, Optional<Long> campaign, Optional<String> body) {

    /** Refuses a role of a unit without one, and a specialist without a body. */
    public Assignment {
        if (role.ofUnit() && unit.isEmpty()) {
            throw Refusal.bad("role-needs-unit", "role." + role.word());
        }
        if (role == Role.SPECIALIST && body.isEmpty()) {
            throw Refusal.bad("role-needs-body", "role." + role.word());
        }
        unit = role.ofUnit() ? unit : Optional.empty();
    }

    /** A role in the whole authority. */
    public static Assignment of(Role role) {
        return new Assignment(role, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
