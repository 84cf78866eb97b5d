package vn.thidua.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Writes papers as .docx that people can go on editing. */
public final class Docx {

    /** What a cell keeps free at each side, in twentieths of a point. */
    private static final int CELL_MARGIN = 108;

    /** So many rows of a table stand with the signature below it. */
    private static final int WITH_SIGNATURE = 2;

    private final XWPFDocument document;

    private final boolean lying;

    /** Width between the margins, in twentieths of a point. */
    private final int inner;

    private Docx(XWPFDocument document, boolean lying) {
        this.document = document;
        this.lying = lying;
        this.inner = lying ? Format.INNER_LYING : Format.INNER;
    }

    /** The file. */
    public static byte[] of(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Docx docx = new Docx(document, paper.lying());
            docx.page();
            docx.pageNumbers();
            if (!paper.head().isNone()) {
                docx.head(paper.head());
            }
            docx.parts(paper.parts());
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes parts at the end of a document. */
    static void append(XWPFDocument document, List<Paper.Part> parts) {
        Docx docx = new Docx(document, false);
        docx.parts(parts);
    }

    private void parts(List<Paper.Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            part(parts.get(i));
            boolean signed = i + 1 < parts.size()
                    && (parts.get(i + 1) instanceof Paper.Signature || parts.get(i + 1) instanceof Paper.Signatures);
            if (signed && parts.get(i) instanceof Paper.Table) {
                keepWithNext(document.getTables().getLast());
                XWPFParagraph below = document.getParagraphs().getLast();
                // Without any setting of its own a paragraph cannot be told to stay.
                below.setSpacingAfter(0);
                below.setKeepNext(true);
            }
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(Format.twips(lying ? 297 : 210)));
        size.setH(BigInteger.valueOf(Format.twips(lying ? 210 : 297)));
        if (lying) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(Format.twips(Format.TOP)));
        margins.setBottom(BigInteger.valueOf(Format.twips(Format.TOP)));
        margins.setLeft(BigInteger.valueOf(Format.twips(Format.LEFT)));
        margins.setRight(BigInteger.valueOf(Format.twips(Format.RIGHT)));
        margins.setHeader(BigInteger.valueOf(Format.twips(Format.TOP) / 2));
        margins.setFooter(BigInteger.valueOf(Format.twips(Format.TOP) / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    /** Centred in the top margin, none on the first page. */
    private void pageNumbers() {
        document.getDocument().getBody().getSectPr().addNewTitlePg();
        document.createHeader(HeaderFooterType.FIRST);
        XWPFParagraph paragraph =
                document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        for (String code : List.of("begin", "", "end")) {
            XWPFRun run = run(paragraph, "", Format.BODY);
            if (code.isEmpty()) {
                run.getCTR().addNewInstrText().setStringValue("PAGE");
            } else {
                run.getCTR().addNewFldChar().setFldCharType(STFldCharType.Enum.forString(code));
            }
        }
    }

    private void head(Paper.Head head) {
        XWPFTable table = table(1, List.of(42, 58));
        table.removeBorders();
        XWPFTableCell left = table.getRow(0).getCell(0);
        if (!head.above().isEmpty()) {
            IssuerLines.of(head.above().toUpperCase(java.util.Locale.ROOT), inner(42))
                    .forEach(one -> line(left, one, false, Format.HEAD));
        }
        List<String> issuer = IssuerLines.of(head.issuer().toUpperCase(java.util.Locale.ROOT), inner(42));
        issuer.forEach(one -> line(left, one, true, Format.HEAD));
        rule(left, 42, Format.issuerLine(issuer));
        if (!head.number().isEmpty()) {
            line(left, head.number(), false, Format.BODY);
        }
        XWPFTableCell right = table.getRow(0).getCell(1);
        line(right, Format.STATE, true, Format.HEAD);
        line(right, Format.MOTTO, true, Format.BODY);
        rule(right, 58, Format.mottoLine());
        if (!head.placeAndDay().isEmpty()) {
            run(line(right, "", false, Format.BODY), head.placeAndDay(), Format.BODY)
                    .setItalic(true);
        }
        left.removeParagraph(0);
        right.removeParagraph(0);
        document.createParagraph();
    }

    private void picture(Paper.Picture picture) {
        // Format counts in twentieths of a point, files in 12700ths.
        int width = inner * Units.EMU_PER_POINT / 20;
        try {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(Base64.getDecoder().decode(picture.jpeg())),
                            PictureType.JPEG,
                            picture.text() + ".jpg",
                            width,
                            (int) ((long) width * picture.height() / picture.width()))
                    .getCTPicture()
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(picture.text());
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(picture.text(), e);
        }
    }

    private static XWPFParagraph line(XWPFTableCell cell, String text, boolean bold, int size) {
        XWPFParagraph paragraph = cell.addParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(0);
        run(paragraph, text, size).setBold(bold);
        return paragraph;
    }

    /** Width in points that a column has for text. */
    private float inner(int hundredths) {
        return inner * hundredths / 100f / 20 - 2 * CELL_MARGIN / 20f;
    }

    /** A line of that length in the middle of a cell, clear of the text above and below. */
    private void rule(XWPFTableCell cell, int hundredths, float points) {
        XWPFParagraph paragraph = cell.addParagraph();
        int side = Math.max(0, Math.round((inner(hundredths) - points) * 10));
        paragraph.setIndentationLeft(side);
        paragraph.setIndentationRight(side);
        paragraph.setSpacingBefore(30);
        paragraph.setSpacingAfter(40);
        paragraph.setSpacingBetween(3, LineSpacingRule.EXACT);
        paragraph.setBorderTop(Borders.SINGLE);
        run(paragraph, "", 2);
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(Format.FONT);
        run.setFontFamily(Format.FONT, XWPFRun.FontCharRange.cs);
        run.setFontFamily(Format.FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(size);
        run.setText(text);
        return run;
    }

    private void part(Paper.Part part) {
        switch (part) {
            case Paper.Title title -> {
                run(centered(), title.kind(), 14).setBold(true);
                run(centered(), title.subject(), Format.BODY).setBold(true);
            }
            case Paper.Centered centered -> {
                XWPFParagraph paragraph = centered();
                // The title of a table stands on the page of its first row.
                paragraph.setKeepNext(centered.bold());
                run(paragraph, centered.text(), Format.BODY).setBold(centered.bold());
            }
            case Paper.Lead lead -> {
                XWPFParagraph paragraph = justified();
                paragraph.setKeepNext(true);
                run(paragraph, lead.text(), Format.BODY);
            }
            case Paper.Text text -> {
                XWPFParagraph paragraph = justified();
                if (!text.lead().isEmpty()) {
                    run(paragraph, text.lead() + " ", Format.BODY).setBold(true);
                }
                run(paragraph, text.text(), Format.BODY).setItalic(text.italic());
            }
            case Paper.Heading heading -> {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setIndentationFirstLine(Format.twips(10));
                paragraph.setSpacingBefore(120);
                paragraph.setSpacingAfter(60);
                paragraph.setKeepNext(true);
                run(paragraph, heading.text(), Format.BODY).setBold(true);
            }
            case Paper.Picture picture -> picture(picture);
            case Paper.NewPage ignored -> document.createParagraph().setPageBreak(true);
            case Paper.Table table -> table(table);
            case Paper.Signature signature -> signature(signature);
            case Paper.Signatures both -> {
                XWPFTable table = table(1, List.of(50, 50));
                table.removeBorders();
                sign(table.getRow(0).getCell(0), both.left());
                sign(table.getRow(0).getCell(1), both.right());
            }
        }
    }

    private XWPFParagraph justified() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(Format.twips(10));
        paragraph.setSpacingAfter(120);
        return paragraph;
    }

    private XWPFParagraph centered() {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(80);
        return paragraph;
    }

    private XWPFTable table(int rows, List<Integer> widths) {
        XWPFTable table = document.createTable(rows, widths.size());
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(inner);
        // Word asks for the grid of every table and offers to repair a file without it.
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) inner * width / 100)));
        for (XWPFTableRow row : table.getRows()) {
            for (int column = 0; column < widths.size(); column++) {
                XWPFTableCell cell = row.getCell(column);
                cell.setWidthType(TableWidthType.DXA);
                cell.setWidth(String.valueOf(inner * widths.get(column) / 100));
            }
        }
        return table;
    }

    private void table(Paper.Table content) {
        XWPFTable table = table(content.rows().size() + 1, content.widths());
        table.getRow(0).setRepeatHeader(true);
        row(table.getRow(0), content.head(), column -> ParagraphAlignment.CENTER, true);
        BitSet numeric = content.numeric();
        for (int i = 0; i < content.rows().size(); i++) {
            List<String> cells = content.rows().get(i);
            row(
                    table.getRow(i + 1),
                    cells,
                    column -> Paper.Table.isRight(numeric, column, cells.get(column))
                            ? ParagraphAlignment.RIGHT
                            : ParagraphAlignment.LEFT,
                    false);
        }
        document.createParagraph();
    }

    private static void row(
            XWPFTableRow row, List<String> texts, IntFunction<ParagraphAlignment> alignment, boolean bold) {
        row.setCantSplitRow(true);
        for (int column = 0; column < texts.size(); column++) {
            XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
            paragraph.setSpacingAfter(0);
            paragraph.setAlignment(alignment.apply(column));
            run(paragraph, texts.get(column), Format.TABLE).setBold(bold);
        }
    }

    /** A signature is never alone on a page: the last rows of the table above go with it. */
    private static void keepWithNext(XWPFTable table) {
        int rows = table.getNumberOfRows();
        for (XWPFTableRow row : table.getRows().subList(Math.max(1, rows - WITH_SIGNATURE), rows)) {
            row.getTableCells().forEach(cell -> cell.getParagraphs().forEach(one -> one.setKeepNext(true)));
        }
    }

    private void signature(Paper.Signature signature) {
        XWPFTable table = table(1, List.of(45, 55));
        table.removeBorders();
        recipients(table.getRow(0).getCell(0), signature.recipients());
        sign(table.getRow(0).getCell(1), signature);
    }

    private static void recipients(XWPFTableCell cell, List<String> recipients) {
        if (recipients.isEmpty()) {
            return;
        }
        XWPFParagraph heading = cell.getParagraphs().getFirst();
        heading.setSpacingAfter(0);
        XWPFRun run = run(heading, Format.RECIPIENTS, 12);
        run.setBold(true);
        run.setItalic(true);
        for (String one : recipients) {
            XWPFParagraph line = cell.addParagraph();
            line.setSpacingAfter(0);
            run(line, "- " + one, 11);
        }
    }

    private static void sign(XWPFTableCell cell, Paper.Signature signature) {
        cell.getTableRow().setCantSplitRow(true);
        if (!signature.day().isEmpty()) {
            run(line(cell, "", false, Format.BODY), signature.day(), Format.BODY)
                    .setItalic(true);
        }
        signature
                .capacity()
                .lines()
                .forEach(capacity -> line(cell, capacity.toUpperCase(java.util.Locale.ROOT), true, Format.BODY));
        for (int i = 0; i < 4; i++) {
            line(cell, "", false, Format.BODY);
        }
        line(cell, signature.name(), true, 14);
        cell.removeParagraph(0);
    }
}
