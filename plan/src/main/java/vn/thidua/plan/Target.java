package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import vn.thidua.plan.expression.Expression;

/**
 * A number to reach by a day (chỉ tiêu).
 *
 * @param value the number, or the truth, that is compared
 * @param comparison how
 * @param thresholds per block; the key {@code *} stands for every block not named
 * @param due the last day on which a target that is not reached is still open
 * @param last whether the value is final from the start, so that no due day protects it
 * @param measuredBy the body that measures
 */
public record Target(
        String id,
        String label,
        Clause clause,
        SubjectKind of,
        Expression value,
        Comparison comparison,
        Map<String, BigDecimal> thresholds,
        Expression due,
        boolean last,
        Optional<String> measuredBy) {

    /** Whether its number is a share, 0 to 100. */
    public boolean isPercent() {
        return value instanceof Expression.OfFact of && of.fact().type() == FactType.PERCENT;
    }

    /** How a value is held against a threshold. */
    public enum Comparison {
        /** Reaches or passes it. */
        AT_LEAST("≥"),
        /** Stays at it or below. */
        AT_MOST("≤"),
        /** Passes it. */
        MORE_THAN(">"),
        /** Stays below it. */
        LESS_THAN("<"),
        /** Is true (threshold 1) or false (threshold 0). */
        IS("=");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** Its sign on paper. */
        public String sign() {
            return sign;
        }

        /**
         * Whether it holds.
         *
         * @param order of value and threshold, as {@code compareTo} gives it
         */
        public boolean holds(int order) {
            return switch (this) {
                case AT_LEAST -> order >= 0;
                case AT_MOST -> order <= 0;
                case MORE_THAN -> order > 0;
                case LESS_THAN -> order < 0;
                case IS -> order == 0;
            };
        }
    }

    /** The threshold for a unit of that block; empty where the target is not asked of it. */
    public Optional<BigDecimal> threshold(String block) {
        return Optional.ofNullable(thresholds.getOrDefault(block, thresholds.get("*")));
    }
}
