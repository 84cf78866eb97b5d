package vn.thidua.app;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.engine.FactValues;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.Rounding;
import vn.thidua.plan.Rule;
import vn.thidua.plan.Unsubmitted;

/** The points of criteria, as {@link ByHand} works them out. */
final class ByHandPoints {

    private final ByHand byHand;

    ByHandPoints(ByHand byHand) {
        this.byHand = byHand;
    }

    Optional<BigDecimal> of(Criterion criterion, int row) {
        Optional<BigDecimal> inner = Optional.empty();
        if (criterion.isLine() && byHand.isUnsubmitted(row, Unsubmitted.Means.ZERO)) {
            inner = Optional.of(BigDecimal.ZERO);
        } else if (criterion.isLine()) {
            BigDecimal points = rule(criterion.rule().orElseThrow(), row);
            inner = Optional.ofNullable(points).map(one -> within(one, criterion.max()));
        } else {
            inner = group(criterion, row);
        }
        Boolean gate = criterion.onlyIf().isEmpty()
                ? Boolean.TRUE
                : byHand.holds(criterion.onlyIf().get(), row);
        // What may be left out has no points yet, not even those of a precondition that fails.
        if (!byHand.surelyAsked(criterion, row)) {
            return Optional.empty();
        }
        if (gate == null) {
            return inner.filter(points -> points.signum() == 0);
        }
        return gate ? inner : Optional.of(BigDecimal.ZERO);
    }

    private static BigDecimal within(BigDecimal points, BigDecimal max) {
        return points.max(BigDecimal.ZERO).min(max);
    }

    private Optional<BigDecimal> group(Criterion group, int row) {
        List<Criterion> asked = group.children().stream()
                .filter(child -> byHand.asked(child, row))
                .toList();
        List<Criterion> counted = new ArrayList<>();
        List<BigDecimal> points = new ArrayList<>();
        for (Criterion child : asked) {
            Optional<BigDecimal> some = byHand.points(child, row);
            // Whether a part without a value here has none at all is not seen one formula at a time.
            if (some.isEmpty()) {
                return Optional.empty();
            }
            counted.add(child);
            points.add(some.get());
        }
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(within(
                switch (group.combine()) {
                    case Criterion.Plain ignored -> points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                    case Criterion.Rescaled(Rounding rounding) -> {
                        BigDecimal sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                        BigDecimal possible =
                                counted.stream().map(Criterion::max).reduce(BigDecimal.ZERO, BigDecimal::add);
                        yield sum.multiply(group.max()).divide(possible, rounding.decimals(), rounding.mode());
                    }
                    case Criterion.Weighted(Criterion.Missing ignored, Rounding rounding) ->
                        weighted(group, counted, points, rounding);
                },
                group.max()));
    }

    private static BigDecimal weighted(
            Criterion group, List<Criterion> counted, List<BigDecimal> points, Rounding rounding) {
        BigDecimal shares = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (int i = 0; i < counted.size(); i++) {
            BigDecimal weight = counted.get(i).weight().orElse(BigDecimal.ONE);
            weights = weights.add(weight);
            shares = shares.add(
                    points.get(i).multiply(weight).divide(counted.get(i).max(), 6, Rounding.EXACT.mode()));
        }
        return shares.multiply(group.max()).divide(weights, rounding.decimals(), rounding.mode());
    }

    private @Nullable BigDecimal rule(Rule rule, int row) {
        return switch (rule) {
            case Rule.Fixed fixed -> fixed.points();
            case Rule.Choose choose -> choose(choose, row);
            case Rule.Deduct deduct -> {
                BigDecimal left = deduct.start();
                for (Rule.Minus minus : deduct.minus()) {
                    BigDecimal cases = byHand.number(minus.per(), row);
                    if (cases == null) {
                        yield null;
                    }
                    left = left.subtract(ByHand.six(minus.points().multiply(cases)));
                }
                yield left.max(BigDecimal.ZERO);
            }
            case Rule.Bands bands -> {
                BigDecimal of = byHand.number(bands.of(), row);
                yield of == null
                        ? null
                        : bands.bands().stream()
                                .filter(band -> band.holds(of))
                                .findFirst()
                                .orElseThrow()
                                .points();
            }
            case Rule.OnTime onTime -> onTime(onTime, row);
            case Rule.Sum sum -> {
                BigDecimal all = BigDecimal.ZERO;
                for (Rule part : sum.parts()) {
                    BigDecimal points = rule(part, row);
                    if (points == null) {
                        yield null;
                    }
                    all = all.add(points);
                }
                yield sum.cap().isPresent() ? all.min(sum.cap().get()) : all;
            }
            case Rule.Each each -> {
                BigDecimal per = byHand.number(each.per(), row);
                BigDecimal points =
                        per == null ? null : ByHand.six(each.points().multiply(per));
                yield points == null ? null : each.cap().map(points::min).orElse(points);
            }
            case Rule.Ratio ratio -> {
                BigDecimal over = byHand.number(ratio.over(), row);
                BigDecimal of = byHand.number(ratio.of(), row);
                if (over != null && over.signum() == 0) {
                    yield ratio.whenZero();
                }
                yield over == null || of == null
                        ? null
                        : of.multiply(ratio.times())
                                .divide(
                                        over,
                                        ratio.rounding().decimals(),
                                        ratio.rounding().mode());
            }
            case Rule.Formula formula -> {
                BigDecimal value = byHand.number(formula.value(), row);
                yield value == null
                        ? null
                        : value.setScale(
                                formula.rounding().decimals(),
                                formula.rounding().mode());
            }
            case Rule.Judged judged -> {
                BigDecimal given = byHand.number(judged.fact(), row);
                yield given == null ? null : given.max(judged.from()).min(judged.to());
            }
        };
    }

    private @Nullable BigDecimal choose(Rule.Choose choose, int row) {
        BigDecimal found = null;
        boolean open = false;
        int holding = 0;
        for (Rule.Alternative one : choose.alternatives()) {
            Boolean when = byHand.holds(one.when(), row);
            open |= when == null;
            if (Boolean.TRUE.equals(when)) {
                holding++;
                found = rule(one.rule(), row);
            }
        }
        if (holding > 0) {
            return holding == 1 ? found : null;
        }
        return open
                ? null
                : choose.otherwise().isEmpty()
                        ? BigDecimal.ZERO
                        : rule(choose.otherwise().get(), row);
    }

    private @Nullable BigDecimal onTime(Rule.OnTime rule, int row) {
        LocalDate day = (LocalDate) byHand.value(rule.event(), row);
        LocalDate until = FactValues.day(rule.until()).orElseThrow();
        if (day == null || day.equals(LocalDate.MAX)) {
            return day == null ? null : rule.never();
        }
        if (!day.isAfter(until)) {
            return rule.points();
        }
        if (rule.late().isEmpty()) {
            return BigDecimal.ZERO;
        }
        long days = day.toEpochDay() - until.toEpochDay();
        long periods = switch (rule.late().get().per()) {
            case DAY -> days;
            case WEEK -> Math.ceilDiv(days, 7L);
            case CALENDAR_MONTH ->
                (day.getYear() - until.getYear()) * 12L + day.getMonthValue() - until.getMonthValue();
        };
        BigDecimal left = rule.points().subtract(rule.late().get().points().multiply(BigDecimal.valueOf(periods)));
        return left.setScale(6, RoundingMode.UNNECESSARY).max(BigDecimal.ZERO);
    }
}
