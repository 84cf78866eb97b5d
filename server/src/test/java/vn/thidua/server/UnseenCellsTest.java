package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.spreadsheet.Checks;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** What a file holds and a person does not see, or sees otherwise than it was typed: never taken or left out without a word. */
class UnseenCellsTest {

    private static final List<String> HEAD = List.of("Mã", "Tên", "Ngày", "Ghi chú");

    /** A title, the head in row 3, and six units below it. */
    private static XSSFWorkbook book() {
        XSSFWorkbook book = new XSSFWorkbook();
        XSSFSheet page = book.createSheet("Đơn vị");
        page.createRow(0).createCell(0).setCellValue("DANH SÁCH");
        for (int i = 0; i < HEAD.size(); i++) {
            (i == 0 ? page.createRow(2) : page.getRow(2)).createCell(i).setCellValue(HEAD.get(i));
        }
        for (int i = 0; i < 6; i++) {
            page.createRow(3 + i).createCell(0).setCellValue("00" + i);
            page.getRow(3 + i).createCell(1).setCellValue("Tổ " + i);
            page.getRow(3 + i).createCell(2).setCellValue("1" + i + "/04/2024");
            page.getRow(3 + i).createCell(3).setCellValue("x");
        }
        return book;
    }

    /** What is said to a file; nothing where it is taken. */
    private static List<String> said(Consumer<XSSFSheet> change) {
        try (XSSFWorkbook book = book()) {
            change.accept(book.getSheetAt(0));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return said("a.xlsx", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> said(String name, byte[] file) {
        DataTable table = Spreadsheets.read(name, file);
        InvalidCells faulty =
                catchThrowableOfType(InvalidCells.class, () -> new Checks().findColumns(table, HEAD.subList(0, 3), 3));
        return faulty == null
                ? List.of()
                : faulty.faults().stream()
                        .map(fault -> fault.say(Texts.of("vi")))
                        .toList();
    }

    @Test
    void rowsThatAreHiddenAreNamed() {
        assertThat(said(page ->
                        List.of(4, 6, 7, 8).forEach(row -> page.getRow(row).setZeroHeight(true))))
                .singleElement()
                .asString()
                .startsWith("Dòng 5, 7–9 có nội dung nhưng đang bị ẩn hoặc bị lọc");
    }

    @Test
    void rowsThatAFilterOrAFoldTookAwayAreNamed() {
        assertThat(said(page -> {
                    page.setAutoFilter(CellRangeAddress.valueOf("A3:D9"));
                    page.getRow(4).getCTRow().setHidden(true);
                }))
                .singleElement()
                .asString()
                .startsWith("Dòng 5 ");
        assertThat(said(page -> {
                    page.groupRow(4, 5);
                    page.setRowGroupCollapsed(4, true);
                }))
                .singleElement()
                .asString()
                .startsWith("Dòng 5–6 ");
        assertThat(said(page -> page.getRow(5).setHeightInPoints(0)))
                .singleElement()
                .asString()
                .startsWith("Dòng 6 ");
    }

    @Test
    void columnsThatAreHiddenAreNamed() {
        assertThat(said(page -> page.setColumnHidden(2, true)))
                .containsExactly(
                        "Cột “Ngày” (cột C) có nội dung nhưng đang bị ẩn trong tệp, nên không rõ có phải ghi hay không. "
                                + "Hãy hiện cột ấy, hoặc xóa đi, rồi gửi lại.");
        assertThat(said(page -> page.setColumnWidth(1, 0)))
                .singleElement()
                .asString()
                .startsWith("Cột “Tên” (cột B)");
        assertThat(said(page -> {
                    page.groupColumn(0, 1);
                    page.setColumnGroupCollapsed(0, true);
                }))
                .hasSize(2);
    }

    @Test
    void whatIsHiddenAndNotReadHindersNobody() {
        assertThat(said(page -> {
                    page.getRow(0).setZeroHeight(true);
                    page.createRow(30).setZeroHeight(true);
                    page.setColumnHidden(3, true);
                    page.setColumnHidden(9, true);
                }))
                .isEmpty();
    }

    private static void day(XSSFSheet page, int row, String day) {
        XSSFCell cell = page.getRow(row).getCell(2);
        CellStyle style = page.getWorkbook().createCellStyle();
        style.setDataFormat(page.getWorkbook().createDataFormat().getFormat("dd/mm/yyyy"));
        cell.setCellValue(LocalDate.parse(day));
        cell.setCellStyle(style);
    }

    /** A spreadsheet that puts months first turns 03/04 round and leaves 13/04 a text. */
    @Test
    void daysThatASpreadsheetTurnedRoundAreAskedFor() {
        assertThat(said(page -> {
                    for (int row = 3; row < 6; row++) {
                        page.getRow(row).getCell(2).setCellValue("1" + row + "/04/2024");
                    }
                    day(page, 6, "2024-03-04");
                    page.getRow(7).removeCell(page.getRow(7).getCell(2));
                    day(page, 8, "2024-12-10");
                }))
                .singleElement()
                .asString()
                .startsWith("Cột “Ngày” có ô là ngày (04/03/2024, dòng 7) và ô là chữ (13/04/2024, dòng 4)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-04-20", "2024-04-30"})
    void daysBesideTextsThatAreSureAreTaken(String day) {
        assertThat(said(page -> day(page, 3, day))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"12/25/2024,25/12/2024", "4-13-2024,13/04/2024", "'12/25/2024,25/12/2024"})
    void aMonthBeforeADayIsToldForTheWholeColumn(String typed, String meant) {
        assertThat(vn.thidua.words.typed.Days.read(vn.thidua.words.typed.Source.text(typed), "Ngày"))
                .isEqualTo(vn.thidua.words.typed.ReadResult.refused("month-first", "Ngày", typed, meant));
    }
}
