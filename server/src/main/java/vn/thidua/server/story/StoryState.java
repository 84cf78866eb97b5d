package vn.thidua.server.story;

import vn.thidua.server.kernel.EnumWords;

/** Where an article stands. */
public enum StoryState {
    /** It is being written; whoever writes it alone sees it. */
    DRAFT,
    /** It waits for the office's approval and cannot be changed. */
    SUBMITTED,
    /** The office approved it: everybody who sees the campaign reads it, and it can be made public. */
    APPROVED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static StoryState of(String word) {
        return EnumWords.of(StoryState.class, word);
    }
}
