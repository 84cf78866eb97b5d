package vn.thidua.server.publication;

import vn.thidua.server.kernel.EnumWords;

/** Where something stands that is, was or will be public. */
public enum ItemState {
    /** It is prepared; nobody outside sees it. */
    DRAFT,
    /** It is public from its day on. */
    PUBLISHED,
    /** It was withdrawn; where it was public, its page says so and why. */
    WITHDRAWN,
    /** The draft was thrown away. */
    DISCARDED;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static ItemState of(String word) {
        return EnumWords.of(ItemState.class, word);
    }
}
