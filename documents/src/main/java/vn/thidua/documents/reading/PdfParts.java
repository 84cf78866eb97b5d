package vn.thidua.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The paragraphs and tables of a .pdf with text. Cells are known by the lines around them. */
final class PdfParts {

    /** No plan has more pages. */
    private static final int MOST_PAGES = 150;

    private static final Pattern PAGE_NUMBER = Pattern.compile("[-–—\\s]*\\d{1,3}[-–—\\s]*");

    /** How far text keeps from the lines of its cell. */
    private static final double PADDING = 4;

    private final List<PaperText.Part> parts = new ArrayList<>();
    private @Nullable Piece last;
    private @Nullable PdfGrid lastGrid;
    private double right;
    private int line;

    private PdfParts() {}

    /** What stands in a file. */
    static List<PaperText.Part> of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new PaperTexts.TooLong();
            }
            PdfParts read = new PdfParts();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<PdfGrid> grids = PdfGrid.of(PdfRules.of(document.getPage(page - 1)));
                read.page(page, PdfPieces.letters(document, page), grids);
            }
            return read.parts;
        }
    }

    private void page(int page, List<TextPosition> letters, List<PdfGrid> grids) throws PaperTexts.TooLong {
        List<TextPosition> outside = new ArrayList<>(letters);
        TreeMap<Double, Runnable> tablesByTop = new TreeMap<>();
        for (PdfGrid grid : grids) {
            List<PaperText.Row> rows = rows(page, grid, outside);
            if (rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .anyMatch(cell -> !cell.lines().isEmpty())) {
                tablesByTop.put(grid.top(), () -> table(page, grid, rows));
            }
        }
        List<Piece> lines = withoutPageNumber(new PdfLines(page, outside, List.of()).pieces());
        right = Math.max(right, lines.stream().mapToDouble(PdfParts::end).max().orElse(0));
        List<Piece> between = new ArrayList<>();
        for (Piece one : lines) {
            while (!tablesByTop.isEmpty() && one.box().orElseThrow().top() > tablesByTop.firstKey()) {
                text(between);
                between.clear();
                tablesByTop.pollFirstEntry().getValue().run();
            }
            between.add(one);
        }
        text(between);
        tablesByTop.values().forEach(Runnable::run);
        if (line > PaperTexts.MOST_LINES) {
            throw new PaperTexts.TooLong();
        }
    }

    private static double end(Piece piece) {
        return piece.box().map(Piece.Box::right).orElse(0.0);
    }

    private static List<Piece> withoutPageNumber(List<Piece> lines) {
        List<Piece> kept = new ArrayList<>(lines);
        if (!kept.isEmpty() && PAGE_NUMBER.matcher(kept.getFirst().text()).matches()) {
            kept.removeFirst();
        }
        if (!kept.isEmpty() && PAGE_NUMBER.matcher(kept.getLast().text()).matches()) {
            kept.removeLast();
        }
        return kept;
    }

    private void text(List<Piece> lines) {
        for (Piece one : PdfParagraphs.of(lines, right)) {
            line++;
            Piece before = last;
            if (before != null
                    && before.page() == one.page() - 1
                    && parts.getLast() instanceof PaperText.Paragraph begun
                    && PdfParagraphs.goesOn(before, one, right)) {
                parts.removeLast();
                parts.add(new PaperText.Paragraph(begun.place(), false, begun.text() + " " + one.text()));
            } else {
                parts.add(new PaperText.Paragraph(place(one.page()), false, one.text()));
            }
            last = one;
            lastGrid = null;
        }
    }

    private PaperText.Place place(int page) {
        return new PaperText.Place(page, line, "");
    }

    private void table(int page, PdfGrid grid, List<PaperText.Row> rows) {
        line++;
        PdfGrid before = lastGrid;
        if (before != null && before.hasColumnsOf(grid) && parts.getLast() instanceof PaperText.Table begun) {
            // A table that goes on on the next page may repeat its first row.
            List<PaperText.Row> all = new ArrayList<>(begun.rows());
            rows.stream()
                    .filter(row -> !row.cells().equals(begun.rows().getFirst().cells()))
                    .forEach(all::add);
            parts.removeLast();
            parts.add(new PaperText.Table(begun.place(), all));
        } else {
            parts.add(new PaperText.Table(place(page), rows));
        }
        last = null;
        lastGrid = grid;
    }

    /** The rows of a table; the letters in its cells are taken from those of the page. */
    private List<PaperText.Row> rows(int page, PdfGrid grid, List<TextPosition> letters) {
        List<List<PaperText.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < grid.rows(); i++) {
            rows.add(new ArrayList<>());
        }
        for (PdfGrid.Area area : grid.areas()) {
            List<TextPosition> inside = letters.stream()
                    .filter(one -> area.holds(
                            one.getXDirAdj() + one.getWidthDirAdj() / 2, one.getYDirAdj() - one.getFontSizeInPt() / 4))
                    .toList();
            letters.removeAll(inside);
            List<Piece> lines = new PdfLines(page, inside, List.of()).pieces();
            double edge = Math.max(
                    area.box().right() - 2 * PADDING,
                    lines.stream().mapToDouble(PdfParts::end).max().orElse(0));
            List<String> said =
                    PdfParagraphs.of(lines, edge).stream().map(Piece::text).toList();
            rows.get(area.row()).add(new PaperText.Cell(area.column(), area.columns(), false, said));
            for (int more = 1; more < area.rows(); more++) {
                rows.get(area.row() + more).add(new PaperText.Cell(area.column(), area.columns(), true, List.of()));
            }
        }
        return rows.stream()
                .map(cells -> {
                    cells.sort(Comparator.comparingInt(PaperText.Cell::column));
                    return new PaperText.Row(place(page), cells);
                })
                .toList();
    }
}
