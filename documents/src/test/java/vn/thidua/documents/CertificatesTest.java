package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Certificates stay within their frame whatever is written on them, measured in the file. */
class CertificatesTest {

    private static final float MM = 72 / 25.4f;
    private static final String LONG =
            "Đã có thành tích xuất sắc trong phong trào thi đua thực hiện cải cách hành chính, ".repeat(6);

    private static Certificate certificate(String recipient, String achievement, String capacity) {
        return new Certificate(
                "Chủ tịch Ủy ban nhân dân thành phố Vĩnh Long",
                "Giấy khen",
                recipient,
                "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
                achievement,
                "Quyết định số 1234/QĐ-UBND ngày 20/12/2024",
                "Số sổ vàng: 125/2024",
                "Vĩnh Long, ngày 20 tháng 12 năm 2024",
                capacity,
                "Nguyễn Thị Minh Khai",
                "https://thidua.example/c/ab-0123456789abcdef0123");
    }

    private static final String FIVE = String.join(
            "\n",
            "TM. Ủy ban nhân dân",
            "KT. Chủ tịch",
            "Phó Chủ tịch thường trực phụ trách khối văn hóa, xã hội và công tác thi đua, khen thưởng",
            "kiêm Chủ tịch Hội đồng",
            "Thi đua - Khen thưởng");

    private static final String LONG_NAME =
            "Bà Nguyễn Thị Hoàng Phương Thảo Công Tằng Tôn Nữ ".repeat(3).strip();

    /** Name of 147 letters, 400 letters for what, a capacity of five lines of which one is long: all at once. */
    @Test
    void whereEverythingIsLongAtOnceTheLettersStayReadable() {
        for (String achievement : List.of("Đã có thành tích", LONG.substring(0, 200), LONG.substring(0, 400))) {
            for (String name : List.of("Phường 1", LONG_NAME)) {
                Certificate one = certificate(name, achievement, FIVE);
                assertThat(CertificateLayout.of(one, false).smallest())
                        .as("%d letters for %d letters", name.length(), achievement.length())
                        .isGreaterThanOrEqualTo(CertificateLayout.READABLE);
                assertThat(Certificates.isReadable(one)).isTrue();
            }
        }
    }

    @Test
    void whatIsTooLongToBeReadSaysHowManyLettersFit() {
        Certificate one = certificate(LONG_NAME, LONG.repeat(4), FIVE);
        assertThat(Certificates.isReadable(one)).isFalse();
        int fit = Certificates.readableLetters(one);
        assertThat(fit).isBetween(400, 900);
        assertThat(Certificates.isReadable(one.achieved(one.achievement().substring(0, fit))))
                .isTrue();
        assertThat(Certificates.isReadable(one.achieved(one.achievement().substring(0, fit + 30))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true", "true, true"})
    void everyTextStaysInsideTheFrame(boolean large, boolean textOnly) throws IOException {
        List<Certificate> cases = List.of(
                certificate("Phường 1", "Đã có thành tích xuất sắc", "Chủ tịch"),
                certificate(LONG_NAME, LONG.substring(0, 400), FIVE),
                certificate(Normalizer.normalize("Ủy ban nhân dân phường Trường An", Normalizer.Form.NFD), LONG, FIVE),
                certificate("X".repeat(200), "Y".repeat(300), "Z".repeat(90)));
        byte[] file = Certificates.write(cases, new Certificate.Print(large, textOnly, 0, 0), pages -> {});
        float scale = large ? (float) Math.sqrt(2) : 1;
        float edge = (CertificateLayout.INSIDE - 3) * scale * MM;
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getNumberOfPages()).isEqualTo(cases.size());
            for (int page = 1; page <= cases.size(); page++) {
                var box = document.getPage(page - 1).getMediaBox();
                for (TextPosition at : positions(document, page)) {
                    assertThat(at.getXDirAdj()).as("left").isGreaterThan(edge);
                    assertThat(at.getXDirAdj() + at.getWidthDirAdj())
                            .as("right")
                            .isLessThan(box.getWidth() - edge);
                    assertThat(at.getYDirAdj()).as("bottom").isLessThan(box.getHeight() - edge);
                    assertThat(at.getYDirAdj() - at.getHeightDir()).as("top").isGreaterThan(edge);
                }
                String text = text(document, page);
                assertThat(text).contains("Nguyễn Thị Minh Khai").contains("1234/QĐ-UBND");
            }
            assertThat(text(document, 3)).contains("Ủy ban nhân dân phường Trường An");
        }
    }

    @Test
    void linesOfOneCertificateNeverLieOnEachOther() {
        String five = "một\nhai\nba\nbốn\nnăm";
        for (String achievement : List.of("Ngắn", LONG.substring(0, 400), LONG.repeat(3))) {
            for (String capacity : List.of("Chủ tịch", five, FIVE)) {
                List<CertificateLayout.Line> lines = CertificateLayout.of(
                                certificate("Phường 1", achievement, capacity), false)
                        .lines();
                for (CertificateLayout.Line one : lines) {
                    for (CertificateLayout.Line other : lines) {
                        boolean apart = one == other
                                || one.left() + one.width() <= other.left()
                                || other.left() + other.width() <= one.left()
                                || bottom(one) <= other.top() + 0.2f
                                || bottom(other) <= one.top() + 0.2f;
                        assertThat(apart).as("%s / %s", one, other).isTrue();
                    }
                }
            }
        }
    }

    private static float bottom(CertificateLayout.Line line) {
        return line.top() + line.size() * 1.1f / MM;
    }

    @Test
    void theEmblemThatAnAuthoritySentStandsOnEveryPage() throws IOException {
        BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        Certificate one = certificate("Phường 1", "Đã có thành tích xuất sắc", "Chủ tịch");
        byte[] with = Certificates.write(
                List.of(one, one), new Certificate.Print(false, false, 0, 0), Optional.of(png.toByteArray()), p -> {});
        byte[] without = Certificates.write(List.of(one, one), new Certificate.Print(false, false, 0, 0), p -> {});
        assertThat(images(with)).isEqualTo(images(without) + 2);
    }

    private static int images(byte[] file) throws IOException {
        int many = 0;
        try (PDDocument document = Loader.loadPDF(file)) {
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    many += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
        }
        return many;
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<TextPosition> positions(PDDocument document, int page) throws IOException {
        List<TextPosition> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                all.addAll(positions);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return all;
    }
}
