package vn.thidua.server.posting;

import vn.thidua.server.kernel.EnumWords;

/** Where a list of those proposed stands. */
public enum PostedListState {
    /** It is made; it is public as far as it stands on the public pages. */
    LISTED,
    /** It is public in another place, of which the office said from which day on. */
    ELSEWHERE,
    /** It was taken back; those on it have to be listed anew. */
    WITHDRAWN;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static PostedListState of(String word) {
        return EnumWords.of(PostedListState.class, word);
    }
}
