package vn.thidua.documents.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Writes made-up papers as an e-office does: the page was printed with gaps, number and day lie in signature fields over it. */
final class SignedPdf {

    private static final float SIZE = 13;
    private static final float LEFT = 165;
    private static final float RIGHT = 415;

    private final PDDocument document = new PDDocument();
    private final PDPage page = new PDPage(PDRectangle.A4);
    private final PDAcroForm form = new PDAcroForm(document);
    private final List<PDSignatureField> fields = new ArrayList<>();
    private final PDType0Font font;
    private final Random random;
    private final PDPageContentStream stream;
    private float top = 780;

    private SignedPdf(Random random) throws IOException {
        this.random = random;
        document.addPage(page);
        document.getDocumentCatalog().setAcroForm(form);
        try (InputStream face = Objects.requireNonNull(
                PaperReader.class.getResourceAsStream("/vn/thidua/documents/LiberationSerif-Regular.ttf"))) {
            font = PDType0Font.load(document, face);
        }
        stream = new PDPageContentStream(document, page);
    }

    static void write(MadePaper paper, Random random, Path to) throws IOException {
        SignedPdf pdf = new SignedPdf(random);
        try (PDDocument document = pdf.document) {
            pdf.set(paper);
            pdf.stream.close();
            pdf.form.setFields(List.copyOf(pdf.fields));
            document.save(to.toFile());
        }
    }

    private void set(MadePaper paper) throws IOException {
        // Some programs leave the page's coordinates changed at its end.
        if (random.nextBoolean()) {
            stream.transform(new org.apache.pdfbox.util.Matrix(1, 0, 0, 1, 0, 0));
        }
        float begin = top;
        for (String line : paper.left()) {
            if (line.startsWith("Số")) {
                number(line, paper.says());
            } else {
                middle(LEFT, line);
            }
            top -= 17;
        }
        float ended = top;
        top = begin;
        for (String line : paper.right()) {
            if (line.contains("ngày")) {
                day(line, paper.says());
            } else {
                middle(RIGHT, line);
            }
            top -= 17;
        }
        top = Math.min(ended, top) - 20;
        for (String line : paper.title()) {
            middle(300, line);
            top -= 18;
        }
        top -= 10;
        for (String line : paper.body()) {
            draw(85, line, 12);
            top -= 18;
        }
        signature(paper);
    }

    private void signature(MadePaper paper) throws IOException {
        top -= 10;
        float begin = top;
        for (String line : paper.receivers()) {
            draw(85, line, 11);
            top -= 15;
        }
        top = begin;
        for (int i = 0; i < paper.signature().size(); i++) {
            if (i == paper.signature().size() - 1) {
                over(RIGHT - 90, top + 14, 6, "Người ký: Ủy ban nhân dân tỉnh thử");
                over(RIGHT - 90, top + 6, 6, "Thời gian ký: 05/12/2025 10:12:03 +07:00");
                top -= 45;
            }
            middle(RIGHT, paper.signature().get(i));
            top -= 17;
        }
    }

    /** The page keeps a gap, often with dots; the field holds the number alone, or the page has no line and the field all of it. */
    private void number(String line, java.util.Map<PaperField, String> says) throws IOException {
        String symbol = "/" + says.get(PaperField.SYMBOL);
        if (!says.containsKey(PaperField.NUMBER)) {
            middle(LEFT, line);
            return;
        }
        String number = says.get(PaperField.NUMBER);
        String alone = number.substring(0, number.length() - symbol.length());
        if (random.nextInt(4) == 0) {
            over(LEFT - 60, top + shift(), SIZE, "Số: " + number);
            return;
        }
        boolean dots = random.nextBoolean();
        float gap = width(alone, SIZE) + 10;
        float from = LEFT - (width("Số: ", SIZE) + gap + width(symbol, SIZE)) / 2;
        draw(from, "Số:", SIZE);
        float at = from + width("Số: ", SIZE);
        if (dots) {
            draw(at, ".".repeat((int) (gap / width(".", SIZE))), SIZE);
        }
        over(at + 3, top + shift(), SIZE, alone);
        draw(at + gap, symbol, SIZE);
    }

    private void day(String line, java.util.Map<PaperField, String> says) throws IOException {
        if (!says.containsKey(PaperField.DAY)) {
            middle(RIGHT, line);
            return;
        }
        String[] date = says.get(PaperField.DAY).split("-", 3);
        String before = says.get(PaperField.PLACE) + ", ngày ";
        float from = RIGHT - width(before + "00 tháng 00 năm 2026", SIZE) / 2 - 8;
        draw(from, before.strip(), SIZE);
        float at = from + width(before, SIZE);
        float gap = width("00", SIZE) + 6;
        over(at + 2, top + shift(), SIZE, date[2]);
        draw(at + gap, "tháng", SIZE);
        float month = at + gap + width("tháng ", SIZE);
        over(month + 2, top + shift(), SIZE, date[1]);
        draw(month + gap, "năm " + date[0], SIZE);
    }

    private float shift() {
        return random.nextInt(5) - 2;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(shown(text)) / 1000 * size;
    }

    /** The typeface has no letter for some blanks. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Zs}", " ").replace("\u2011", "-");
    }

    private void middle(float at, String text) throws IOException {
        float size = SIZE;
        while (width(text, size) > 240 && at != 300) {
            size -= 0.5f;
        }
        draw(at - width(text, size) / 2, text, size);
    }

    private void draw(float left, String text, float size) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(left, top);
        stream.showText(shown(text));
        stream.endText();
    }

    /** A signature field with an appearance that shows a text at a place of the page. */
    private void over(float left, float base, float size, String text) throws IOException {
        PDRectangle place = new PDRectangle(left, base - 4, width(text, size) + 2, size + 6);
        PDAppearanceStream appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        appearance.setResources(new PDResources());
        try (PDPageContentStream content = new PDPageContentStream(document, appearance)) {
            content.beginText();
            content.setFont(font, size);
            content.newLineAtOffset(0, 4);
            content.showText(text);
            content.endText();
        }
        PDSignatureField field = new PDSignatureField(form);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setRectangle(place);
        widget.setPage(page);
        widget.setPrinted(true);
        PDAppearanceDictionary appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        widget.setAppearance(appearances);
        page.getAnnotations().add(widget);
        fields.add(field);
    }
}
