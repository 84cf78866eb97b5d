package vn.thidua.drafting;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;

/** Tables beside those of points: of merits and deductions, of classes, of blocks; known by what their first rows name. */
final class SheetTables {

    private static final int HEAD_ROWS = 3;
    private static final int HEAD_LETTERS = 60;

    private final Grammar grammar;

    SheetTables(Grammar grammar) {
        this.grammar = grammar;
    }

    /**
     * Two columns that belong together.
     *
     * @param head the row that names them
     * @param name the column of the names
     * @param value the column of the values; -1 for none
     * @param other another column of values; -1 for none
     */
    record Columns(int head, int name, int value, int other) {}

    /** Points beyond the sheet in {@code value}, points taken off it in {@code other}. */
    Optional<Columns> beside(PaperText.Table table) {
        if (ScoreColumns.head(grammar, table) >= 0) {
            return Optional.empty();
        }
        return rows(table, row -> {
            int more = column(row, "table.more", -1);
            int less = column(row, "table.less", more);
            int name = column(row, "table.deed", Math.max(more, less));
            return (more >= 0 || less >= 0) && name >= 0 && name != more && name != less
                    ? Optional.of(new int[] {name, more, less})
                    : Optional.empty();
        });
    }

    /** Whether a table has a head of its own. */
    boolean isOther(PaperText.Table table) {
        return Stream.of(beside(table), classes(table), blocks(table)).anyMatch(Optional::isPresent);
    }

    Optional<Columns> classes(PaperText.Table table) {
        return rows(table, row -> pair(row, "table.class", "table.class-points"));
    }

    Optional<Columns> blocks(PaperText.Table table) {
        return rows(table, row -> pair(row, "table.block", "table.members"));
    }

    private Optional<int[]> pair(PaperText.Row row, String name, String value) {
        int names = column(row, name, -1);
        int values = column(row, value, names);
        return names >= 0 && values >= 0 ? Optional.of(new int[] {names, values, -1}) : Optional.empty();
    }

    private static Optional<Columns> rows(PaperText.Table table, Function<PaperText.Row, Optional<int[]>> read) {
        for (int at = 0; at < Math.min(HEAD_ROWS, table.rows().size()); at++) {
            Optional<int[]> found = read.apply(table.rows().get(at));
            if (found.isPresent()) {
                int[] columns = found.get();
                return Optional.of(new Columns(at, columns[0], columns[1], columns[2]));
            }
        }
        return Optional.empty();
    }

    private int column(PaperText.Row row, String pattern, int not) {
        Predicate<PaperText.Cell> fits = cell -> {
            String text = ScoreColumns.text(cell);
            return !text.isEmpty() && text.length() < HEAD_LETTERS && grammar.says(pattern, text);
        };
        return row.cells().stream()
                .filter(cell -> cell.column() != not)
                .filter(fits)
                .mapToInt(PaperText.Cell::column)
                .findFirst()
                .orElse(-1);
    }

    /** What stands in a column of a row, on one line. */
    static String text(PaperText.Row row, int column) {
        return column < 0 ? "" : String.join(" ", ScoreColumns.lines(row, column));
    }
}
