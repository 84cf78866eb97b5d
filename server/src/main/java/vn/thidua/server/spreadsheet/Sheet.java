package vn.thidua.server.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table read from or written to a file.
 *
 * @param head names of the columns
 * @param rows what stands below, without empty rows
 */
public record Sheet(List<String> head, List<Row> rows) {

    public Sheet {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts, the head being 1
     * @param cells as texts; days as dd/mm/yyyy, numbers with a comma before decimals
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The text of a column; empty where the row ends before it. */
        public String at(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** A table from values. */
    public static Sheet of(List<String> head, List<List<String>> cells) {
        List<Row> rows = new ArrayList<>();
        for (List<String> row : cells) {
            rows.add(new Row(rows.size() + 2, row));
        }
        return new Sheet(head, rows);
    }

    /** The place of a column whatever its case; -1 where there is none. */
    public int column(String name) {
        for (int i = 0; i < head.size(); i++) {
            if (head.get(i).strip().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }
}
