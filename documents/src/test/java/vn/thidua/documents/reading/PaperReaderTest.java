package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;

/** What the reader does with papers that the program itself writes, with pictures, and with files that are none. */
class PaperReaderTest {

    private static final String PDF = "application/pdf";
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    @TempDir
    private Path folder;

    private static Paper paper() {
        return new Paper(
                new Paper.Head(
                        "UBND THÀNH PHỐ AN BÌNH",
                        "UBND PHƯỜNG TÂN NGÃI",
                        "Số: 7/BC-UBND",
                        "Tân Ngãi, ngày 05 tháng 6 năm 2024"),
                List.of(
                        new Paper.Title("BÁO CÁO", "Kết quả cải cách hành chính 6 tháng đầu năm 2024"),
                        new Paper.Text("Ủy ban nhân dân phường báo cáo như sau."),
                        new Paper.Signature(
                                "", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH", "Trần Thị Mẫu", List.of("Như trên;"))));
    }

    @Test
    void itReadsWhatTheProgramWrites() throws IOException {
        for (PaperReading reading : List.of(read(Pdf.of(paper()), PDF), read(Docx.of(paper()), DOCX))) {
            assertThat(reading.value(PaperField.NUMBER)).contains("7/BC-UBND");
            assertThat(reading.value(PaperField.ABOVE)).contains("UBND THÀNH PHỐ AN BÌNH");
            assertThat(reading.value(PaperField.ISSUER)).contains("UBND PHƯỜNG TÂN NGÃI");
            assertThat(reading.value(PaperField.DAY)).contains("2024-06-05");
            assertThat(reading.value(PaperField.KIND)).contains("Báo cáo");
            assertThat(reading.value(PaperField.SUBJECT)).contains("Kết quả cải cách hành chính 6 tháng đầu năm 2024");
            assertThat(reading.value(PaperField.AUTHORITY)).contains("TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH");
            assertThat(reading.value(PaperField.SIGNER)).contains("Trần Thị Mẫu");
            int place = reading.found().get(PaperField.NUMBER).places().getFirst();
            assertThat(reading.pieces().get(place).text()).contains("7/BC-UBND");
            assertThat(reading.at(place)).contains(PaperField.NUMBER);
        }
    }

    @Test
    void oldLettersAreKnownFromWhatTheySay() {
        assertThat(OldFonts.TCVN3.line("Céng hßa x· héi chñ nghÜa ViÖt Nam"))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(OldFonts.VNI.line("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"))
                .isEqualTo("Cộng hòa xã hội chủ nghĩa Việt Nam");
        assertThat(OldFonts.VNI.line("ÑÖÔØNG LOÁI, kyõ luaät")).isEqualTo("ĐƯỜNG LỐI, kỹ luật");
        assertThat(OldFonts.of(List.of("Céng hßa x· héi chñ nghÜa", "Ngµy 5 th¸ng 3 n¨m 2024")))
                .isEqualTo(OldFonts.TCVN3);
        assertThat(OldFonts.of(List.of("Déjà vu à Hanoï, café, naïve, façade"))).isEqualTo(OldFonts.NONE);
        assertThat(OldFonts.of(List.of("Cộng hòa xã hội chủ nghĩa Việt Nam"))).isEqualTo(OldFonts.NONE);
    }

    @Test
    void daysAreReadInAllTheirForms() {
        for (String day : List.of(
                "ngày 05 tháng 4 năm 2024",
                "ngày 5/4/2024",
                "ngày mùng năm tháng tư năm hai ngàn không trăm hai mươi bốn",
                "Ngày 5 tháng 04 năm 2024.")) {
            assertThat(DayWords.at("Tân Ngãi, " + day)
                            .flatMap(DayWords.FoundDay::day)
                            .map(Object::toString))
                    .as(day)
                    .contains("2024-04-05");
        }
        assertThat(DayWords.at("ngày 31 tháng 02 năm 2024").flatMap(DayWords.FoundDay::day))
                .isEmpty();
        assertThat(DayWords.at("ngày … tháng 3 năm 2024").flatMap(DayWords.FoundDay::day))
                .isEmpty();
        assertThat(DayWords.at("Kế hoạch số 5 ngày 05 tháng 4 năm 2024 của phường"))
                .isEqualTo(Optional.empty());
    }

    @Test
    void aScannedPaperSaysSo() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                BufferedImage image = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
                stream.drawImage(LosslessFactory.createFromImage(document, image), 0, 0);
            }
            document.save(file.toFile());
        }
        assertThat(PaperReader.read(file, PDF).state()).isEqualTo(PaperReading.State.NO_TEXT);
    }

    @Test
    void aLockedPaperSaysSo() throws IOException {
        Path file = folder.resolve("locked.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
        assertThat(PaperReader.read(file, PDF).state()).isEqualTo(PaperReading.State.LOCKED);
    }

    @Test
    void whatIsNoPaperIsRefusedAndNeverFails() throws IOException {
        Random random = new Random(5);
        byte[] noise = new byte[4000];
        random.nextBytes(noise);
        assertThat(read(noise, PDF).state()).isEqualTo(PaperReading.State.DAMAGED);
        assertThat(read(noise, DOCX).state()).isEqualTo(PaperReading.State.DAMAGED);
        byte[] good = Pdf.of(paper());
        for (int i = 0; i < 30; i++) {
            byte[] hurt = good.clone();
            for (int j = 0; j < 40; j++) {
                hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(hurt, PDF).state()).isNotNull();
        }
        assertThat(read(java.util.Arrays.copyOf(good, good.length / 2), PDF).state())
                .isNotNull();
    }

    @Test
    void aBombIsNotOpened() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(
                    ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
                                    + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        assertThat(PaperReader.read(file, DOCX).state()).isEqualTo(PaperReading.State.DAMAGED);
    }

    private PaperReading read(byte[] content, String media) throws IOException {
        Path file = Files.createTempFile(folder, "paper", "");
        Files.write(file, content);
        return PaperReader.read(file, media);
    }
}
