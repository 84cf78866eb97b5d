package vn.thidua.drafting;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;

/**
 * Which column of a table of points holds what; -1 where none does.
 *
 * @param detail a second column of names, within those of the first
 * @param method where it is said how points are given
 */
record ScoreColumns(int number, int name, int detail, int max, int method) {

    /** Within the first rows a table says what its columns hold. */
    private static final int HEAD_ROWS = 4;

    private static final int HEAD_LETTERS = 70;

    /** A cell that says how points are given is no number. */
    private static final int SENTENCE = 12;

    /** The row that names the columns; -1 where no row names points and a name. */
    static int head(Grammar grammar, PaperText.Table table) {
        for (int i = 0; i < Math.min(HEAD_ROWS, table.rows().size()); i++) {
            ScoreColumns read = named(grammar, whole(table, i));
            if (read.max >= 0 && read.name >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** The columns as a row names them; the method also where only its cells tell it. */
    static ScoreColumns of(Grammar grammar, PaperText.Table table, int head, Predicate<String> says) {
        ScoreColumns named = named(grammar, whole(table, head));
        if (named.method >= 0) {
            return named;
        }
        int method = -1;
        long most = 1;
        for (int column = 0; column < width(table); column++) {
            int at = column;
            long saying = table.rows().stream()
                    .skip(head + 1L)
                    .flatMap(row -> row.cells().stream())
                    .filter(cell -> cell.column() == at && cell.span() == 1)
                    .map(ScoreColumns::text)
                    .filter(text -> text.length() > SENTENCE && says.test(text))
                    .count();
            boolean other = at != named.number && at != named.name && at != named.detail && at != named.max;
            if (other && saying > most) {
                most = saying;
                method = at;
            }
        }
        return new ScoreColumns(named.number, named.name, named.detail, named.max, method);
    }

    /** A row with what of it stands at the end of the page before, where the page ended within it. */
    private static PaperText.Row whole(PaperText.Table table, int at) {
        PaperText.Row row = table.rows().get(at);
        if (at == 0 || table.rows().get(at - 1).place().page() >= row.place().page()) {
            return row;
        }
        PaperText.Row before = table.rows().get(at - 1);
        boolean parted = before.cells().stream()
                .filter(cell -> !text(cell).isEmpty())
                .noneMatch(cell -> !lines(row, cell.column()).isEmpty());
        if (!parted) {
            return row;
        }
        List<PaperText.Cell> cells = Stream.concat(before.cells().stream(), row.cells().stream())
                .filter(cell -> !text(cell).isEmpty())
                .toList();
        return new PaperText.Row(row.place(), cells);
    }

    private static ScoreColumns named(Grammar grammar, PaperText.Row row) {
        int max = -1;
        for (Phrase phrase : grammar.list("table.max")) {
            if (max < 0) {
                max = column(row, text -> phrase.in(text).isPresent() && !grammar.says("table.not-max", text), -1, -1);
            }
        }
        int found = max;
        int number = column(row, text -> grammar.says("table.number", text), found, -1);
        int name = column(row, text -> grammar.says("table.name", text), found, number);
        int method = column(row, text -> grammar.says("table.method", text), found, name);
        int other = method;
        int detail = row.cells().stream()
                .filter(cell -> cell.column() > name && cell.column() != found && cell.column() != other)
                .filter(cell -> cell.column() < found || found < 0)
                .filter(cell -> text(cell).length() < HEAD_LETTERS && grammar.says("table.name", text(cell)))
                .mapToInt(PaperText.Cell::column)
                .findFirst()
                .orElse(-1);
        return new ScoreColumns(number, name, detail, max, method);
    }

    private static int column(PaperText.Row row, Predicate<String> fits, int not, int nor) {
        return row.cells().stream()
                .filter(cell -> cell.column() != not && cell.column() != nor)
                .filter(cell -> !text(cell).isEmpty() && text(cell).length() < HEAD_LETTERS && fits.test(text(cell)))
                .mapToInt(PaperText.Cell::column)
                .findFirst()
                .orElse(-1);
    }

    /** The name of a line; where one column names a part of several lines, with what the next says. */
    List<String> names(PaperText.Row row) {
        List<String> names = lines(row, name);
        if (detail < 0) {
            return names;
        }
        List<String> more = lines(row, detail);
        if (more.isEmpty() || more.equals(names)) {
            return names;
        }
        return names.isEmpty() || names.getFirst().contains(more.getFirst())
                ? more
                : Stream.concat(
                                Stream.of(String.join(" ", names) + ": " + more.getFirst()),
                                more.stream().skip(1))
                        .toList();
    }

    /** How many columns a table has. */
    static int width(PaperText.Table table) {
        return table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> cell.column() + cell.span())
                .max()
                .orElse(0);
    }

    /** The plain text of a cell. */
    static String text(PaperText.Cell cell) {
        return Plain.of(String.join(" ", cell.lines()));
    }

    /** The lines of the cell that stands in a column of a row. */
    static List<String> lines(PaperText.Row row, int column) {
        return row.cells().stream()
                .filter(cell -> cell.column() <= column && column < cell.column() + cell.span())
                .flatMap(cell -> cell.lines().stream())
                .map(Plain::text)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
