package vn.thidua.engine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
                        sum.cap().map(Fixed::of).orElse(Long.MAX_VALUE));
            case Rule.Each each -> each(each);
            case Rule.Ratio ratio ->
                Points.ratio(
                        cells.make(ratio.of(), about),
                        cells.make(ratio.over(), about),
                        Fixed.of(ratio.times()),
                        Fixed.of(ratio.whenZero()),
                        ratio.rounding());
            case Rule.Formula formula -> open(Logic.round(cells.make(formula.value(), about), formula.rounding()));
            case Rule.Judged judged -> judged(judged);
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
        long least = Arrays.stream(points).min().orElse(0);
        long most = Arrays.stream(points).max().orElse(0);
        return new Points.Single(least, most) {
            @Override
            long at(int row) {
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
        };
    }

    private Points onTime(Rule.OnTime rule) {
        Cell event = cells.make(rule.event(), about);
        long until = FactValues.literal(rule.until());
        long give = Fixed.of(rule.points());
        long never = Fixed.of(rule.never());
        long minus = rule.late().map(Rule.Late::points).map(Fixed::of).orElse(give);
        Rule.Period per = rule.late().map(Rule.Late::per).orElse(Rule.Period.DAY);
        boolean gradual = rule.late().isPresent();
        return new Points.Single(Math.min(0, never), Math.max(give, never)) {
            @Override
            long at(int row) {
                long day = event.at(row);
                if (day == Fixed.UNKNOWN) {
                    return day;
                }
                if (day == Fixed.NEVER) {
                    return never;
                }
                if (day <= until) {
                    return give;
                }
                return gradual ? Math.max(0, give - minus * periods(per, until, day)) : 0;
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

    private Points each(Rule.Each each) {
        Cell per = cells.make(each.per(), about);
        long points = Fixed.of(each.points());
        long cap = each.cap().map(Fixed::of).orElse(Long.MAX_VALUE / 4);
        return new Points.Single(0, cap) {
            @Override
            long at(int row) {
                long items = per.at(row);
                return items == Fixed.UNKNOWN ? items : Math.min(cap, Fixed.times(points, items));
            }
        };
    }

    private Points judged(Rule.Judged judged) {
        Cell given = cells.make(judged.fact(), about);
        long from = Fixed.of(judged.from());
        long to = Fixed.of(judged.to());
        return new Points.Single(from, to) {
            @Override
            long at(int row) {
                long points = given.at(row);
                return points == Fixed.UNKNOWN ? points : Math.clamp(points, from, to);
            }
        };
    }

    private static Points open(Cell value) {
        return new Points.Single(-Long.MAX_VALUE / 4, Long.MAX_VALUE / 4) {
            @Override
            long at(int row) {
                return value.at(row);
            }
        };
    }
}
