package vn.thidua.drafting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One statement of a line of a score table.
 *
 * @param kind what it does, as the grammar calls it: {@code gives}, {@code deduct} …
 * @param points how many
 * @param about of what it speaks, as it is written
 * @param condition the pattern of the grammar that its condition fits
 * @param perCase whether it counts cases
 */
record Statement(
        String kind,
        Optional<BigDecimal> points,
        Sentence source,
        String about,
        Optional<Phrase.Found> condition,
        boolean perCase) {

    /** With its points as a number, where it says them as all points or a share of the maximum. */
    Statement resolved(BigDecimal max) {
        return switch (kind) {
            case "gives-all" -> new Statement("gives", Optional.of(max), source, about, condition, perCase);
            case "gives-share" ->
                new Statement(
                        "gives",
                        Optional.of(PaperNumbers.plain(
                                max.multiply(worth()).movePointLeft(2).setScale(3, RoundingMode.HALF_UP))),
                        source,
                        about,
                        condition,
                        perCase);
            default -> this;
        };
    }

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    /** Whether its condition is of a kind. */
    boolean on(String wanted) {
        return condition.filter(one -> one.kind().equals(wanted)).isPresent();
    }

    BigDecimal worth() {
        return points.orElse(BigDecimal.ZERO);
    }

    boolean gives() {
        return kind.equals("gives") && worth().signum() > 0;
    }

    boolean givesNothing() {
        return kind.equals("zero") || kind.equals("all-gone") || kind.equals("gives") && worth().signum() == 0;
    }
}
