package vn.thidua.documents.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the cells of a .docx stand in its tables. */
final class DocxTables {

    /**
     * The place of a cell.
     *
     * @param table from 1, in the order in which they begin
     * @param row from 0
     * @param column from 0
     * @param span how many columns it takes
     * @param continued whether it goes on with the cell above it
     */
    record CellPlace(int table, int row, int column, int span, boolean continued) {}

    /** A table while it is being read. */
    private static final class Table {
        private final int number;
        private int row = -1;
        private int column;

        Table(int number) {
            this.number = number;
        }
    }

    private final Map<Integer, CellPlace> places = new TreeMap<>();
    private final Deque<Table> open = new ArrayDeque<>();
    private int tables;

    void begin() {
        open.push(new Table(++tables));
    }

    void end() {
        open.poll();
    }

    void row() {
        Table table = open.peek();
        if (table != null) {
            table.row++;
            table.column = 0;
        }
    }

    void cell(int cell) {
        Table table = open.peek();
        if (table != null) {
            places.put(cell, new CellPlace(table.number, table.row, table.column++, 1, false));
        }
    }

    void span(int cell, int columns) {
        CellPlace place = places.get(cell);
        Table table = open.peek();
        if (place != null && table != null && columns > 1 && columns < 64) {
            places.put(cell, new CellPlace(place.table, place.row, place.column, columns, place.continued));
            table.column += columns - 1;
        }
    }

    void continued(int cell) {
        CellPlace place = places.get(cell);
        if (place != null) {
            places.put(cell, new CellPlace(place.table, place.row, place.column, place.span, true));
        }
    }

    /** Where a cell stands; empty for what is no cell of a table. */
    Optional<CellPlace> of(int cell) {
        return Optional.ofNullable(places.get(cell));
    }

    /** The cells of a table by their numbers, in the order in which one reads. */
    Map<Integer, CellPlace> cells(int table) {
        Map<Integer, CellPlace> of = new TreeMap<>(places);
        of.values().removeIf(place -> place.table != table);
        return of;
    }
}
