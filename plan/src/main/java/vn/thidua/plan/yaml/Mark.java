package vn.thidua.plan.yaml;

/**
 * Where a value stands in its file.
 *
 * @param line counted from 1
 * @param column counted from 1
 */
public record Mark(int line, int column) {

    /** The first character of a file. */
    public static final Mark START = new Mark(1, 1);
}
