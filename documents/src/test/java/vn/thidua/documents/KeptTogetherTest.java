package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leads to a part stands on the page on which that part begins, wherever on a page it comes to stand. */
class KeptTogetherTest {

    /** What stands at the foot of a page without its part, by what it is. */
    static List<Paper.Part> leads() {
        return List.of(
                new Paper.Centered("Bảng xếp hạng các đơn vị", true),
                new Paper.Heading("II. Kết quả thực hiện"),
                new Paper.Lead("Bảng dưới đây cho biết điểm của từng đơn vị."));
    }

    @ParameterizedTest
    @MethodSource("leads")
    void aTitleIsNeverAloneAtTheFootOfAPage(Paper.Part lead) {
        String title = switch (lead) {
            case Paper.Centered centered -> centered.text();
            case Paper.Heading heading -> heading.text();
            case Paper.Lead words -> words.text();
            default -> throw new IllegalArgumentException(lead.toString());
        };
        for (int before = 25; before <= 32; before++) {
            List<Paper.Part> parts = new ArrayList<>(Collections.nCopies(before, new Paper.Text("Một dòng.")));
            parts.add(lead);
            parts.add(Paper.Table.fitted(
                    List.of("Đơn vị", "Điểm"),
                    IntStream.range(0, 20)
                            .mapToObj(row -> List.of("Phường số " + row, "95,5"))
                            .toList(),
                    1));
            List<String> pages = pages(Pdf.of(new Paper(new Paper.Head("", "UBND", "", ""), parts)));
            assertThat(pages.stream().filter(page -> page.contains(title)))
                    .as("after %d lines", before)
                    .singleElement()
                    .asString()
                    .contains("Phường số 0");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35})
    void aRowIsNeverBrokenBetweenTwoPages(int before) {
        List<Paper.Part> parts = new ArrayList<>(Collections.nCopies(before, new Paper.Text("Một dòng.")));
        parts.add(Paper.Table.fitted(
                List.of("Sáng kiến", "Đơn vị", "Quyết định"),
                IntStream.range(0, 40)
                        .mapToObj(row -> List.of(
                                "Đầu" + row
                                        + " sáng kiến trả kết quả tại nhà cho người cao tuổi và người khuyết tật đuôi"
                                        + row,
                                "Phòng Lao động – Thương binh và Xã hội",
                                "105/QĐ-UBND"))
                        .toList(),
                3));
        List<String> pages = pages(Pdf.of(new Paper(new Paper.Head("", "UBND", "", ""), parts)));
        for (int row = 0; row < 40; row++) {
            String first = "Đầu" + row + " ";
            String last = "đuôi" + row + "\\b";
            assertThat(pages.stream().filter(page -> page.contains(first)))
                    .singleElement()
                    .asString()
                    .containsPattern(last);
        }
        assertThat(String.join("", pages)).contains("105/QĐ-UBND");
    }

    @Test
    void theNumberOfAPaperStandsOnOneLine() {
        String around = "Theo đề nghị của Phòng Nội vụ tại ";
        for (int more = 0; more < 40; more++) {
            String text = around + "x".repeat(more) + " Tờ trình số 105/TTr-PNV và Quyết định số 105/QĐ-UBND ngày 3.";
            List<String> pages = pages(Pdf.of(new Paper(Paper.Head.NONE, List.of(new Paper.Text(text)))));
            assertThat(pages.getFirst()).as("%d letters before", more).contains("105/QĐ-UBND");
        }
    }

    @Test
    void aSignatureIsNotAloneOnItsPageInWord() throws IOException {
        Paper paper = new Paper(
                Paper.Head.NONE,
                List.of(
                        Paper.Table.fitted(
                                List.of("Đơn vị", "Điểm"),
                                List.of(List.of("Một", "1"), List.of("Hai", "2"), List.of("Ba", "3")),
                                1),
                        new Paper.Signature("", "Chủ tịch", "Trần Thị Mẫu")));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(Docx.of(paper)))) {
            assertThat(document.getTables().getFirst().getRows().stream()
                            .map(row ->
                                    row.getCell(0).getParagraphs().getFirst().isKeepNext()))
                    .containsExactly(false, false, true, true);
            assertThat(document.getParagraphs().getFirst().isKeepNext())
                    .as("the line between table and signature")
                    .isTrue();
        }
    }

    private static List<String> pages(byte[] file) {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            PDFTextStripper words = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                words.setStartPage(page);
                words.setEndPage(page);
                pages.add(words.getText(document));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pages;
    }
}
