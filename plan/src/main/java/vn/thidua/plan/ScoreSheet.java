package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A score sheet (bảng điểm).
 *
 * @param of units or people
 * @param blocks the blocks it is for; for people the blocks of their units
 * @param max the maximum of its normal parts
 * @param deadline id of the deadline of the self-assessment; empty where the plan sets no day
 * @param unsubmitted what a missing self-assessment means; empty where the plan does not say
 */
public record ScoreSheet(
        String id,
        String label,
        SubjectKind of,
        Set<String> blocks,
        BigDecimal max,
        Optional<String> deadline,
        Optional<Unsubmitted> unsubmitted,
        List<Criterion> criteria) {

    /** Whether it is for the units of a block, or for their people. */
    public boolean isFor(String block) {
        return blocks.isEmpty() || blocks.contains(block);
    }

    /** What a missing self-assessment means; where the plan does not say, the points that the rules give stand. */
    public Unsubmitted.Means whenUnsubmitted() {
        return unsubmitted.map(Unsubmitted::means).orElse(Unsubmitted.Means.COMPUTED);
    }

    /** Every criterion of the sheet, groups before their lines. */
    public Stream<Criterion> all() {
        return criteria.stream().flatMap(Criterion::all);
    }

    /** The lines with a rule of their own. */
    public Stream<Criterion> lines() {
        return all().filter(Criterion::isLine);
    }
}
