package vn.thidua.engine;

/** Cells for tests: a value, or one that is open within a range. */
final class Cells {

    private Cells() {}

    /** Open, between these. */
    static Cell open(long least, long most) {
        return new Cell() {
            @Override
            long at(int row) {
                return Fixed.UNKNOWN;
            }

            @Override
            Range range(int row) {
                return new Range(least, most);
            }
        };
    }

    /** A truth that is not known. */
    static Cell open() {
        return open(Fixed.FALSE, Fixed.TRUE);
    }
}
