package vn.thidua.server.statistics;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.words.typed.Source;

/**
 * A table of the authority's own statistics.
 *
 * @param key what it shows; the end of a key that begins with {@code local-table.}
 * @param links the page behind each row; empty where it leads nowhere
 */
public record LocalTable(String key, DataTable table, List<String> links) {

    public LocalTable {
        links = List.copyOf(links);
    }

    /** The head of a column; numbers stand to the right. */
    public record Head(String words, boolean right) {}

    /** A cell under its head. */
    public record Cell(String head, String words, boolean right) {}

    /** A row with the page behind it. */
    public record Line(String first, String link, List<Cell> cells) {}

    /** The heads of the columns. */
    public List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        for (int column = 0; column < table.head().size(); column++) {
            heads.add(new Head(table.head().get(column), isRight(column)));
        }
        return heads;
    }

    private boolean isRight(int column) {
        return table.rows().stream().anyMatch(row -> row.source(column) instanceof Source.Number);
    }

    /** The rows as people read them. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < table.rows().size(); row++) {
            DataTable.Row of = table.rows().get(row);
            List<Cell> cells = new ArrayList<>();
            for (int column = 1; column < table.head().size(); column++) {
                cells.add(new Cell(table.head().get(column), of.at(column), isRight(column)));
            }
            lines.add(new Line(of.at(0), links.get(row), cells));
        }
        return lines;
    }
}
