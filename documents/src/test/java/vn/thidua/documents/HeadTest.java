package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The head of a paper by annex I of Decree 30/2020/NĐ-CP, measured in both files. */
class HeadTest {

    private static Paper paper(String issuer) {
        return new Paper(
                new Paper.Head("", issuer, "Số: 12/QĐ-UBND", "Vĩnh Long, ngày 14 tháng 3 năm 2024"),
                List.of(
                        Paper.Text.basis("Căn cứ Luật Thi đua, khen thưởng;"),
                        Paper.Text.article("Điều 1. Tặng Giấy khen.")));
    }

    /** Text of a line with the box it takes, in points from the top. */
    private record Words(String text, float left, float right, float top, float bottom) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UBND thành phố Vĩnh Long",
                "Sở Y tế",
                "Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp tỉnh"
            })
    void linesOfTheHeadHaveTheirLengthAndTouchNothing(String issuer) throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(paper(issuer)))) {
            List<Words> words = words(document);
            List<float[]> lines = lines(document.getPage(0));
            assertThat(lines).hasSize(2);
            lines.sort((a, b) -> Float.compare(a[0], b[0]));
            Words motto = find(words, Format.MOTTO);
            assertThat(length(lines.get(1)))
                    .isCloseTo(motto.right() - motto.left(), org.assertj.core.data.Offset.offset(2f));
            float widest = (float) words.stream()
                    .filter(one -> issuer.toUpperCase(java.util.Locale.ROOT)
                            .contains(one.text().strip()))
                    .mapToDouble(one -> one.right() - one.left())
                    .max()
                    .orElseThrow();
            assertThat(length(lines.get(0))).isBetween(widest / 3 - 1, widest / 2 + 1);
            for (float[] line : lines) {
                for (Words one : words) {
                    boolean beside = one.right() < line[0] || one.left() > line[1];
                    assertThat(beside || one.bottom() < line[2] - 0.5f || one.top() > line[2] + 0.5f)
                            .as("%s at %s", one, line[2])
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UBND thành phố Vĩnh Long", "Sở Y tế"})
    void theWordFileDrawsTheSameLines(String issuer) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Docx.of(paper(issuer))))) {
            var row = document.getTables().getFirst().getRow(0);
            assertThat(rule(row.getCell(0), 42))
                    .isCloseTo(
                            Format.issuerLine(List.of(issuer.toUpperCase(java.util.Locale.ROOT))),
                            org.assertj.core.data.Offset.offset(2f));
            assertThat(rule(row.getCell(1), 58)).isCloseTo(Format.mottoLine(), org.assertj.core.data.Offset.offset(2f));
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.text().startsWith("Căn cứ"))
                            .allMatch(org.apache.poi.xwpf.usermodel.XWPFRun::isItalic))
                    .isTrue();
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.text().startsWith("Điều 1."))
                            .findFirst()
                            .orElseThrow()
                            .isBold())
                    .isTrue();
        }
    }

    /** Length in points of the border drawn in a cell. */
    private static float rule(XWPFTableCell cell, int hundredths) {
        XWPFParagraph line = cell.getParagraphs().stream()
                .filter(one -> one.getBorderTop() != org.apache.poi.xwpf.usermodel.Borders.NONE
                        && one.getCTPPr().isSetPBdr())
                .findFirst()
                .orElseThrow();
        float width = Format.INNER * hundredths / 100f - 216;
        return (width - line.getIndentationLeft() - line.getIndentationRight()) / 20;
    }

    private static float length(float[] line) {
        return line[1] - line[0];
    }

    private static Words find(List<Words> words, String text) {
        return words.stream()
                .filter(one -> one.text().contains(text))
                .findFirst()
                .orElseThrow();
    }

    private static List<Words> words(PDDocument document) throws IOException {
        List<Words> all = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> at) {
                TextPosition first = at.getFirst();
                TextPosition last = at.getLast();
                all.add(new Words(
                        text,
                        first.getXDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getYDirAdj() - first.getHeightDir(),
                        first.getYDirAdj()));
            }
        };
        stripper.setSortByPosition(true);
        stripper.getText(document);
        return all;
    }

    /** Horizontal lines as left, right and height from the top. */
    private static List<float[]> lines(PDPage page) throws IOException {
        List<float[]> found = new ArrayList<>();
        float height = page.getMediaBox().getHeight();
        new PDFGraphicsStreamEngine(page) {
            private float left = Float.MAX_VALUE;
            private float right = -1;
            private float y;

            private void point(float x, float at) {
                left = Math.min(left, x);
                right = Math.max(right, x);
                y = at;
            }

            private void end() {
                if (right > left && right - left > 10 && right - left < 400) {
                    found.add(new float[] {left, right, height - y});
                }
                left = Float.MAX_VALUE;
                right = -1;
            }

            @Override
            public void appendRectangle(Point2D a, Point2D b, Point2D c, Point2D d) {
                point((float) a.getX(), (float) a.getY());
                point((float) c.getX(), (float) c.getY());
            }

            @Override
            public void drawImage(PDImage image) {}

            @Override
            public void clip(int rule) {
                left = Float.MAX_VALUE;
                right = -1;
            }

            @Override
            public void moveTo(float x, float at) {
                point(x, at);
            }

            @Override
            public void lineTo(float x, float at) {
                point(x, at);
            }

            @Override
            public void curveTo(float a, float b, float c, float d, float e, float f) {}

            @Override
            public Point2D getCurrentPoint() {
                return new Point2D.Float();
            }

            @Override
            public void closePath() {}

            @Override
            public void endPath() {
                left = Float.MAX_VALUE;
                right = -1;
            }

            @Override
            public void strokePath() {
                end();
            }

            @Override
            public void fillPath(int rule) {
                end();
            }

            @Override
            public void fillAndStrokePath(int rule) {
                end();
            }

            @Override
            public void shadingFill(COSName name) {}
        }.processPage(page);
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UBND thành phố Vĩnh Long | UBND THÀNH PHỐ VĨNH LONG",
                "Hội đồng Thi đua, Khen thưởng | HỘI ĐỒNG THI ĐUA, / KHEN THƯỞNG",
                "Hội đồng Thi đua - Khen thưởng | HỘI ĐỒNG THI ĐUA - / KHEN THƯỞNG",
                "Ủy ban nhân dân thành phố Vĩnh Long | ỦY BAN NHÂN DÂN / THÀNH PHỐ VĨNH LONG",
                "Ủy ban nhân dân xã Tả Van | ỦY BAN NHÂN DÂN XÃ TẢ VAN",
                "Trung tâm Văn hóa Thể thao và Truyền thông | TRUNG TÂM VĂN HÓA THỂ / THAO VÀ TRUYỀN THÔNG"
            })
    void theNameOfTheIssuerIsBrokenAtItsJoints(String issuer, String lines) {
        assertThat(String.join(" / ", IssuerLines.of(issuer.toUpperCase(java.util.Locale.ROOT), 196)))
                .isEqualTo(lines);
    }
}
