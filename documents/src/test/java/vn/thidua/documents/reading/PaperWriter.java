package vn.thidua.documents.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** Sets made-up papers as typists do: on pages of a .pdf, or in a .docx with a table or with tabs at the top. */
final class PaperWriter {

    private final Random random;
    private final OldFonts fonts;
    private final UnaryOperator<String> letters;

    /**
     * A writer.
     *
     * @param letters turns Unicode into what stands in the file
     */
    PaperWriter(Random random, OldFonts fonts, UnaryOperator<String> letters) {
        this.random = random;
        this.fonts = fonts;
        this.letters = letters;
    }

    void pdf(MadePaper paper, Path to) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            PDType0Font font;
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page);
                    InputStream face = Objects.requireNonNull(PaperReader.class.getResourceAsStream(
                            "/vn/thidua/documents/LiberationSerif-Regular.ttf"))) {
                font = PDType0Font.load(document, face);
                new Page(stream, font, 12 + random.nextInt(3)).set(paper);
            }
            if (!paper.annex().isEmpty()) {
                PDPage second = new PDPage(PDRectangle.A4);
                document.addPage(second);
                try (PDPageContentStream stream = new PDPageContentStream(document, second)) {
                    new Page(stream, font, 13).annex(paper);
                }
            }
            document.save(to.toFile());
        }
    }

    /** One page. */
    private final class Page {

        private final PDPageContentStream stream;
        private final PDType0Font font;
        private final float size;
        private float top = 780;

        Page(PDPageContentStream stream, PDType0Font font, float size) {
            this.stream = stream;
            this.font = font;
            this.size = size;
        }

        void set(MadePaper paper) throws IOException {
            for (String stamp : paper.stamp()) {
                draw(400, letters.apply(stamp), 6);
                top -= 8;
            }
            float left = 160 + random.nextInt(25);
            float right = 405 + random.nextInt(25);
            float line = size * (1.15f + random.nextInt(4) / 10f);
            int number = lines(paper.left());
            int rows = number
                    + 1
                    + Math.max(paper.left().size() - number, paper.right().size());
            for (int i = 0; i < rows; i++) {
                if (i < paper.left().size()) {
                    middle(left, paper.left().get(i), i < number ? size - 1 : size);
                }
                int shift = Math.max(0, number - day(paper.right()));
                int at = i < day(paper.right()) ? i : i - shift;
                boolean gap = i >= day(paper.right()) && i < day(paper.right()) + shift;
                if (!gap && at < paper.right().size()) {
                    middle(right, paper.right().get(at), at < day(paper.right()) ? size - 1 : size);
                }
                top -= line;
            }
            top -= line;
            for (String title : paper.title()) {
                middle(312, title, size + 1);
                top -= line;
            }
            top -= line / 2;
            for (String text : paper.body()) {
                if (random.nextBoolean()) {
                    justified(text);
                } else {
                    at(text.length() > 80 ? 120 : 85, text, size);
                }
                top -= line;
            }
            top -= line;
            for (int i = 0;
                    i < Math.max(paper.receivers().size(), paper.signature().size());
                    i++) {
                if (i < paper.receivers().size()) {
                    at(85, paper.receivers().get(i), 11);
                }
                if (i < paper.signature().size()) {
                    top -= i == paper.signature().size() - 1 ? 30 : 0;
                    middle(right, paper.signature().get(i), size);
                }
                top -= line;
            }
        }

        void annex(MadePaper paper) throws IOException {
            for (String text : paper.annex()) {
                middle(312, text, size);
                top -= size * 1.3f;
            }
        }

        /** The line of the number. */
        private int lines(List<String> left) {
            for (int i = 0; i < left.size(); i++) {
                if (left.get(i).startsWith("Số")) {
                    return i;
                }
            }
            throw new IllegalStateException();
        }

        private float width(String text, float size) throws IOException {
            return font.getStringWidth(text) / 1000 * size;
        }

        private void middle(float at, String text, float size) throws IOException {
            String shown = letters.apply(text);
            float smaller = size;
            while (width(shown, smaller) > 235 && at != 312) {
                smaller -= 0.5f;
            }
            draw(at - width(shown, smaller) / 2, shown, smaller);
        }

        private void at(float left, String text, float size) throws IOException {
            draw(left, letters.apply(text), size);
        }

        /** Word by word, wider than a space apart. */
        private void justified(String text) throws IOException {
            float left = 85;
            for (String word : text.split(" ", -1)) {
                String shown = letters.apply(word);
                draw(left, shown, size);
                left += width(shown, size) + size * 0.4f;
            }
        }

        private void draw(float left, String shown, float size) throws IOException {
            stream.beginText();
            stream.setFont(font, size);
            stream.newLineAtOffset(left, top);
            stream.showText(shown);
            stream.endText();
        }
    }

    /** The line of place and day. */
    private static int day(List<String> right) {
        for (int i = 0; i < right.size(); i++) {
            if (right.get(i).contains(", ngày")) {
                return i;
            }
        }
        throw new IllegalStateException();
    }

    void docx(MadePaper paper, Path to) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            paper.stamp().forEach(line -> say(document.createParagraph(), line, false));
            boolean table = random.nextInt(100) < 75;
            if (table) {
                XWPFTable head = document.createTable(1, 2);
                fill(head.getRow(0).getCell(0), paper.left());
                fill(head.getRow(0).getCell(1), paper.right());
            } else {
                tabs(document, paper);
            }
            paper.title().forEach(line -> say(document.createParagraph(), line, true));
            paper.body().forEach(line -> say(document.createParagraph(), line, false));
            XWPFTable end = document.createTable(1, 2);
            fill(end.getRow(0).getCell(0), paper.receivers());
            fill(end.getRow(0).getCell(1), paper.signature());
            paper.annex().forEach(line -> say(document.createParagraph(), line, true));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            Files.write(to, bytes.toByteArray());
        }
    }

    /** The head as lines with tabs between left and right. */
    private void tabs(XWPFDocument document, MadePaper paper) {
        List<String> right = paper.right();
        for (int i = 0; i < paper.left().size(); i++) {
            String line = paper.left().get(i);
            if (line.startsWith("Số")) {
                line += "\t\t" + String.join(" ", right.subList(day(right), right.size()));
            } else if (i < day(right)) {
                line += "\t\t" + right.get(i);
            }
            say(document.createParagraph(), line, false);
        }
    }

    private void fill(XWPFTableCell cell, List<String> lines) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        for (String line : lines) {
            say(paragraph, line, true);
            paragraph = cell.addParagraph();
        }
    }

    /** As one types in a font that shows small letters as capitals. */
    private static String smallLatin(String text) {
        StringBuilder small = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            small.append(one < 128 ? Character.toLowerCase(one) : one);
        }
        return small.toString();
    }

    private void say(XWPFParagraph paragraph, String line, boolean middle) {
        if (middle) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        XWPFRun run = paragraph.createRun();
        String shown = letters.apply(line);
        boolean capitals = fonts == OldFonts.TCVN3 && line.equals(line.toUpperCase(Locale.ROOT));
        if (capitals) {
            run.setFontFamily(".VnTimeH");
            shown = smallLatin(shown);
        }
        String[] parts = shown.split("\t", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                run.addTab();
            }
            run.setText(parts[i], i);
        }
    }
}
