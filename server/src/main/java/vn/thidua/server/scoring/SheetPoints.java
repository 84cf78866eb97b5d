package vn.thidua.server.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;

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
}
