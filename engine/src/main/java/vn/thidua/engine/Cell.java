package vn.thidua.engine;

/** A value of every subject of one kind, worked out when asked for. */
abstract class Cell {

    /** The value for the subject in that row, in the form of {@link Fixed}; unknown until what is known settles it. */
    abstract long at(int row);

    /** What the value can still be. Asks only for the ranges of its parts, never for its own value, so that depth costs nothing. */
    Range range(int row) {
        long value = at(row);
        return value == Fixed.UNKNOWN ? Range.ANYTHING : Range.of(value);
    }

    /** Whether the value can still come to be this one. */
    boolean canBe(int row, long value) {
        return range(row).holds(value);
    }

    /** A value that may be open, with its range. */
    abstract static class Ranged extends Cell {

        /** The value as far as its own parts are known. */
        abstract long exact(int row);

        @Override
        abstract Range range(int row);

        @Override
        final long at(int row) {
            long exact = exact(row);
            return exact == Fixed.UNKNOWN ? range(row).settled() : exact;
        }
    }

    /** The same value for everybody. */
    static Cell constant(long value) {
        return new Cell() {
            @Override
            long at(int row) {
                return value;
            }
        };
    }

    /** The values of a column. */
    static Cell column(long[] values) {
        return new Cell() {
            @Override
            long at(int row) {
                return values[row];
            }
        };
    }

    /** The values of a column of numbers, which lie in limits also while they are not known. */
    static Cell column(long[] values, Range limits) {
        return new Cell() {
            @Override
            long at(int row) {
                return values[row];
            }

            @Override
            Range range(int row) {
                return values[row] == Fixed.UNKNOWN ? limits : Range.of(values[row]);
            }
        };
    }

    /** The value of another subject, found by row; −1 is nobody. */
    static Cell through(int[] rows, Cell inner) {
        return new Cell() {
            @Override
            long at(int row) {
                int other = rows[row];
                return other < 0 ? Fixed.UNKNOWN : inner.at(other);
            }

            @Override
            Range range(int row) {
                int other = rows[row];
                return other < 0 ? Range.ANYTHING : inner.range(other);
            }

            @Override
            boolean canBe(int row, long value) {
                int other = rows[row];
                return other < 0 || inner.canBe(other, value);
            }
        };
    }

    /** The value of the campaign. */
    static Cell ofCampaign(Cell inner) {
        return new Cell() {
            @Override
            long at(int row) {
                return inner.at(0);
            }

            @Override
            Range range(int row) {
                return inner.range(0);
            }

            @Override
            boolean canBe(int row, long value) {
                return inner.canBe(0, value);
            }
        };
    }
}
