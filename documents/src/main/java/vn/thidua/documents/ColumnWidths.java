package vn.thidua.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Widths of the columns of a table as its words need them, so that no word and no number is broken within itself. */
final class ColumnWidths {

    private static final int WHOLE = 100;

    /** On more lines a head is a column of single words. */
    private static final int HEAD_LINES = 2;

    /** The most that one column asks for, as a part of the line. */
    private static final double MOST = 0.45;

    /** Margins of a cell at both sides and its border, in points. */
    private static final double BESIDE = 13;

    private ColumnWidths() {}

    /**
     * Widths in hundredths of the line, which add up to all of it. Each column has room for its longest word, and for its head
     * on {@value #HEAD_LINES} lines where the line has room for those of all; what is left goes to those with long lines. Where
     * the longest words together are too wide, all give way alike.
     */
    static List<Integer> of(List<String> head, List<List<String>> rows) {
        double line = Format.INNER / 20.0;
        double[] least = new double[head.size()];
        double[] tidy = new double[head.size()];
        double[] more = new double[head.size()];
        for (int column = 0; column < least.length; column++) {
            int at = column;
            double word = widest(Stream.concat(Stream.of(head), rows.stream())
                    .flatMap(row -> Arrays.stream(row.get(at).split("\\s+"))));
            double whole = Math.min(line * MOST, widest(rows.stream().map(row -> row.get(at))));
            double heading = Math.min(line * MOST, Format.BOLD.narrowest(head.get(at), HEAD_LINES, Format.TABLE));
            least[column] = Math.ceil((word + BESIDE) * WHOLE / line);
            tidy[column] = Math.ceil((Math.max(word, heading) + BESIDE) * WHOLE / line);
            more[column] = Math.max(0, whole - Math.max(word, heading));
        }
        if (Arrays.stream(tidy).sum() <= WHOLE) {
            least = tidy;
        }
        double taken = Arrays.stream(least).sum();
        double wanted = Math.max(1, Arrays.stream(more).sum());
        List<Integer> widths = new ArrayList<>();
        int neediest = 0;
        for (int column = 0; column < least.length; column++) {
            double width = taken >= WHOLE
                    ? least[column] * WHOLE / taken
                    : least[column] + (WHOLE - taken) * more[column] / wanted;
            widths.add((int) width);
            neediest = more[column] > more[neediest] ? column : neediest;
        }
        // What rounding left goes where lines are longest, not to a column of short numbers that happens to be the
        // first.
        int left = WHOLE - widths.stream().mapToInt(Integer::intValue).sum();
        widths.set(neediest, widths.get(neediest) + left);
        return widths;
    }

    /** Width in points of the widest text, in the bold letters of a table's head. */
    private static double widest(Stream<String> texts) {
        return Format.BOLD.widest(texts.distinct().toList(), Format.TABLE);
    }
}
