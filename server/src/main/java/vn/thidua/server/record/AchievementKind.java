package vn.thidua.server.record;

import vn.thidua.server.kernel.EnumWords;

/** What the record keeps of units and people. */
public enum AchievementKind {
    /** An award that a decision gave (khen thưởng). */
    AWARD,
    /** The class of a year (xếp loại). */
    RATING,
    /** A recognised initiative (sáng kiến). */
    INITIATIVE,
    /** The place in a published ranking (thứ hạng). */
    RANK;

    /** The word by which tables, files and plans name it. */
    public String word() {
        return EnumWords.word(this);
    }

    static AchievementKind of(String word) {
        return EnumWords.of(AchievementKind.class, word);
    }
}
