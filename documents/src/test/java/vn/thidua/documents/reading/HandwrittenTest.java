package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Papers written by hand, none of them out of a generator: what stands in {@code handwritten.txt} is set as a .docx and as a
 * .pdf. {@code left || right} is a line of two sides, {@code ^} one in the middle, {@code = FIELD} what must be read; {@code -} is
 * nothing.
 */
class HandwrittenTest {

    @TempDir
    private Path folder;

    /** A paper and what must be read in it. */
    record Case(String name, List<String> lines, Map<PaperField, String> right) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> papers() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (String line : Files.readAllLines(RealLayoutsTest.path("handwritten.txt"))) {
            if (line.startsWith("# ")) {
                cases.add(new Case(line.substring(2), new ArrayList<>(), new EnumMap<>(PaperField.class)));
            } else if (line.startsWith("= ")) {
                String[] said = line.substring(2).split(" ", 2);
                cases.getLast().right().put(PaperField.valueOf(said[0]), said[1].equals("-") ? "" : said[1]);
            } else if (!line.isBlank()) {
                cases.getLast().lines().add(line);
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aWordFileIsReadRight(Case paper) throws IOException {
        Path file = folder.resolve("paper.docx");
        docx(paper.lines(), file);
        right(paper, PaperReader.read(file, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aPdfIsReadRight(Case paper) throws IOException {
        Path file = folder.resolve("paper.pdf");
        pdf(paper.lines(), file);
        right(paper, PaperReader.read(file, "application/pdf"));
    }

    private static void right(Case paper, PaperReading reading) {
        Map<PaperField, String> read = new EnumMap<>(PaperField.class);
        paper.right()
                .keySet()
                .forEach(field -> read.put(field, reading.value(field).orElse("")));
        assertThat(read).isEqualTo(paper.right());
    }

    private static String[] sides(String line) {
        return (line + " ").split("\\|\\|", 2);
    }

    private static void docx(List<String> lines, Path to) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            XWPFTable table = null;
            for (String line : lines) {
                if (!line.contains("||")) {
                    table = null;
                    boolean middle = line.startsWith("^ ");
                    say(document.createParagraph(), middle ? line.substring(2) : line, middle);
                    continue;
                }
                if (table == null) {
                    table = document.createTable(1, 2);
                }
                String[] sides = sides(line);
                for (int i = 0; i < 2; i++) {
                    XWPFTableCell cell = table.getRow(0).getCell(i);
                    if (!sides[i].isBlank()) {
                        say(cell.addParagraph(), sides[i].strip(), true);
                    }
                }
            }
            try (var out = Files.newOutputStream(to)) {
                document.write(out);
            }
        }
    }

    private static void say(XWPFParagraph paragraph, String text, boolean middle) {
        if (middle) {
            paragraph.setAlignment(ParagraphAlignment.CENTER);
        }
        paragraph.createRun().setText(text);
    }

    private static void pdf(List<String> lines, Path to) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page);
                    InputStream face = Objects.requireNonNull(PaperReader.class.getResourceAsStream(
                            "/vn/thidua/documents/LiberationSerif-Regular.ttf"))) {
                PDType0Font font = PDType0Font.load(document, face);
                float top = 790;
                for (String line : lines) {
                    if (line.contains("||")) {
                        String[] sides = sides(line);
                        middle(stream, font, 165, top, sides[0].strip());
                        middle(stream, font, 420, top, sides[1].strip());
                    } else if (line.startsWith("^ ")) {
                        middle(stream, font, 300, top, line.substring(2));
                    } else {
                        draw(stream, font, 85, top, line, 11);
                    }
                    top -= 16;
                }
            }
            document.save(to.toFile());
        }
    }

    private static void middle(PDPageContentStream stream, PDType0Font font, float at, float top, String text)
            throws IOException {
        float size = 12;
        while (font.getStringWidth(text) / 1000 * size > 240 && at != 300) {
            size -= 0.5f;
        }
        draw(stream, font, at - font.getStringWidth(text) / 2000 * size, top, text, size);
    }

    private static void draw(
            PDPageContentStream stream, PDType0Font font, float left, float top, String text, float size)
            throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(left, top);
        stream.showText(text);
        stream.endText();
    }
}
