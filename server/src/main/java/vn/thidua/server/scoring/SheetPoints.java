package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.kernel.Shares;

/** Points of units on the lines and groups of a sheet. */
public final class SheetPoints {

    private SheetPoints() {}

    /** The points of a unit on a criterion of a sheet; empty where it has another sheet, is not asked, or is not known. */
    public static Optional<BigDecimal> of(Outcome outcome, ScoreSheet sheet, Criterion criterion, int row) {
        boolean asked =
                outcome.sheet(SubjectKind.UNIT, row).filter(sheet::equals).isPresent()
                        && outcome.asked(SubjectKind.UNIT, row, criterion);
        return asked ? outcome.points(SubjectKind.UNIT, row, criterion) : Optional.empty();
    }

    /**
     * What units have of what they could have on some criteria together, in per cent; empty where nothing is known of any.
     *
     * @param units the rows of those that count
     */
    public static Optional<BigDecimal> share(
            Outcome outcome, ScoreSheet sheet, List<Criterion> criteria, IntPredicate units) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal most = BigDecimal.ZERO;
        int size = outcome.subjects(SubjectKind.UNIT).size();
        for (Criterion criterion : criteria) {
            for (int row = 0; row < size; row++) {
                Optional<BigDecimal> points = units.test(row) ? of(outcome, sheet, criterion, row) : Optional.empty();
                if (points.isPresent()) {
                    sum = sum.add(points.get());
                    most = most.add(criterion.max());
                }
            }
        }
        return most.signum() == 0 ? Optional.empty() : Shares.of(sum, most);
    }

    /** The same of the units of a block. */
    public static Optional<BigDecimal> share(
            Outcome outcome, ScoreSheet sheet, List<Criterion> criteria, String block) {
        return share(
                outcome,
                sheet,
                criteria,
                row -> outcome.block(SubjectKind.UNIT, row).equals(block));
    }
}
