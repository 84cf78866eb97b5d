package vn.thidua.server.upward;

import vn.thidua.server.web.Worded;

/** Where a proposal stands, on either side. */
public enum ProposalState {
    /** The higher level has it, or it is on its way. */
    SENT,
    /** The higher level decided. */
    ANSWERED,
    /** It was taken back before an answer. */
    WITHDRAWN;

    /** The word by which tables and messages name it. */
    public String word() {
        return Worded.word(this);
    }

    static ProposalState of(String word) {
        return Worded.of(ProposalState.class, word);
    }
}
