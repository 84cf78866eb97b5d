package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * The letters of a .pdf, page by page, with those that lie over a page: an office's e-signature writes number and day of a
 * paper into the appearance of a signature field.
 */
final class PdfPieces extends PDFTextStripper {

    private static final int FIRST = 4;
    private static final int LAST = 3;

    /** More annotations than that are no head of a paper. */
    private static final int MOST_OVER_PAGE = 200;

    private final List<TextPosition> letters = new ArrayList<>();
    private final List<List<TextPosition>> overPage = new ArrayList<>();
    private List<TextPosition> into = letters;
    private int glyphs;
    private int unmapped;

    private PdfPieces() {
        setSortByPosition(true);
    }

    /**
     * What stands on the first and last pages.
     *
     * @param unmapped the share of letters of which the file does not say what they are, from 0 to 1
     */
    record Text(List<Piece> pieces, double unmapped) {}

    /** The pieces of the first and last pages. */
    static Text of(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            int pages = document.getNumberOfPages();
            List<Piece> pieces = new ArrayList<>();
            PdfPieces reader = new PdfPieces();
            for (int page = 1; page <= pages; page++) {
                if (page <= FIRST || page > pages - LAST) {
                    pieces.addAll(reader.page(document, page));
                }
            }
            return new Text(pieces, reader.glyphs == 0 ? 0 : (double) reader.unmapped / reader.glyphs);
        }
    }

    /** The letters of one page, without what lies over it. */
    static List<TextPosition> letters(PDDocument document, int page) throws IOException {
        PdfPieces reader = new PdfPieces();
        reader.walk(document, page);
        return reader.letters;
    }

    private List<Piece> page(PDDocument document, int page) throws IOException {
        walk(document, page);
        return new PdfLines(page, letters, overPage).pieces();
    }

    private void walk(PDDocument document, int page) throws IOException {
        letters.clear();
        overPage.clear();
        setStartPage(page);
        setEndPage(page);
        writeText(document, new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
    }

    /** After the text of a page comes what lies over it. */
    @Override
    protected void writePage() throws IOException {
        super.writePage();
        // A point of a number over a row of points is no letter drawn twice.
        setSuppressDuplicateOverlappingText(false);
        for (PDAnnotation annotation :
                getCurrentPage().getAnnotations().stream().limit(MOST_OVER_PAGE).toList()) {
            if (isSeen(annotation)) {
                charactersByArticle.forEach(List::clear);
                into = new ArrayList<>();
                // A page may leave its coordinates changed; an annotation is placed in those of the page.
                getGraphicsState().setCurrentTransformationMatrix(new Matrix());
                showAnnotation(annotation);
                super.writePage();
                overPage.add(into);
                into = letters;
            }
        }
        setSuppressDuplicateOverlappingText(true);
    }

    private static boolean isSeen(PDAnnotation annotation) {
        return !annotation.isHidden()
                && !annotation.isNoView()
                && !(annotation instanceof PDAnnotationLink)
                && !(annotation instanceof PDAnnotationPopup);
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
        String said = font.toUnicode(code);
        glyphs++;
        if (said == null || said.chars().anyMatch(PdfPieces::saysNothing)) {
            unmapped++;
        }
        super.showGlyph(place, font, code, displacement);
    }

    private static boolean saysNothing(int letter) {
        return letter == 0xFFFD || Character.getType(letter) == Character.PRIVATE_USE || letter < ' ';
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        positions.stream()
                .filter(one -> one.getUnicode() != null && !one.getUnicode().isBlank())
                .forEach(into::add);
    }
}
