package vn.thidua.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that makes no sense is told as such, and nothing of it is offered. */
class LegibilityTest {

    private static final List<String> PAPER = List.of(
            "ỦY BAN NHÂN DÂN TỈNH LÀO CAI",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Số: 134/KH-UBND",
            "Lào Cai, ngày 26 tháng 3 năm 2026",
            "KẾ HOẠCH",
            "Phát triển cụm công nghiệp tỉnh Lào Cai giai đoạn 2026 - 2030");

    @TempDir
    private Path folder;

    @Test
    void aFontThatDoesNotTellItsLettersIsNotRead() throws IOException {
        Path file = folder.resolve("unmapped.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDType0Font font;
            try (PDPageContentStream stream = new PDPageContentStream(document, page);
                    InputStream face = Objects.requireNonNull(PaperReader.class.getResourceAsStream(
                            "/vn/thidua/documents/LiberationSerif-Regular.ttf"))) {
                font = PDType0Font.load(document, face);
                float top = 780;
                for (String line : PAPER) {
                    stream.beginText();
                    stream.setFont(font, 13);
                    stream.newLineAtOffset(80, top);
                    stream.showText(line);
                    stream.endText();
                    top -= 18;
                }
            }
            document.save(file.toFile());
        }
        assertThat(PaperReader.read(file, "application/pdf").state()).isEqualTo(PaperReading.State.READ);
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                document.getPage(0).getResources().getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
            }
            document.save(folder.resolve("stripped.pdf").toFile());
        }
        nothing(PaperReader.read(folder.resolve("stripped.pdf"), "application/pdf"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\nTINH LAO CAI Doc lap - Tu do - Hanh phuc\n"
                        + "So: 134/KH-UBND Lao Cai, ngay 26 thang 3 nam 2026\nKE HOACH\nPhat trien cum cong nghiep tinh Lao Cai",
                "fJY BAN NHAN DAN CQNG HOA xA HQI CHU NGHiA VI~T NAM\nTiNH LAO CAI D(>c I~p - T\\f do - H~nh phuc\n"
                        + "S6: 134/KH-UBND Lao Cai, ngay 26 thang 3 niim 2026\nKt HO~CH\nPhat tri~n c\\lm cong nghi~p tinh Lao Cai",
                "7KH TXLFN EURZQ IR[ MXPSV RYHU WKH OD]\\ GRJ\n&Ӝ1* +Ñ$ ;­ +Ӝ, &+Ӫ 1*+Ƭ$ 9,ӊ7 1$0\n6ӕ .+8%1' QJj\\ WKiQJ QăP\n"
                        + "Ӫ< %$1 1+Æ1 '$1 7ӌ1+ /¬2 &$, .ӂ +2Ҥ&+ 3KiW WULӇQ"
            })
    void whatAMachineReadBadlyIsNotOffered(String text) {
        nothing(PaperReader.of(pieces(text.lines().toList()), 0));
    }

    @Test
    void aPaperFullOfFiguresAndShortFormsIsRead() {
        List<String> lines = new java.util.ArrayList<>(PAPER);
        for (int i = 0; i < 40; i++) {
            lines.add(i + " UBND P" + i + " 12.500.000 KPI ISO 9001:2015");
        }
        assertThat(PaperReader.of(pieces(lines), 0).state()).isEqualTo(PaperReading.State.READ);
    }

    private static List<Piece> pieces(List<String> lines) {
        return lines.stream()
                .map(line -> new Piece(Layer.TEXT, 0, 0, java.util.Optional.empty(), false, false, line))
                .toList();
    }

    private static void nothing(PaperReading reading) {
        assertThat(reading.state()).isEqualTo(PaperReading.State.UNREADABLE);
        assertThat(reading.found()).isEmpty();
        assertThat(reading.pieces()).isEmpty();
    }

    @Test
    void figuresOfAnEastAsianKeyboardAreFigures() {
        assertThat(NumberLine.of(Letters.mend("Số：４５／KH－UBND")).flatMap(NumberLine::number))
                .contains("45/KH-UBND");
    }
}
