package vn.thidua.drafting;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.thidua.documents.reading.PaperText;

/**
 * Which column of a table of points holds what; -1 where none does.
 *
 * @param detail a second column of names, within those of the first
 * @param method where it is said how points are given
 * @param fault for what points are taken off, where that has a column of its own
 * @param less how many are taken off for it
 */
record ScoreColumns(int number, int name, int detail, int max, int method, int fault, int less) {

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
        if (named.method >= 0 || named.fault >= 0) {
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
        return new ScoreColumns(named.number, named.name, named.detail, named.max, method, -1, -1);
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
        int less = column(row, text -> grammar.says("table.less", text), found, name);
        int fault = column(row, text -> grammar.says("table.fault", text), name, less);
        boolean faults = less >= 0 && fault >= 0;
        return new ScoreColumns(
                number, name, faults ? -1 : detail, max, method, faults ? fault : -1, faults ? less : -1);
    }

    /** What a row says of how points are given. */
    List<String> method(PaperText.Row row) {
        if (fault >= 0) {
            String said = String.join(" ", lines(row, fault)).replaceAll("[\\s:;.,]+$", "");
            String points = String.join(" ", lines(row, less)).replaceFirst("^[-–+]\\s*", "");
            boolean taken = Plain.of(points).startsWith("trừ");
            return said.isEmpty() || points.isEmpty()
                    ? List.of()
                    : List.of(said + ": " + (taken ? "" : "trừ ") + points);
        }
        return method < 0 ? List.of() : lines(row, method);
    }

    /** Columns of points that one head is over, as one for each kind of units; one column where there is no such head. */
    static List<Integer> maxima(Grammar grammar, PaperText.Table table, int head) {
        int max = named(grammar, whole(table, head)).max;
        int span = table.rows().get(head).cells().stream()
                .filter(cell -> cell.column() == max)
                .mapToInt(PaperText.Cell::span)
                .findFirst()
                .orElse(1);
        List<Integer> columns = IntStream.range(max, max + span).boxed().toList();
        boolean called = head + 1 < table.rows().size()
                && columns.stream()
                        .noneMatch(column ->
                                lines(table.rows().get(head + 1), column).isEmpty());
        return span > 1 && called ? columns : List.of(max);
    }

    /** The same with the points of another column. */
    ScoreColumns withMax(int column) {
        return new ScoreColumns(number, name, detail, column, method, fault, less);
    }

    /** A number that stands between those of the upper lines and the names: «a» beside «3.2.1». */
    String lowerNumber(PaperText.Row row) {
        for (int column = number + 1; number >= 0 && column < name; column++) {
            String text = String.join("", lines(row, column)).replaceAll("[.)]+$", "");
            if (text.matches("[a-zđ]|\\d{1,2}")) {
                return text;
            }
        }
        return "";
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
        if (names.isEmpty() && number >= 0 && !lines(row, number).isEmpty()) {
            // The name of a part stands over several columns.
            names = row.cells().stream()
                    .filter(cell -> cell.column() > number && cell.column() < Math.max(name, max))
                    .filter(cell -> cell.column() != max && cell.column() != method)
                    .map(cell -> lines(row, cell.column()))
                    .filter(one ->
                            one.stream().anyMatch(text -> Plain.words(text).size() > 1))
                    .findFirst()
                    .orElse(names);
        }
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
