package vn.thidua.server.review;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.server.kernel.EnumWords;

/**
 * What a line of the sheet did in a campaign that is over, for whoever writes the next plan.
 *
 * @param id of the criterion in the plan
 * @param criterion number and title
 * @param units how many have points on it
 * @param share the mean in hundredths of the maximum
 * @param top the same of the upper third of each block by total
 * @param low the same of the lower third
 * @param separation what the one is above the other, in hundredths; empty where fewer than three units have points
 */
public record CriterionLesson(
        String id,
        String criterion,
        BigDecimal max,
        int units,
        BigDecimal share,
        Optional<BigDecimal> top,
        Optional<BigDecimal> low,
        Optional<BigDecimal> separation,
        Verdict verdict) {

    /** What it means. */
    public enum Verdict {
        /** Every unit has the maximum. */
        FULL,
        /** No unit has a point. */
        EMPTY,
        /** Those who are low in all have more of it than those who are high. */
        REVERSED,
        /** High and low in all have much the same of it. */
        ALIKE,
        /** It tells them apart. */
        SEPARATES,
        /** Too few units to say. */
        FEW;

        /** The word by which messages name it. */
        public String word() {
            return EnumWords.word(this);
        }
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Below this many hundredths the difference tells nothing: the usual bound for the discrimination of an item. */
    private static final BigDecimal LITTLE = BigDecimal.valueOf(20);

    static Verdict verdict(BigDecimal share, Optional<BigDecimal> separation) {
        if (share.compareTo(HUNDRED) >= 0) {
            return Verdict.FULL;
        }
        if (share.signum() == 0) {
            return Verdict.EMPTY;
        }
        return separation
                .map(difference -> difference.signum() < 0
                        ? Verdict.REVERSED
                        : difference.compareTo(LITTLE) < 0 ? Verdict.ALIKE : Verdict.SEPARATES)
                .orElse(Verdict.FEW);
    }
}
