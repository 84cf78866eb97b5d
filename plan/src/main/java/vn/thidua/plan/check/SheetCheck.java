package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.List;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Faults;
import vn.thidua.plan.Plan;
import vn.thidua.plan.ScoreSheet;

/** Maxima must add up: lines to their group, groups to their sheet. */
final class SheetCheck {

    private final Plan plan;
    private final Faults faults;

    SheetCheck(Plan plan, Faults faults) {
        this.plan = plan;
        this.faults = faults;
    }

    void run() {
        for (ScoreSheet sheet : plan.sheets()) {
            BigDecimal sum = sum(sheet.criteria());
            if (!sheet.criteria().isEmpty() && sum.compareTo(sheet.max()) != 0) {
                faults.error(sheet.criteria().getFirst().mark(), "sheet.sum", sheet.id(), sum, sheet.max());
            }
            sheet.all().forEach(this::criterion);
        }
    }

    private void criterion(Criterion criterion) {
        if (criterion.max().signum() <= 0) {
            faults.error(criterion.mark(), "criterion.max", criterion.id(), criterion.max());
        }
        if (criterion.isLine() || criterion.combine() instanceof Criterion.Weighted) {
            return;
        }
        BigDecimal sum = sum(criterion.children());
        if (sum.compareTo(criterion.max()) != 0) {
            faults.error(criterion.mark(), "criterion.sum", criterion.id(), sum, criterion.max());
        }
    }

    private static BigDecimal sum(List<Criterion> criteria) {
        return criteria.stream()
                .filter(one -> one.part() == Criterion.Part.NORMAL)
                .map(Criterion::max)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
