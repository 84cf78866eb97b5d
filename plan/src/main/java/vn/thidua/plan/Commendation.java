package vn.thidua.plan;

import java.util.Arrays;
import java.util.List;

/** For what an award is given (loại hình khen thưởng), as the state's statistics count awards (Circular 02/2023/TT-BNV). */
public enum Commendation {
    /** For the yearly work (thường xuyên). */
    REGULAR("regular"),
    /** For a campaign or a subject (theo chuyên đề, theo đợt). */
    THEMATIC("thematic"),
    /** For an outstanding act at once (đột xuất). */
    UNPLANNED("unplanned"),
    /** For relations with other countries (đối ngoại). */
    EXTERNAL("external"),
    /** For a life's work in posts of the state (quá trình cống hiến). */
    DEVOTION("devotion"),
    /** For years of service in the armed forces (niên hạn). */
    LONG_SERVICE("long-service"),
    /** For merits in the wars of resistance (kháng chiến). */
    RESISTANCE("resistance");

    private final String word;

    Commendation(String word) {
        this.word = word;
    }

    /** The word of the plan language. */
    public String word() {
        return word;
    }

    /** Every word of the plan language. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Commendation::word).toList();
    }

    /** The one of a word; an award of a campaign is thematic unless its plan says otherwise. */
    public static Commendation of(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equals(word))
                .findFirst()
                .orElse(THEMATIC);
    }
}
