package vn.thidua.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/** Long papers are set in a process of their own, and come out as short ones do. */
class PaperFileTest {

    private static Paper paper(int rows) {
        List<List<String>> cells = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            cells.add(List.of(String.valueOf(i + 1), "Đơn vị số " + i, "87,5"));
        }
        return new Paper(
                new Paper.Head("", "UBND xã Mẫu", "", ""),
                List.of(
                        new Paper.Title("BẢNG XẾP HẠNG", "Thi đua"),
                        new Paper.Table(List.of("Hạng", "Đơn vị", "Tổng"), cells, List.of(10, 70, 20), 2),
                        new Paper.Signature("", "CHỦ TỊCH", "Nguyễn Văn A", List.of("Như trên"))));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> cells(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            return document.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .flatMap(row -> row.getTableCells().stream())
                    .map(cell -> cell.getText())
                    .toList();
        }
    }

    @Test
    void aLongOneSaysTheSameAsIfItWereSetHere() throws IOException {
        Paper paper = paper(PaperFile.LONG + 1);
        byte[] pdf = PaperFile.of(paper, PaperFile.Ending.PDF).orElseThrow();
        assertThat(text(pdf)).isEqualTo(text(Pdf.of(paper))).contains("Đơn vị số " + PaperFile.LONG);
        byte[] docx = PaperFile.of(paper, PaperFile.Ending.DOCX).orElseThrow();
        assertThat(cells(docx)).isEqualTo(cells(Docx.of(paper))).contains("Đơn vị số " + PaperFile.LONG);
    }

    /** What cannot be set within its limits is no file, and the place is free for the next. */
    @Test
    void whatTakesTooMuchIsStoppedAndTheNextIsSet() {
        Paper paper = paper(3_321);
        OwnProcess small = new OwnProcess(SettingProcess.class, 24, Duration.ofSeconds(60), 64 << 20);
        assertThat(PaperFile.separately(paper, PaperFile.Ending.PDF, small)).isEmpty();
        OwnProcess hasty = new OwnProcess(SettingProcess.class, 256, Duration.ofMillis(50), 64 << 20);
        assertThat(PaperFile.separately(paper, PaperFile.Ending.PDF, hasty)).isEmpty();
        OwnProcess terse = new OwnProcess(SettingProcess.class, 256, Duration.ofSeconds(60), 100);
        assertThat(PaperFile.separately(paper(2), PaperFile.Ending.PDF, terse)).isEmpty();
        assertThat(PaperFile.of(paper(PaperFile.LONG + 1), PaperFile.Ending.DOCX))
                .isPresent();
    }
}
