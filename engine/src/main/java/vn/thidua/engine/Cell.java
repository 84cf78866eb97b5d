package vn.thidua.engine;

/** A value of every subject of one kind, worked out when asked for. */
abstract class Cell {

    /** The value for the subject in that row, in the form of {@link Fixed}. */
    abstract long at(int row);

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

    /** The value of another subject, found by row; −1 is nobody. */
    static Cell through(int[] rows, Cell inner) {
        return new Cell() {
            @Override
            long at(int row) {
                int other = rows[row];
                return other < 0 ? Fixed.UNKNOWN : inner.at(other);
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
        };
    }
}
