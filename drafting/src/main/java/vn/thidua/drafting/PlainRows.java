package vn.thidua.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.documents.reading.PaperText;

/**
 * Makes sentences of rows that are none of a table of points: notes below the total of a sheet, and tables that say what is done when.
 */
final class PlainRows {

    /** What is shorter is no note. */
    private static final int NOTE = 12;

    private static final int HEAD_ROWS = 2;
    private static final Pattern DAY = Pattern.compile("^(?:ngày\\s+)?\\d.*");

    private final Grammar grammar;

    PlainRows(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The parts of a paper with paragraphs in the place of such rows. */
    List<PaperText.Part> in(List<PaperText.Part> paper) {
        List<PaperText.Part> all = new ArrayList<>();
        for (PaperText.Part part : paper) {
            if (part instanceof PaperText.Table table) {
                all.addAll(ScoreColumns.head(grammar, table) >= 0 ? withoutNotes(table) : schedule(table));
            } else {
                all.add(part);
            }
        }
        return all;
    }

    /** A table of points without the notes that stand in rows of one cell below its total. */
    private List<PaperText.Part> withoutNotes(PaperText.Table table) {
        List<PaperText.Row> rows = table.rows();
        int end = rows.size();
        while (end > 0 && filled(rows.get(end - 1)).size() == 1) {
            end--;
        }
        boolean total = end > 0
                && end < rows.size()
                && grammar.says(
                        "table.total",
                        ScoreColumns.text(filled(rows.get(end - 1)).getFirst()));
        if (!total) {
            return List.of(table);
        }
        List<PaperText.Part> parts = new ArrayList<>();
        parts.add(new PaperText.Table(table.place(), rows.subList(0, end)));
        rows.subList(end, rows.size())
                .forEach(row -> filled(row).getFirst().lines().stream()
                        .filter(line -> line.length() >= NOTE)
                        .forEach(line -> parts.add(new PaperText.Paragraph(row.place(), false, line))));
        return parts;
    }

    private static List<PaperText.Cell> filled(PaperText.Row row) {
        return row.cells().stream()
                .filter(cell -> !ScoreColumns.text(cell).isEmpty())
                .toList();
    }

    /** Rows of what is done when as sentences: «Đăng ký thi đua: trước ngày 28/02». */
    private List<PaperText.Part> schedule(PaperText.Table table) {
        for (int at = 0; at < Math.min(HEAD_ROWS, table.rows().size()); at++) {
            PaperText.Row head = table.rows().get(at);
            Optional<Integer> when = column(head, "schedule.when");
            Optional<Integer> what = column(head, "schedule.what");
            if (when.isPresent() && what.isPresent() && !when.equals(what)) {
                return table.rows().stream()
                        .skip(at + 1L)
                        .filter(row -> !cell(row, when.get()).isEmpty()
                                && !cell(row, what.get()).isEmpty())
                        .map(row -> (PaperText.Part) new PaperText.Paragraph(
                                row.place(),
                                false,
                                cell(row, what.get()).replaceAll("[\\s:;.,]+$", "") + ": " + day(cell(row, when.get()))
                                        + "."))
                        .toList();
            }
        }
        return List.of(table);
    }

    private Optional<Integer> column(PaperText.Row row, String pattern) {
        return filled(row).stream()
                .filter(cell -> grammar.says(pattern, ScoreColumns.text(cell)))
                .map(PaperText.Cell::column)
                .findFirst();
    }

    private static String cell(PaperText.Row row, int column) {
        return ScoreColumns.lines(row, column).stream().collect(Collectors.joining(" "));
    }

    /** A day or a month alone is in the text what follows «vào». */
    private static String day(String when) {
        String plain = Plain.of(when);
        String small = when.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + when.substring(1);
        return DAY.matcher(plain).matches() || plain.startsWith("tháng") ? "vào " + small : small;
    }
}
