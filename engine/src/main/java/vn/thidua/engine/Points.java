package vn.thidua.engine;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.plan.Rounding;

/** The points of a rule. Where a fact is missing they still lie between a least and a most; if these meet, they are known. */
abstract class Points extends Cell {

    /** The points, or unknown where not every fact that may matter is known. */
    @Override
    abstract long at(int row);

    /** The least that missing facts can still bring. */
    abstract long least(int row);

    /** The most that missing facts can still bring. */
    abstract long most(int row);

    /** The points if what is known settles them, else unknown. */
    final long settled(int row) {
        long exact = at(row);
        if (exact != Fixed.UNKNOWN) {
            return exact;
        }
        long least = least(row);
        return least == most(row) ? least : Fixed.UNKNOWN;
    }

    /** Points that depend on a single number and lie in limits while it is missing. */
    abstract static class Single extends Points {
        private final long lowest;
        private final long highest;

        Single(long lowest, long highest) {
            this.lowest = lowest;
            this.highest = highest;
        }

        @Override
        long least(int row) {
            long exact = at(row);
            return exact == Fixed.UNKNOWN ? lowest : exact;
        }

        @Override
        long most(int row) {
            long exact = at(row);
            return exact == Fixed.UNKNOWN ? highest : exact;
        }
    }

    static Points fixed(long points) {
        return new Single(points, points) {
            @Override
            long at(int row) {
                return points;
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
        long at(int row) {
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
        long least(int row) {
            return possible(row).mapToLong(points -> points.least(row)).min().orElse(0);
        }

        @Override
        long most(int row) {
            return possible(row).mapToLong(points -> points.most(row)).max().orElse(0);
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
        long at(int row) {
            long left = start;
            for (int i = 0; i < per.length; i++) {
                long cases = per[i].at(row);
                if (cases == Fixed.UNKNOWN) {
                    return Fixed.UNKNOWN;
                }
                left -= Fixed.times(points[i], cases);
            }
            return Math.max(0, left);
        }

        @Override
        long least(int row) {
            long exact = at(row);
            return exact == Fixed.UNKNOWN ? 0 : exact;
        }

        @Override
        long most(int row) {
            long left = start;
            for (int i = 0; i < per.length; i++) {
                long cases = per[i].at(row);
                if (cases != Fixed.UNKNOWN) {
                    left -= Fixed.times(points[i], cases);
                }
            }
            return Math.max(0, left);
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
        long at(int row) {
            long sum = 0;
            for (Points part : parts) {
                long points = part.at(row);
                if (points == Fixed.UNKNOWN) {
                    return Fixed.UNKNOWN;
                }
                sum += points;
            }
            return Math.min(cap, sum);
        }

        @Override
        long least(int row) {
            long sum = 0;
            for (Points part : parts) {
                sum += part.least(row);
            }
            return Math.min(cap, sum);
        }

        @Override
        long most(int row) {
            long sum = 0;
            for (Points part : parts) {
                sum += part.most(row);
            }
            return Math.min(cap, sum);
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
        long at(int row) {
            long open = gate.at(row);
            return open == Fixed.TRUE ? inner.at(row) : open == Fixed.FALSE ? 0 : Fixed.UNKNOWN;
        }

        @Override
        long least(int row) {
            return gate.at(row) == Fixed.TRUE ? inner.least(row) : 0;
        }

        @Override
        long most(int row) {
            return gate.at(row) == Fixed.FALSE ? 0 : inner.most(row);
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
        long at(int row) {
            long points = inner.at(row);
            return points == Fixed.UNKNOWN ? points : Math.clamp(points, 0, max);
        }

        @Override
        long least(int row) {
            return Math.clamp(inner.least(row), 0, max);
        }

        @Override
        long most(int row) {
            return Math.clamp(inner.most(row), 0, max);
        }
    }

    /** A share of the maximum. */
    static Points ratio(Cell of, Cell over, long times, long whenZero, Rounding rounding) {
        return new Single(Math.min(0, whenZero), Long.MAX_VALUE / 4) {
            @Override
            long at(int row) {
                long denominator = over.at(row);
                if (denominator == 0) {
                    return whenZero;
                }
                long numerator = of.at(row);
                return numerator == Fixed.UNKNOWN || denominator == Fixed.UNKNOWN
                        ? Fixed.UNKNOWN
                        : Fixed.ratio(numerator, times, denominator, rounding);
            }
        };
    }
}
