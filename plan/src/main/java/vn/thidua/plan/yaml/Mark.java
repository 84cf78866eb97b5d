package vn.thidua.plan.yaml;

/**
 * Where a value stands.
 *
 * @param line counted from 1
 * @param column counted from 1
 * @param file the name of its file; empty where it is the file being read
 */
public record Mark(int line, int column, String file) {

    /** The first character of the file being read. */
    public static final Mark START = new Mark(1, 1);

    /** A place in the file being read. */
    public Mark(int line, int column) {
        this(line, column, "");
    }
}
