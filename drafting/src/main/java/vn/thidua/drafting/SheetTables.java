package vn.thidua.drafting;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;

/** Tables beside those of points: of merits and deductions, of classes, of blocks; known by what their first rows name. */
final class SheetTables {

    private static final String BETWEEN = " | ";
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

    /** A second column that says how the blocks are called, behind that of their numbers; -1 for none. */
    int secondName(PaperText.Table table, Columns at) {
        return table.rows().get(at.head()).cells().stream()
                .filter(cell -> cell.column() > at.name() && cell.column() != at.value())
                .filter(cell -> grammar.says("table.block", ScoreColumns.text(cell)))
                .mapToInt(PaperText.Cell::column)
                .findFirst()
                .orElse(-1);
    }

    private Optional<int[]> pair(PaperText.Row row, String name, String value) {
        int names = column(row, name, -1);
        int values = column(row, value, names);
        return names >= 0 && values >= 0 ? Optional.of(new int[] {names, values, -1}) : Optional.empty();
    }

    private static Optional<Columns> rows(PaperText.Table table, Function<PaperText.Row, Optional<int[]>> read) {
        for (int at = 0; at < Math.min(HEAD_ROWS, table.rows().size()); at++) {
            PaperText.Row row = table.rows().get(at);
            Optional<int[]> found = read.apply(row);
            int head = at;
            if (found.isEmpty() && at + 1 < table.rows().size()) {
                // The end of a page may part what the columns are called.
                found = both(row, table.rows().get(at + 1)).flatMap(read);
                head = at + 1;
            }
            if (found.isPresent()) {
                int[] columns = found.get();
                return Optional.of(new Columns(head, columns[0], columns[1], columns[2]));
            }
        }
        return Optional.empty();
    }

    /** Two rows as one, where no column says something in both. */
    private static Optional<PaperText.Row> both(PaperText.Row row, PaperText.Row next) {
        List<PaperText.Cell> cells = Stream.concat(row.cells().stream(), next.cells().stream())
                .filter(cell -> !ScoreColumns.text(cell).isEmpty())
                .toList();
        long columns = cells.stream().map(PaperText.Cell::column).distinct().count();
        return columns == cells.size() ? Optional.of(new PaperText.Row(row.place(), cells)) : Optional.empty();
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

    /** A table that a page has cut goes on in the next one, which has no head of its own. */
    void join(List<PaperText.Part> parts) {
        for (int at = parts.size() - 1; at > 0; at--) {
            if (parts.get(at) instanceof PaperText.Table next
                    && parts.get(at - 1) instanceof PaperText.Table table
                    && isOther(table)
                    && !isOther(next)
                    && ScoreColumns.head(grammar, next) < 0
                    && ScoreColumns.width(next) == ScoreColumns.width(table)) {
                parts.set(
                        at - 1,
                        new PaperText.Table(
                                table.place(),
                                Stream.concat(table.rows().stream(), next.rows().stream())
                                        .toList()));
                parts.remove(at);
            }
        }
    }

    /** The rows below the head of such a table, each as one line. */
    Stream<Sentence> rows(PaperText.Table table) {
        int head = Stream.of(beside(table), classes(table), blocks(table))
                .flatMap(Optional::stream)
                .mapToInt(Columns::head)
                .findFirst()
                .orElse(-1);
        return table.rows().stream()
                .skip(head + 1L)
                .map(row -> new Sentence(
                        row.place(),
                        row.cells().stream()
                                .map(cell -> Plain.text(String.join(" ", cell.lines())))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(BETWEEN))))
                .filter(line -> !line.text().isEmpty());
    }

    /** Of such a line the first piece that is no number. */
    static String name(Sentence row) {
        return Stream.of(row.text().split(Pattern.quote(BETWEEN)))
                .filter(piece -> piece.chars().anyMatch(Character::isLetter) && piece.length() > 2)
                .findFirst()
                .orElse(row.text());
    }

    /** What stands in a column of a row, on one line. */
    static String text(PaperText.Row row, int column) {
        return column < 0 ? "" : String.join(" ", ScoreColumns.lines(row, column));
    }
}
