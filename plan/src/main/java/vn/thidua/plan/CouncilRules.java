package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How a council (or a committee that votes) works.
 *
 * @param quorumPercent share of the members who must be present; empty where the plan gives none
 * @param ballot {@code secret}, {@code open} or {@code either}
 * @param majorities share of votes needed, by kind of item
 * @param writtenVotes whether the absent may send their vote in writing
 * @param castingVote whether the chair's vote decides equal votes
 * @param interested {@code excluded} or {@code allowed}: members with an interest in an item
 */
public record CouncilRules(
        String id,
        String label,
        Optional<BigDecimal> quorumPercent,
        String ballot,
        List<Majority> majorities,
        boolean writtenVotes,
        boolean castingVote,
        String interested,
        Optional<String> votes,
        Clause clause) {

    /** The share of votes that an item needs. */
    public record Majority(String item, BigDecimal percent) {}
}
