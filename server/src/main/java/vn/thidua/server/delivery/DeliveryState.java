package vn.thidua.server.delivery;

import vn.thidua.server.kernel.EnumWords;

/** Where a paper stands that was handed in. */
public enum DeliveryState {
    /** It waits to be checked. */
    SENT,
    /** It is what was owed. */
    ACCEPTED,
    /** It is not, and has to come again. */
    RETURNED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
