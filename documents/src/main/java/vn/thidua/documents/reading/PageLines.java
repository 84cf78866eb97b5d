package vn.thidua.documents.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The lines of a .pdf, page by page. Bounded: a paper of more pages or longer lines is not a plan that people sign. */
final class PageLines {

    private static final int MOST_PAGES = 400;
    private static final int MOST_LINES = 200;
    private static final int LONGEST = 400;

    private PageLines() {}

    /** The lines of each page from the first on, without those that are empty. */
    static List<List<String>> of(Path file) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        try (PDDocument paper = Loader.loadPDF(file.toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= Math.min(MOST_PAGES, paper.getNumberOfPages()); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(paper)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> line.substring(0, Math.min(line.length(), LONGEST)))
                        .limit(MOST_LINES)
                        .toList());
            }
        }
        return pages;
    }
}
