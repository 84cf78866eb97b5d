package vn.thidua.server.review;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.server.kernel.EnumWords;

/**
 * What a campaign shows to whoever writes the next plan.
 *
 * @param part id of the criterion that the next plan may take away; empty where the lesson is of something else
 * @param about the criterion, paper or standard as people name it
 * @param figures the numbers behind it, as {@link Kind} says
 */
public record PlanLesson(Kind kind, String part, String about, List<BigDecimal> figures) {

    /** What it is about, and its figures. */
    public enum Kind {
        /** A criterion with the maximum for every unit: how many units. */
        FULL,
        /** A criterion of which no unit has a point: how many units. */
        EMPTY,
        /** A criterion that units high in all have less of: mean of the high third, mean of the low third, in hundredths. */
        REVERSED,
        /** A criterion that hardly parts high and low: the same two means. */
        ALIKE,
        /** A criterion on which the appraisal took points away: units, points claimed, points granted. */
        CUT,
        /** A criterion on which appeals won: appeals, appeals upheld. */
        APPEAL,
        /** A paper that came late or not at all: units that owe it, late, lacking. */
        LATE,
        /** A standard that alone kept candidates from an award: for how many it failed, for how many it alone. */
        STANDARD;

        /** The word by which messages name it. */
        public String word() {
            return EnumWords.word(this);
        }

        /** Whether the next plan may do without the part. */
        public boolean isDispensable() {
            return this == FULL || this == EMPTY;
        }
    }

    public PlanLesson {
        figures = List.copyOf(figures);
    }

    static PlanLesson of(Kind kind, String about, long... figures) {
        return new PlanLesson(
                kind,
                "",
                about,
                java.util.Arrays.stream(figures).mapToObj(BigDecimal::valueOf).toList());
    }
}
