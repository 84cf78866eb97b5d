package vn.thidua.engine;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.plan.Rounding;

/** The points of a rule. Where a fact is missing they still lie between a least and a most; if these meet, they are known. */
abstract class Points extends Cell.Ranged {

    /** Points made of one number, rising or falling with it. */
    private abstract static class Monotone extends Points {
        private final Cell of;

        Monotone(Cell of) {
            this.of = of;
        }

        abstract long points(long value);

        @Override
        final long exact(int row) {
            long value = of.at(row);
            return value == Fixed.UNKNOWN ? value : points(value);
        }

        @Override
        final Range range(int row) {
            Range range = NumberCells.numbers(of, row);
            long one = points(range.least());
            long other = points(range.most());
            return new Range(Math.min(one, other), Math.max(one, other));
        }
    }

    static Points fixed(long points) {
        return new Points() {
            @Override
            long exact(int row) {
                return points;
            }

            @Override
            Range range(int row) {
                return Range.of(points);
            }
        };
    }

    /** Points per item up to a cap. */
    static Points each(Cell per, long points, long cap) {
        return new Monotone(per) {
            @Override
            long points(long items) {
                return Math.min(cap, Fixed.times(points, items));
            }
        };
    }

    /** Points given by people within limits. */
    static Points judged(Cell given, long from, long to) {
        return new Monotone(given) {
            @Override
            long points(long value) {
                return Math.clamp(value, from, to);
            }
        };
    }

    /** Points worked out by a formula. */
    static Points formula(Cell value) {
        return new Points() {
            @Override
            long exact(int row) {
                return value.at(row);
            }

            @Override
            Range range(int row) {
                return NumberCells.numbers(value, row);
            }
        };
    }

    /**
     * The alternative whose condition holds. Plans promise that no two hold together, so one that holds settles it,
     * whatever is still open about the others; where two hold all the same, nobody chooses and the points are open.
     */
    static final class Choose extends Points {
        private final Cell[] when;
        private final Points[] then;
        private final Points otherwise;

        Choose(Cell[] when, Points[] then, Points otherwise) {
            this.when = when;
            this.then = then;
            this.otherwise = otherwise;
        }

        @Override
        long exact(int row) {
            int holding = -1;
            boolean open = false;
            for (int i = 0; i < when.length; i++) {
                long condition = when[i].at(row);
                open |= condition == Fixed.UNKNOWN;
                if (condition == Fixed.TRUE) {
                    if (holding >= 0) {
                        return Fixed.UNKNOWN;
                    }
                    holding = i;
                }
            }
            if (holding >= 0) {
                return then[holding].at(row);
            }
            return open ? Fixed.UNKNOWN : otherwise.at(row);
        }

        /** Places of two alternatives that both hold; empty where the plan keeps its promise. */
        Optional<int[]> conflict(int row) {
            int[] holding = IntStream.range(0, when.length)
                    .filter(i -> when[i].at(row) == Fixed.TRUE)
                    .toArray();
            return holding.length > 1 ? Optional.of(holding) : Optional.empty();
        }

        @Override
        Range range(int row) {
            return possible(row)
                    .map(points -> points.range(row))
                    .reduce(Range::or)
                    .orElse(Range.of(0));
        }

        /** What can still count: whatever holds; where nothing holds yet, what may come to hold, and the rest. */
        private Stream<Points> possible(int row) {
            if (IntStream.range(0, when.length).anyMatch(i -> when[i].at(row) == Fixed.TRUE)) {
                return IntStream.range(0, when.length)
                        .filter(i -> when[i].at(row) == Fixed.TRUE)
                        .mapToObj(i -> then[i]);
            }
            return Stream.concat(
                    IntStream.range(0, when.length)
                            .filter(i -> when[i].at(row) == Fixed.UNKNOWN)
                            .mapToObj(i -> then[i]),
                    Stream.of(otherwise));
        }
    }

    /** Starts with points and takes off per case, never below 0. */
    static final class Deduct extends Points {
        private final long start;
        private final long[] points;
        private final Cell[] per;

        Deduct(long start, long[] points, Cell[] per) {
            this.start = start;
            this.points = points;
            this.per = per;
        }

        @Override
        long exact(int row) {
            long left = start;
            for (int i = 0; i < per.length; i++) {
                long cases = per[i].at(row);
                if (cases == Fixed.UNKNOWN) {
                    return Fixed.UNKNOWN;
                }
                left = Fixed.minus(left, Fixed.times(points[i], cases));
            }
            return Math.max(0, left);
        }

        @Override
        Range range(int row) {
            Range left = Range.of(start);
            for (int i = 0; i < per.length; i++) {
                left = left.minus(NumberCells.numbers(per[i], row).times(Range.of(points[i])));
            }
            return left.within(0, Fixed.LIMIT);
        }
    }

    /** Parts that add up, not beyond a cap. */
    static final class Sum extends Points {
        private final Points[] parts;
        private final long cap;

        Sum(Points[] parts, long cap) {
            this.parts = parts;
            this.cap = cap;
        }

        @Override
        long exact(int row) {
            long sum = 0;
            for (Points part : parts) {
                long points = part.at(row);
                if (points == Fixed.UNKNOWN) {
                    return Fixed.UNKNOWN;
                }
                sum = Fixed.plus(sum, points);
            }
            return Math.min(cap, sum);
        }

        @Override
        Range range(int row) {
            Range sum = Range.of(0);
            for (Points part : parts) {
                sum = sum.plus(part.range(row));
            }
            return sum.within(-Fixed.LIMIT, cap);
        }
    }

    /** Points behind a precondition: where it fails there are none. */
    static final class Gated extends Points {
        private final Cell gate;
        private final Points inner;

        Gated(Cell gate, Points inner) {
            this.gate = gate;
            this.inner = inner;
        }

        @Override
        long exact(int row) {
            long open = gate.at(row);
            return open == Fixed.TRUE ? inner.at(row) : open == Fixed.FALSE ? 0 : Fixed.UNKNOWN;
        }

        @Override
        Range range(int row) {
            long open = gate.at(row);
            Range none = Range.of(0);
            return open == Fixed.TRUE
                    ? inner.range(row)
                    : open == Fixed.FALSE ? none : inner.range(row).or(none);
        }
    }

    /** Points that never leave 0 … max. */
    static final class Limited extends Points {
        private final Points inner;
        private final long max;

        Limited(Points inner, long max) {
            this.inner = inner;
            this.max = max;
        }

        @Override
        long exact(int row) {
            long points = inner.at(row);
            return points == Fixed.UNKNOWN ? points : Math.clamp(points, 0, max);
        }

        @Override
        Range range(int row) {
            return inner.range(row).within(0, max);
        }
    }

    /** A share of the maximum. */
    static Points ratio(Cell of, Cell over, long times, long whenZero, Rounding rounding) {
        return new Points() {
            @Override
            long exact(int row) {
                long denominator = over.at(row);
                if (denominator == 0) {
                    return whenZero;
                }
                long numerator = of.at(row);
                return numerator == Fixed.UNKNOWN || denominator == Fixed.UNKNOWN
                        ? Fixed.UNKNOWN
                        : Fixed.ratio(numerator, times, denominator, rounding);
            }

            @Override
            Range range(int row) {
                Range a = NumberCells.numbers(of, row);
                Range c = NumberCells.numbers(over, row);
                if (!c.holds(0)) {
                    return quotients(a, c.least()).or(quotients(a, c.most()));
                }
                if (c.most() == 0 && c.least() == 0) {
                    return Range.of(whenZero);
                }
                if (a.least() < 0 || c.least() < 0) {
                    return Range.NUMBERS;
                }
                // Nothing is below zero: the greatest divisor leaves the least, and a small one has no end.
                long least = Fixed.ratio(a.least(), times, c.most(), rounding);
                return new Range(Math.min(whenZero, least), a.most() == 0 ? Math.max(whenZero, 0) : Fixed.LIMIT);
            }

            private Range quotients(Range a, long c) {
                long one = Fixed.ratio(a.least(), times, c, rounding);
                long other = Fixed.ratio(a.most(), times, c, rounding);
                return new Range(Math.min(one, other), Math.max(one, other));
            }
        };
    }
}
