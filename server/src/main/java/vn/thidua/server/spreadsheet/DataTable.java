package vn.thidua.server.spreadsheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/**
 * A table read from or written to a file.
 *
 * @param head names of the columns
 * @param rows what stands below, without empty rows
 * @param made what the file was made from; empty for a file that somebody made on their own
 * @param separated whether signs stand between its columns, so that a sign too many moves what follows
 */
public record DataTable(List<String> head, List<Row> rows, Optional<Provenance> made, boolean separated) {

    /** A head is looked for in so many first rows, as titles often stand above it. */
    static final int HEAD_WITHIN = 20;

    public DataTable {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /** A table whose columns are sure. */
    public DataTable(List<String> head, List<Row> rows, Optional<Provenance> made) {
        this(head, rows, made, false);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts, the head being 1 where nothing stands above it
     * @param cells as they were given
     */
    public record Row(int number, List<Source> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** What was given in a column; nothing where the row ends before it. */
        public Source source(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : new Source.Empty();
        }

        /** Whether a merged cell reaches into it from above: below a head, it belongs to the head. */
        boolean isOfHead() {
            return cells.stream().anyMatch(Source.Error::isMerged);
        }

        /** The text of a column as one line; empty where the row ends before it. */
        public String at(int column) {
            return Writing.line(source(column).shown());
        }
    }

    /** A table of texts: codes and numbers of papers stay what they are, whatever they look like. */
    public static DataTable of(List<String> head, List<List<String>> cells) {
        return typed(
                head,
                cells.stream()
                        .map(row -> row.stream().map(Source::text).toList())
                        .toList());
    }

    /** A table of values. */
    public static DataTable typed(List<String> head, List<List<Source>> cells) {
        List<Row> rows = new ArrayList<>();
        for (List<Source> row : cells) {
            rows.add(new Row(rows.size() + 2, row));
        }
        return new DataTable(head, rows, Optional.empty());
    }

    /** The same with what it is made from. */
    public DataTable from(Provenance origin) {
        return new DataTable(head, rows, Optional.of(origin), separated);
    }

    /** The same, its head being that one of the first rows which has most of these names; a title may stand above it. */
    DataTable headed(List<String> names) {
        List<Row> first = Stream.concat(
                        Stream.of(new Row(1, head.stream().map(Source::text).toList())),
                        rows.stream().limit(HEAD_WITHIN))
                .toList();
        Row best = first.stream()
                .max(Comparator.<Row>comparingLong(row -> found(row, names))
                        // The first of several that are as good.
                        .thenComparingInt(row -> -first.indexOf(row)))
                .orElseThrow();
        int at = first.indexOf(best);
        if (at == 0) {
            return new DataTable(head, below(rows), made, separated);
        }
        return new DataTable(
                best.cells().stream().map(cell -> Writing.line(cell.shown())).toList(),
                below(rows.subList(at, rows.size())),
                made,
                separated);
    }

    /** The rows without those into which cells of the head reach down, as in a head of two lines. */
    private static List<Row> below(List<Row> rows) {
        return rows.stream().dropWhile(Row::isOfHead).toList();
    }

    /** So many columns have a name. */
    int width() {
        int width = head.size();
        while (width > 0 && head.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** Rows that go on behind the last named column, as those in which 9,5 was taken for two cells. */
    List<Row> beyondHead() {
        int width = width();
        return separated
                ? rows.stream()
                        .filter(row -> row.cells().stream().skip(width).anyMatch(cell -> !cell.isEmpty()))
                        .toList()
                : List.of();
    }

    private static long found(Row row, List<String> names) {
        return names.stream()
                .filter(name -> row.cells().stream().anyMatch(cell -> same(cell.shown(), name)))
                .count();
    }

    private static boolean same(String one, String other) {
        return Writing.compared(one).equals(Writing.compared(other));
    }

    /** The place of a column whatever its case and blanks; -1 where there is none. */
    public int column(String name) {
        for (int i = 0; i < head.size(); i++) {
            if (same(head.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a name heads more than one column. */
    boolean twice(String name) {
        return head.stream().filter(one -> same(one, name)).count() > 1;
    }
}
