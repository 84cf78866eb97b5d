package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The pieces of a .pdf: letters of the same height belong to a line, wide gaps part it. */
final class PdfPieces extends PDFTextStripper {

    private static final int FIRST = 4;
    private static final int LAST = 3;

    /** Gaps as shares of the size of the letters. */
    private static final double WIDE = 1.8;

    private static final double SPACE = 0.16;

    private final List<TextPosition> letters = new ArrayList<>();

    private PdfPieces() {
        setSortByPosition(true);
    }

    /** The pieces of the first and last pages. */
    static List<Piece> of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            int pages = document.getNumberOfPages();
            List<Piece> pieces = new ArrayList<>();
            PdfPieces reader = new PdfPieces();
            for (int page = 1; page <= pages; page++) {
                if (page <= FIRST || page > pages - LAST) {
                    pieces.addAll(reader.page(document, page));
                }
            }
            return pieces;
        }
    }

    private List<Piece> page(PDDocument document, int page) throws IOException {
        letters.clear();
        setStartPage(page);
        setEndPage(page);
        writeText(document, new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        List<Piece> pieces = new ArrayList<>();
        for (List<TextPosition> line : lines()) {
            cut(page, line, pieces);
        }
        return pieces;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.stream()
                .filter(one -> one.getUnicode() != null && !one.getUnicode().isBlank())
                .forEach(letters::add);
    }

    private List<List<TextPosition>> lines() {
        letters.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<List<TextPosition>> lines = new ArrayList<>();
        double base = Double.NEGATIVE_INFINITY;
        for (TextPosition letter : letters) {
            if (letter.getYDirAdj() - base > size(letter) * 0.4) {
                lines.add(new ArrayList<>());
                base = letter.getYDirAdj();
            }
            lines.getLast().add(letter);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(TextPosition::getXDirAdj)));
        return lines;
    }

    private static double size(TextPosition letter) {
        return Math.max(4, letter.getFontSizeInPt());
    }

    private static void cut(int page, List<TextPosition> line, List<Piece> into) {
        List<TextPosition> piece = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        double end = Double.NaN;
        for (TextPosition letter : line) {
            double gap = letter.getXDirAdj() - end;
            if (gap > WIDE * size(letter)) {
                into.add(piece(page, piece, text.toString()));
                piece.clear();
                text.setLength(0);
            } else if (gap > SPACE * size(letter)) {
                text.append(' ');
            }
            text.append(letter.getUnicode());
            piece.add(letter);
            end = letter.getXDirAdj() + letter.getWidthDirAdj();
        }
        into.add(piece(page, piece, text.toString()));
    }

    private static Piece piece(int page, List<TextPosition> letters, String text) {
        TextPosition first = letters.getFirst();
        TextPosition last = letters.getLast();
        double height = letters.stream().mapToDouble(PdfPieces::size).max().orElse(0);
        double left = first.getXDirAdj();
        double right = last.getXDirAdj() + last.getWidthDirAdj();
        Piece.Box box = new Piece.Box(left, first.getYDirAdj() - height, right - left, height * 1.2);
        boolean capitals = Piece.showsCapitals(String.valueOf(first.getFont().getName()));
        return new Piece(page, 0, Optional.of(box), false, capitals, Normalizer.normalize(text, Normalizer.Form.NFC));
    }
}
