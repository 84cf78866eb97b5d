package vn.thidua.engine;

import vn.thidua.plan.Rounding;
import vn.thidua.plan.expression.Expression.Operation;

/** Arithmetic over cells, with the ranges of what is not known yet. Nothing runs over: see {@link Fixed#LIMIT}. */
final class NumberCells {

    private NumberCells() {}

    /** A number made of two. */
    abstract static class Binary extends Cell.Ranged {
        private final Cell left;
        private final Cell right;

        Binary(Cell left, Cell right) {
            this.left = left;
            this.right = right;
        }

        abstract long of(long a, long b);

        abstract Range of(Range a, Range b);

        @Override
        final long exact(int row) {
            long a = left.at(row);
            long b = right.at(row);
            return a == Fixed.UNKNOWN || b == Fixed.UNKNOWN ? Fixed.UNKNOWN : of(a, b);
        }

        @Override
        final Range range(int row) {
            return of(numbers(left, row), numbers(right, row));
        }
    }

    /** What a cell of numbers can still be. */
    static Range numbers(Cell cell, int row) {
        return cell.range(row).within(-Fixed.LIMIT, Fixed.LIMIT);
    }

    /** One of the four basic operations. */
    static final class Arithmetic extends Binary {
        private final Operation operation;

        Arithmetic(Operation operation, Cell left, Cell right) {
            super(left, right);
            this.operation = operation;
        }

        @Override
        long of(long a, long b) {
            return switch (operation) {
                case PLUS -> Fixed.plus(a, b);
                case MINUS -> Fixed.minus(a, b);
                case TIMES -> Fixed.times(a, b);
                case DIVIDED_BY -> b == 0 ? Fixed.UNKNOWN : Fixed.over(a, b);
            };
        }

        @Override
        Range of(Range a, Range b) {
            return switch (operation) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case DIVIDED_BY -> a.over(b);
            };
        }
    }

    /** The smaller or the greater. */
    static final class Extreme extends Binary {
        private final boolean greater;

        Extreme(boolean greater, Cell left, Cell right) {
            super(left, right);
            this.greater = greater;
        }

        @Override
        long of(long a, long b) {
            return greater ? Math.max(a, b) : Math.min(a, b);
        }

        @Override
        Range of(Range a, Range b) {
            return new Range(of(a.least(), b.least()), of(a.most(), b.most()));
        }
    }

    /** Rounded. */
    static final class Rounded extends Cell.Ranged {
        private final Cell of;
        private final Rounding rounding;

        Rounded(Cell of, Rounding rounding) {
            this.of = of;
            this.rounding = rounding;
        }

        @Override
        long exact(int row) {
            long value = of.at(row);
            return value == Fixed.UNKNOWN ? value : Fixed.round(value, rounding);
        }

        @Override
        Range range(int row) {
            Range range = numbers(of, row);
            return new Range(Fixed.round(range.least(), rounding), Fixed.round(range.most(), rounding));
        }
    }
}
