package vn.thidua.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.thidua.plan.expression.Expression;

/**
 * How many candidates an award takes.
 *
 * @param places how many, for each group
 * @param per over what the places are counted
 * @param alike a text fact: within a group only those of whom it says the same belong together
 * @param blocks the blocks it limits; a candidate of another block is not limited by it. Empty: all
 * @param except another number for the group of that id
 * @param exceptBlocks another number for candidates of that block
 */
public record Quota(
        Places places,
        Per per,
        Optional<String> alike,
        Set<String> blocks,
        Map<String, BigDecimal> except,
        Map<String, BigDecimal> exceptBlocks,
        Clause clause) {

    /** What makes a group. */
    public enum Per {
        /** Everybody together. */
        ALL,
        /** Each block for itself. */
        BLOCK,
        /** The units under one unit. */
        PARENT,
        /** The people of one unit. */
        UNIT
    }

    /** Where the number comes from. */
    public sealed interface Places {
        /** For a share, who is counted; empty: everybody. */
        default Optional<Expression> counted() {
            return this instanceof Share share ? share.among() : Optional.empty();
        }
    }

    /** A number that the plan gives, or one that a fact of the campaign or a parameter holds. */
    public record Number(Expression value) implements Places {}

    /**
     * A share of a group.
     *
     * @param percent 0 to 100
     * @param among who is counted; empty: every subject of the group
     * @param atLeast the least number for small groups
     * @param atMost the greatest number for large ones; empty: no such limit
     * @param sizes numbers that stand for small groups in the place of the share, smallest groups first
     */
    public record Share(
            BigDecimal percent,
            Optional<Expression> among,
            RoundingMode rounding,
            int atLeast,
            Optional<Integer> atMost,
            List<Size> sizes)
            implements Places {}

    /** A group of at most so many has so many places. */
    public record Size(int upTo, int places) {}
}
