package vn.thidua.plan.check;

import java.math.BigDecimal;
import java.util.Optional;
import vn.thidua.plan.Band;
import vn.thidua.plan.Plan;
import vn.thidua.plan.Rule;

/** The most points that a rule can give, where that can be seen from the rule. */
final class Reach {

    private Reach() {}

    static Optional<BigDecimal> most(Rule rule, Plan plan) {
        return switch (rule) {
            case Rule.Fixed fixed -> Optional.of(fixed.points());
            // An empty list is a fault of its own.
            case Rule.Choose choose when choose.alternatives().isEmpty() -> Optional.empty();
            case Rule.Sum sum when sum.parts().isEmpty() -> Optional.empty();
            case Rule.Choose choose -> {
                Optional<BigDecimal> most =
                        choose.otherwise().map(one -> most(one, plan)).orElse(Optional.of(BigDecimal.ZERO));
                for (Rule.Alternative alternative : choose.alternatives()) {
                    most = greater(most, most(alternative.rule(), plan));
                }
                yield most;
            }
            case Rule.Deduct deduct -> Optional.of(deduct.start());
            case Rule.Bands bands -> bands.bands().stream().map(Band::points).reduce(BigDecimal::max);
            case Rule.OnTime onTime -> Optional.of(onTime.points().max(onTime.never()));
            case Rule.Sum sum -> {
                Optional<BigDecimal> total = Optional.of(BigDecimal.ZERO);
                for (Rule part : sum.parts()) {
                    Optional<BigDecimal> most = most(part, plan);
                    total = total.flatMap(one -> most.map(one::add));
                }
                yield sum.cap().isPresent()
                        ? Optional.of(
                                total.orElse(sum.cap().get()).min(sum.cap().get()))
                        : total;
            }
            case Rule.Each each -> each.cap();
            case Rule.Ratio ratio -> Optional.of(ratio.times().max(ratio.whenZero()));
            // What is more than the maximum is cut off; what never gives a point is seen.
            case Rule.Formula formula ->
                Extent.of(formula.value(), plan)
                        .flatMap(Extent::most)
                        .filter(most -> most.signum() <= 0)
                        .map(none -> BigDecimal.ZERO);
            case Rule.Judged judged -> Optional.of(judged.to());
        };
    }

    private static Optional<BigDecimal> greater(Optional<BigDecimal> a, Optional<BigDecimal> b) {
        return a.flatMap(one -> b.map(one::max));
    }
}
