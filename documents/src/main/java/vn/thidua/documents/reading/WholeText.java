package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** All that stands in a .pdf with text or a .docx, as lines; of long papers the beginning. */
final class WholeText {

    /** So many letters are a paper of more than a hundred pages. */
    private static final int LONGEST = 400_000;

    /** So many lines tell in which fonts a paper was written. */
    private static final int FONTS = 200;

    private WholeText() {}

    /** The text; empty where there is none that says anything, whatever is wrong with the file. */
    static String of(Path file, String media) {
        try {
            return text(file, media);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries answer hostile files with many kinds of exceptions; none of them has a text.
            return "";
        }
    }

    private static String text(Path file, String media) throws IOException {
        List<String> raw = media.equals(PaperReader.PDF)
                ? PageLines.of(file).stream().flatMap(List::stream).toList()
                : docx(file);
        OldFonts fonts = OldFonts.of(raw.stream().limit(FONTS).toList());
        List<String> lines =
                raw.stream().map(line -> Letters.mend(fonts.line(line))).toList();
        if (lines.isEmpty() || !Legibility.isLegible(lines, 0)) {
            return "";
        }
        String text = Normalizer.normalize(String.join("\n", lines), Normalizer.Form.NFC);
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static List<String> docx(Path file) throws IOException {
        try (InputStream from = Files.newInputStream(file);
                XWPFDocument paper = new XWPFDocument(from);
                XWPFWordExtractor words = new XWPFWordExtractor(paper)) {
            return words.getText()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
