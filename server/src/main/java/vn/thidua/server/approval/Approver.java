package vn.thidua.server.approval;

import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.EnumWords;

/** Whose approval of plans an authority asks for. */
public enum Approver {
    /** The chair. */
    CHAIR(Role.CHAIR),
    /** Somebody of the steering committee. */
    STEERING_COMMITTEE(Role.STEERING_COMMITTEE),
    /** Somebody of the standing office who did not submit the plan. */
    STANDING_OFFICE(Role.STANDING_OFFICE);

    private final Role role;

    Approver(Role role) {
        this.role = role;
    }

    /** The role of those who approve. */
    public Role role() {
        return role;
    }

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
