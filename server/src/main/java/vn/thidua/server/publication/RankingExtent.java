package vn.thidua.server.publication;

import vn.thidua.server.kernel.EnumWords;

/** How much of a ranking is public, as the plan or whoever publishes it says. */
public enum RankingExtent {
    /** Places and points. */
    POINTS,
    /** Places alone. */
    RANKS;

    /** The word by which tables and messages name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static RankingExtent of(String word) {
        return EnumWords.of(RankingExtent.class, word);
    }
}
