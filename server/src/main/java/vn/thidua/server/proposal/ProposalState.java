package vn.thidua.server.proposal;

import vn.thidua.server.kernel.EnumWords;

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
        return EnumWords.word(this);
    }

    static ProposalState of(String word) {
        return EnumWords.of(ProposalState.class, word);
    }
}
