package vn.thidua.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import vn.thidua.documents.reading.PaperText;
import vn.thidua.documents.reading.ReadHere;
import vn.thidua.documents.reading.SeparateReader;

/** Files as they come: what cannot be read is told apart, what can be is read whole. */
class PaperFilesTest {

    @TempDir
    private Path folder;

    private static MadePaper first() {
        return MadePaper.all().getFirst();
    }

    private static PaperText.State state(Path file) {
        return ReadHere.text(file).state();
    }

    @Test
    void aPasswordIsSaid() throws IOException, GeneralSecurityException {
        Path plain = Typeset.of(first().text()).docx(folder);
        Path locked = folder.resolve("locked.docx");
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream data = encryptor.getDataStream(parts)) {
                Files.copy(plain, data);
            }
            parts.writeFilesystem(out);
        }
        assertThat(state(locked)).isEqualTo(PaperText.State.LOCKED);

        Path pdf = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("chu", "mat-khau", new AccessPermission()));
            document.save(pdf.toFile());
        }
        assertThat(state(pdf)).isEqualTo(PaperText.State.LOCKED);
    }

    @Test
    void aScanHasNoText() throws IOException {
        Path scan = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            BufferedImage picture = new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 600, 800);
            }
            document.save(scan.toFile());
        }
        assertThat(state(scan)).isEqualTo(PaperText.State.NO_TEXT);
    }

    @Test
    void threeHundredPagesAreTooMany() throws IOException {
        Path long300 = folder.resolve("long.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 300; i++) {
                document.addPage(new PDPage());
            }
            document.save(long300.toFile());
        }
        assertThat(state(long300)).isEqualTo(PaperText.State.TOO_LONG);
    }

    @Test
    void macrosOldFormatsAndOtherFilesAreRefused() throws IOException {
        Path macros = folder.resolve("macros.docx");
        try (ZipInputStream from = new ZipInputStream(
                        Files.newInputStream(Typeset.of(first().text()).docx(folder)));
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(macros))) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("[Content_Types].xml")) {
                    String types = new String(from.readAllBytes(), StandardCharsets.UTF_8);
                    to.write(types.replace(
                                    "</Types>",
                                    "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
                } else {
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry("word/vbaProject.bin"));
            to.write(1);
        }
        assertThat(state(macros)).isEqualTo(PaperText.State.MACROS);

        Path old = folder.resolve("old.doc");
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(old)) {
            parts.createDocument(InputStream.nullInputStream(), "WordDocument");
            parts.writeFilesystem(out);
        }
        assertThat(state(old)).isEqualTo(PaperText.State.OLD_FORMAT);

        Path other = Files.writeString(folder.resolve("other.docx"), "không phải văn bản");
        assertThat(state(other)).isEqualTo(PaperText.State.DAMAGED);
    }

    @Test
    void whatAProcessOfItsOwnReadsIsTheSame() throws IOException {
        Path file = Typeset.of(first().text()).pdf(folder);
        PaperText there =
                new SeparateReader(SeparateReader.Limits.WHOLE).text(file).orElseThrow();
        assertThat(there.parts()).isEqualTo(ReadHere.text(file).parts());
        assertThat(there.head().found().keySet())
                .isEqualTo(ReadHere.text(file).head().found().keySet());
    }

    @Test
    void aSpreadsheetGivesItsScoreTable() throws IOException {
        PlanDraft draft = Drafting.of(ReadHere.text(Typeset.of(first().text()).xlsx(folder)));
        assertThat(draft.sheets()).hasSize(1);
        assertThat(draft.sheets().getFirst().part().max()).isEqualByComparingTo("100");
        assertThat(draft.sheets().getFirst().part().lines()).hasSize(3);
    }

    /** The word processor puts these numbers before paragraphs; they stand in no text. */
    @Test
    void numbersThatTheProgramPutsBeforeParagraphsCount() throws IOException {
        Path file = folder.resolve("numbered.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.ZERO);
            level(list, 0, STNumberFormat.UPPER_ROMAN, "%1.");
            level(list, 1, STNumberFormat.DECIMAL, "%2.");
            level(list, 2, STNumberFormat.LOWER_LETTER, "%3)");
            BigInteger id = document.createNumbering()
                    .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
            paragraph(document, id, 0, "MỤC ĐÍCH, YÊU CẦU CỦA PHONG TRÀO");
            paragraph(document, id, 1, "Mục đích");
            paragraph(document, id, 1, "Yêu cầu");
            paragraph(document, id, 0, "ĐỐI TƯỢNG");
            paragraph(document, id, 1, "Tập thể");
            paragraph(document, id, 2, "Các phòng chuyên môn của xã");
            document.write(out);
        }
        assertThat(Drafting.of(ReadHere.text(file)).clauses())
                .extracting(Outline.Node::label)
                .containsExactly("Mục I", "Mục I.1", "Mục I.2", "Mục II", "Mục II.1", "Mục II.1, điểm a");
    }

    private static void level(CTAbstractNum list, int at, STNumberFormat.Enum format, String text) {
        CTLvl level = list.addNewLvl();
        level.setIlvl(BigInteger.valueOf(at));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    private static void paragraph(XWPFDocument document, BigInteger list, int level, String text) {
        var paragraph = document.createParagraph();
        paragraph.setNumID(list);
        paragraph.setNumILvl(BigInteger.valueOf(level));
        paragraph.createRun().setText(text);
    }

    @Test
    void aCellOverSeveralColumnsIsTheNameOfAGroup() throws IOException {
        Path file = folder.resolve("spanned.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("BẢNG ĐIỂM THI ĐUA CỦA CÁC ĐƠN VỊ TRỰC THUỘC");
            XWPFTable table = document.createTable(4, 3);
            row(table, 0, List.of("STT", "Nội dung", "Điểm tối đa"));
            row(table, 1, List.of("A. KỶ LUẬT", "", ""));
            table.getRow(1).removeCell(2);
            table.getRow(1).removeCell(1);
            table.getRow(1).getCell(0).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.valueOf(3));
            row(table, 2, List.of("1", "Giờ giấc: mỗi lần vi phạm trừ 2 điểm", "20"));
            row(table, 3, List.of("2", "Trang phục: mỗi lần vi phạm trừ 1 điểm", "10"));
            document.write(out);
        }
        DraftPart.Sheet sheet =
                Drafting.of(ReadHere.text(file)).sheets().getFirst().part();
        assertThat(sheet.lines()).hasSize(1);
        assertThat(sheet.lines().getFirst().part().title()).isEqualTo("KỶ LUẬT");
        assertThat(sheet.lines().getFirst().part().max())
                .hasValueSatisfying(max -> assertThat(max).isEqualByComparingTo("30"));
    }

    private static void row(XWPFTable table, int at, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            table.getRow(at).getCell(i).setText(cells.get(i));
        }
    }

    /** The spreadsheet of the first paper, changed; a hidden sheet of notes stands behind. */
    private Path changed(Consumer<XSSFSheet> change) throws IOException {
        Path file = folder.resolve("changed.xlsx");
        try (InputStream in = Files.newInputStream(Typeset.of(first().text()).xlsx(folder));
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet notes = book.createSheet("Nháp");
            notes.createRow(0).createCell(0).setCellValue("Tiêu chí bỏ đi");
            book.setSheetHidden(book.getSheetIndex(notes), true);
            change.accept(book.getSheetAt(0));
            book.write(out);
        }
        return file;
    }

    @Test
    void whatASpreadsheetHidesIsAskedFor() throws IOException {
        PaperText whole = ReadHere.text(changed(page -> {}));
        assertThat(whole.state()).isEqualTo(PaperText.State.READ);
        assertThat(whole.parts().toString()).doesNotContain("Tiêu chí bỏ đi");
        assertThat(state(changed(page -> page.getRow(page.getLastRowNum()).setZeroHeight(true))))
                .isEqualTo(PaperText.State.UNSEEN);
        assertThat(state(changed(page -> page.setColumnHidden(0, true)))).isEqualTo(PaperText.State.UNSEEN);
        assertThat(state(changed(page -> page.setColumnHidden(200, true)))).isEqualTo(PaperText.State.READ);
    }
}
