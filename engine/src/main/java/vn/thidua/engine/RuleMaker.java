package vn.thidua.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.plan.Band;
import vn.thidua.plan.Rule;
import vn.thidua.plan.SubjectKind;

/** Turns the rules of criteria into points of every subject. */
final class RuleMaker {

    private final CellMaker cells;
    private final SubjectKind about;

    RuleMaker(CellMaker cells, SubjectKind about) {
        this.cells = cells;
        this.about = about;
    }

    Points make(Rule rule) {
        return switch (rule) {
            case Rule.Fixed fixed -> Points.fixed(Fixed.of(fixed.points()));
            case Rule.Choose choose -> choose(choose);
            case Rule.Deduct deduct -> deduct(deduct);
            case Rule.Bands bands -> bands(bands);
            case Rule.OnTime onTime -> onTime(onTime);
            case Rule.Sum sum ->
                new Points.Sum(
                        sum.parts().stream().map(this::make).toArray(Points[]::new),
                        sum.cap().map(Fixed::of).orElse(Fixed.LIMIT));
            case Rule.Each each ->
                Points.each(
                        cells.make(each.per(), about),
                        Fixed.of(each.points()),
                        each.cap().map(Fixed::of).orElse(Fixed.LIMIT));
            case Rule.Ratio ratio ->
                Points.ratio(
                        cells.make(ratio.of(), about),
                        cells.make(ratio.over(), about),
                        Fixed.of(ratio.times()),
                        Fixed.of(ratio.whenZero()),
                        ratio.rounding());
            case Rule.Formula formula ->
                Points.formula(Logic.round(cells.make(formula.value(), about), formula.rounding()));
            case Rule.Judged judged ->
                Points.judged(cells.make(judged.fact(), about), Fixed.of(judged.from()), Fixed.of(judged.to()));
        };
    }

    private Points choose(Rule.Choose choose) {
        List<Rule.Alternative> alternatives = choose.alternatives();
        return new Points.Choose(
                alternatives.stream().map(one -> cells.make(one.when(), about)).toArray(Cell[]::new),
                alternatives.stream().map(one -> make(one.rule())).toArray(Points[]::new),
                choose.otherwise().map(this::make).orElse(Points.fixed(0)));
    }

    private Points deduct(Rule.Deduct deduct) {
        return new Points.Deduct(
                Fixed.of(deduct.start()),
                deduct.minus().stream().mapToLong(one -> Fixed.of(one.points())).toArray(),
                deduct.minus().stream().map(one -> cells.make(one.per(), about)).toArray(Cell[]::new));
    }

    private Points bands(Rule.Bands rule) {
        Cell of = cells.make(rule.of(), about);
        Band[] bands = rule.bands().toArray(Band[]::new);
        int n = bands.length;
        long[] low = new long[n];
        long[] high = new long[n];
        long[] points = new long[n];
        for (int i = 0; i < n; i++) {
            low[i] = bands[i].low().map(Fixed::of).orElse(Long.MIN_VALUE + 1)
                    + (bands[i].lowIncluded() ? 0 : bands[i].low().isPresent() ? 1 : 0);
            high[i] = bands[i].high().map(Fixed::of).orElse(Long.MAX_VALUE)
                    - (bands[i].highIncluded() ? 0 : bands[i].high().isPresent() ? 1 : 0);
            points[i] = Fixed.of(bands[i].points());
        }
        return new Points() {
            @Override
            long exact(int row) {
                long value = of.at(row);
                if (value == Fixed.UNKNOWN) {
                    return value;
                }
                for (int i = 0; i < n; i++) {
                    if (value >= low[i] && value <= high[i]) {
                        return points[i];
                    }
                }
                return Fixed.UNKNOWN;
            }

            @Override
            Range range(int row) {
                Range value = NumberCells.numbers(of, row);
                return IntStream.range(0, n)
                        .filter(i -> low[i] <= value.most() && high[i] >= value.least())
                        .mapToObj(i -> Range.of(points[i]))
                        .reduce(Range::or)
                        .orElse(Range.NUMBERS);
            }
        };
    }

    private Points onTime(Rule.OnTime rule) {
        Cell event = cells.make(rule.event(), about);
        Cell lastDay = Cell.ofCampaign(cells.make(rule.until(), SubjectKind.CAMPAIGN));
        long give = Fixed.of(rule.points());
        long never = Fixed.of(rule.never());
        long minus = rule.late().map(Rule.Late::points).map(Fixed::of).orElse(give);
        Rule.Period per = rule.late().map(Rule.Late::per).orElse(Rule.Period.DAY);
        boolean gradual = rule.late().isPresent();
        Range some = new Range(0, give);
        return new Points() {
            @Override
            long exact(int row) {
                long day = event.at(row);
                if (day == Fixed.UNKNOWN || day == Fixed.NEVER) {
                    return day == Fixed.NEVER ? never : day;
                }
                long until = lastDay.at(row);
                if (until == Fixed.UNKNOWN) {
                    return until;
                }
                if (day <= until) {
                    return give;
                }
                long periods = until == Fixed.NEVER ? 0 : periods(per, until, day);
                return gradual ? Math.max(0, Fixed.minus(give, Fixed.times(minus, periods * Fixed.ONE))) : 0;
            }

            @Override
            Range range(int row) {
                long exact = exact(row);
                if (exact != Fixed.UNKNOWN) {
                    return Range.of(exact);
                }
                return event.at(row) == Fixed.UNKNOWN ? some.or(Range.of(never)) : some;
            }
        };
    }

    /** How many periods have begun since the last day. */
    static long periods(Rule.Period per, long until, long day) {
        return switch (per) {
            case DAY -> day - until;
            case WEEK -> (day - until + 6) / 7;
            case CALENDAR_MONTH -> months(day) - months(until);
        };
    }

    private static long months(long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        return date.getYear() * 12L + date.getMonthValue();
    }
}
