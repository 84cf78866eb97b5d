package vn.thidua.server.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A table of numbers that is also drawn.
 *
 * @param id by which the page tells it from the others
 * @param title what it shows
 * @param note what one has to know to read it; empty for nothing
 * @param first head of the column of labels
 * @param heads of the columns of numbers
 * @param unit what stands behind each number in the drawing, for example {@code %}; empty for nothing
 */
public record Chart(
        ChartKind kind,
        String id,
        String title,
        String note,
        String first,
        List<String> heads,
        List<Row> rows,
        String unit) {

    public Chart {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param link the page behind it; empty where it leads nowhere
     */
    public record Row(String label, String link, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A number.
     *
     * @param value what is drawn; empty where it is not known or not asked
     * @param shown the same as people read it
     */
    public record Cell(Optional<BigDecimal> value, String shown) {

        /** What is not known or not asked. */
        static final Cell NONE = new Cell(Optional.empty(), "–");
    }

    /** Whether there is anything to draw: a number that is not zero. */
    public boolean isDrawn() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> cell.value().stream())
                .anyMatch(value -> value.signum() != 0);
    }
}
