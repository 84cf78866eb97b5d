package vn.thidua.server.identity;

import vn.thidua.server.kernel.EnumWords;

/** What becomes of a role that an administrator asked for. */
public enum RoleVerdict {
    /** Another administrator gives it. */
    CONFIRMED,
    /** Another administrator does not. */
    REFUSED,
    /** Whoever asked does not want it any more. */
    WITHDRAWN;

    /** The word by which tables and addresses name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
