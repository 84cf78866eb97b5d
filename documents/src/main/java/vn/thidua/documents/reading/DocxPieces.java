package vn.thidua.documents.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The pieces of a .docx: lines of paragraphs, cell by cell in tables; tabs and many spaces part a line. */
final class DocxPieces {

    private static final Pattern GAP = Pattern.compile("\\t+|[ \\u00A0]{5,}");
    private static final int MOST = 4000;

    private final List<Piece> pieces = new ArrayList<>();
    private int cells;

    private DocxPieces() {}

    static List<Piece> of(Path file) throws IOException {
        DocxPieces reader = new DocxPieces();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(file))) {
            reader.body(document.getBodyElements(), 0);
        }
        return reader.pieces;
    }

    private void body(List<IBodyElement> elements, int cell) {
        for (IBodyElement element : elements) {
            if (pieces.size() >= MOST) {
                return;
            }
            if (element instanceof XWPFParagraph paragraph) {
                paragraph(paragraph, cell);
            } else if (element instanceof XWPFTable table) {
                for (XWPFTableRow row : table.getRows()) {
                    for (XWPFTableCell one : row.getTableCells()) {
                        cells++;
                        body(one.getBodyElements(), cells);
                    }
                }
            }
        }
    }

    private void paragraph(XWPFParagraph paragraph, int cell) {
        boolean centred = paragraph.getAlignment() == ParagraphAlignment.CENTER;
        boolean capitals = !paragraph.getRuns().isEmpty()
                && paragraph.getRuns().stream()
                        .filter(run -> !run.text().isBlank())
                        .allMatch(run -> Piece.showsCapitals(String.valueOf(run.getFontFamily())));
        String text = Normalizer.normalize(paragraph.getText(), Normalizer.Form.NFC);
        text.lines()
                .flatMap(GAP::splitAsStream)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(one -> pieces.add(new Piece(0, cell, Optional.empty(), centred, capitals, one)));
    }
}
