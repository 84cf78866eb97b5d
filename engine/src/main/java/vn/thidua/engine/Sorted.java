package vn.thidua.engine;

/** Searches in sorted values. */
final class Sorted {

    private Sorted() {}

    /** How many of the values, sorted ascending, are smaller than this one. */
    static int smaller(long[] values, long than) {
        int low = 0;
        int high = values.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] < than) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
