package vn.thidua.server.spreadsheet;

import java.util.BitSet;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;

/** Rows and columns of a sheet that nobody sees: hidden, filtered out, folded away or made so narrow that nothing is left. */
final class Unseen {

    /** Says nothing of any. */
    static final Unseen NOTHING = new Unseen();

    private final BitSet rows = new BitSet();
    private final BitSet columns = new BitSet();

    /** Notes a row, as a spreadsheet counts. */
    void row(int number) {
        rows.set(number);
    }

    /** Notes columns from the first to the last, counted from 0. */
    void columns(int first, int last) {
        columns.set(first, Math.min(last, Limits.COLUMNS) + 1);
    }

    /** Whether a column is not seen. */
    boolean hasColumn(int column) {
        return columns.get(column);
    }

    /** Those of some rows that are not seen. */
    List<DataTable.Row> of(List<DataTable.Row> some) {
        return some.stream().filter(row -> rows.get(row.number())).toList();
    }

    /** Numbers of rows as people write them: 5, 7–9. */
    static String spans(IntStream numbers) {
        BitSet all = new BitSet();
        numbers.forEach(all::set);
        StringJoiner spans = new StringJoiner(", ");
        for (int first = all.nextSetBit(0); first >= 0; ) {
            int behind = all.nextClearBit(first);
            spans.add(behind == first + 1 ? String.valueOf(first) : first + "–" + (behind - 1));
            first = all.nextSetBit(behind);
        }
        return spans.toString();
    }
}
