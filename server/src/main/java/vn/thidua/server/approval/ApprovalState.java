package vn.thidua.server.approval;

import vn.thidua.server.kernel.EnumWords;

/** Where a plan stands on its way to whoever approves it. */
public enum ApprovalState {
    /** The office works on it; it was not submitted, was given back, or was changed since. */
    WRITTEN,
    /** It waits for approval. */
    SUBMITTED,
    /** It can be announced as it stands. */
    APPROVED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }
}
