package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
