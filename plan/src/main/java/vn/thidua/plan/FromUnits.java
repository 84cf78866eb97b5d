package vn.thidua.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a fact about the whole follows from a fact about the units.
 *
 * @param fact id of the fact about units
 * @param blocks whose units count; empty for all
 */
public record FromUnits(String fact, How how, List<String> blocks) {

    /** How values of units become one. */
    public enum How {
        /** How many of them say yes. */
        COUNT,
        /** Their sum. */
        SUM,
        /** Their mean, each unit alike. */
        AVERAGE;

        /** Its word in the plan language. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<How> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
        }
    }

    public FromUnits {
        blocks = List.copyOf(blocks);
    }

    /** That of a word; empty for a word that is none. */
    public static Optional<FromUnits> of(String fact, String how, List<String> blocks) {
        return How.of(how).map(one -> new FromUnits(fact, one, blocks));
    }

    /** Whether values of units of that type make a whole of the other type. */
    public boolean fits(FactType units, FactType whole) {
        boolean number = units == FactType.INTEGER || units == FactType.DECIMAL || units == FactType.PERCENT;
        return switch (how) {
            case COUNT -> units == FactType.BOOLEAN && (whole == FactType.INTEGER || whole == FactType.DECIMAL);
            case SUM -> units == FactType.INTEGER && whole == FactType.INTEGER || number && whole == FactType.DECIMAL;
            case AVERAGE -> number && (whole == FactType.DECIMAL || units == FactType.PERCENT && whole == units);
        };
    }
}
