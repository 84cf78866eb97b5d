package vn.thidua.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A score sheet (bảng điểm).
 *
 * @param of units or people
 * @param blocks the blocks it is for; for people the blocks of their units
 * @param max the maximum of its normal parts
 */
public record Sheet(
        String id, String label, SubjectKind of, Set<String> blocks, BigDecimal max, List<Criterion> criteria) {

    /** Every criterion of the sheet, groups before their lines. */
    public Stream<Criterion> all() {
        return criteria.stream().flatMap(Criterion::all);
    }

    /** The lines with a rule of their own. */
    public Stream<Criterion> lines() {
        return all().filter(Criterion::isLine);
    }
}
