package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Provenance;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.words.typed.Source;

/** Cells of a spreadsheet by the format in which a person sees them. */
class CellKindsTest {

    private static DataTable book(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filling.accept(book);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return Spreadsheets.read("t.xlsx", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source cell(BiConsumer<XSSFWorkbook, XSSFCell> filling) {
        DataTable sheet = book(book -> {
            XSSFSheet page = book.createSheet("a");
            page.createRow(0).createCell(0).setCellValue("Mã");
            XSSFCell cell = page.createRow(1).createCell(0);
            filling.accept(book, cell);
            page.getRow(1).createCell(1).setCellValue("x");
        });
        return sheet.rows().getFirst().source(0);
    }

    private static String said(Source source) {
        return switch (source) {
            case Source.Number(var value, String shown) -> "number " + value.toPlainString() + " " + shown;
            case Source.Percent(var value, String shown) -> "percent " + value.toPlainString();
            case Source.Day(var day, String shown) -> "day " + day;
            case Source.Truth(boolean value, String shown) -> "truth " + value;
            case Source.Error(String why, String shown) -> why + " " + shown;
            case Source.Text(String shown) -> "text " + shown;
            case Source.Empty none -> "empty";
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "General | 1234.5 | number 1234.5 1234,5",
                "#,##0.00 | 1234.5 | number 1234.5 1234,5",
                "0.0\" điểm\" | 91 | number 91 91",
                "#,##0\\ \"đồng\" | 2530000 | number 2530000",
                "_-* #,##0\\ \"₫\"_-;-* #,##0\\ \"₫\"_-;_-* \"-\"??\\ \"₫\"_-;_-@_- | -5 | number -5",
                "#,##0 [$₫-42A];[Red]-#,##0 [$₫-42A] | -5 | number -5",
                "0% | 0.95 | percent 95",
                "0.0\" %\" | 95 | number 95",
                "0.0%;[Red]-0.0% | -0.125 | percent -12.5",
                "\"đạt \"0% | 0.955 | percent 95.5",
                "0.00E+00 | 12345 | number 12345 12345",
                "0000 | 45 | number 45 0045",
                "\"QĐ-\"000 | 7 | number 7 QĐ-007",
                "dd/mm/yyyy | 45402 | day 2024-04-20",
                "[$-42A]dd/mm/yyyy | 45402 | day 2024-04-20",
                "\"ngày\" dd \"tháng\" mm \"năm\" yyyy | 45402 | day 2024-04-20",
                "d-mmm | 45402 | day 2024-04-20",
                "yyyy-mm-dd hh:mm:ss | 45402.5 | day 2024-04-20",
                "mmm-yy | 45402 | text Apr-24",
                "[h]:mm | 1.5 | text 36:00",
                "hh:mm | 0.5 | text 12:00",
                "General | 95.09999999999999 | number 95.1 95,1",
                "General | 0.30000000000000004 | number 0.3 0,3",
                "General | 3.3333333333333335 | number 3.333333 3,333333",
                "[<1]0.0%;0 | 45 | number 45 45",
                "[<1]0.0%;0 | 0.45 | percent 45",
                "[>=1]0;0% | 0.95 | percent 95",
                "[>1]0;[<0]0%;0.0 | -0.5 | percent -50",
                "[>1]0;[<0]0%;0.0 | 0.5 | number 0.5 0,5",
                "[=0]\"-\";dd/mm/yyyy | 45402 | day 2024-04-20",
                "[$-42A]000 | 45 | number 45 045",
                "dd/mm/yyyy | 0 | text 00/01/1900",
                "dd/mm/yyyy | 0.5 | text 00/01/1900",
                "dd/mm/yyyy | 2958465 | day 9999-12-31",
                "dd/mm/yyyy | 2958466 | error",
                "dd/mm/yyyy | 1E+20 | error",
                "dd/mm/yyyy | -1 | error",
                "General\" d\" | 95.5 | number 95.5 95,5",
                "mm:ss | -1 | error",
                "General | 1E+200 | number 1",
                "General | 1E-200 | number 0",
                "#,##0, | 1234567 | scaled 1234567",
                "#,##0.0,,\" triệu\" | 1234567 | scaled 1234567",
                "#,##0, | 0 | number 0",
                "#.##0,0 | 90.5 | number 90.5",
                ";;; | 90.5 | unshown 90,5",
                "0;-0;;@ | 0 | unshown 0",
                "0;-0;;@ | 5 | number 5",
                "[ss].00 | 90.5 | text",
                "# ?/? | 88.5 | number 88.5 88,5",
                "_(* #,##0.0%_);_(* \\(#,##0.0%\\);_(* \"-\"??_);_(@_) | 0.875 | percent 87.5",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 45402 | day 2024-04-20",
                "[$-42A]d \"tháng\" m \"năm\" yyyy;@ | 45402 | day 2024-04-20",
            })
    void byFormat(String format, double value, String meant) {
        Source source = cell((book, cell) -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            cell.setCellStyle(style);
            cell.setCellValue(value);
        });
        assertThat(said(source)).startsWith(meant);
    }

    /** A table goes into the file a hundred rows at a time; what comes back is the same however long it is. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 99, 100, 101, 450})
    void aTableOfAnyLengthComesBackWhole(int size) {
        List<List<Source>> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            rows.add(List.of(
                    Source.text("00" + i),
                    Source.number(new BigDecimal("3.125")),
                    Source.day(LocalDate.of(2024, 4, 20)),
                    new Source.Percent(new BigDecimal("95.5"), "95,5 %"),
                    Source.text("=1+1 _x0041_")));
        }
        Provenance made = new Provenance("k", "c", 7, Map.of("001", "m"));
        DataTable back = Spreadsheets.read(
                "t.xlsx",
                Spreadsheets.xlsx(
                        "t",
                        DataTable.typed(List.of("Mã", "b", "c", "d", "e"), rows).from(made)));
        assertThat(back.rows()).extracting(DataTable.Row::cells).isEqualTo(rows);
        assertThat(back.made()).contains(made);
    }

    /** Of a cell that was merged over several rows nobody can tell of which it speaks; what lies below it is not seen. */
    @Test
    void aCellMergedOverRowsIsNeverTakenForOneOfThemAlone() {
        DataTable sheet = book(book -> {
            XSSFSheet page = book.createSheet("a");
            String[][] rows = {
                {"Mã", "Tên", "Điểm thi đua", "", "Ghi chú"},
                {"", "", "lần 1", "lần 2", ""},
                {"w1", "A", "95", "90", "x"},
                {"w2", "B", "33", "80", ""},
                {"w3", "C", "70", "", ""}
            };
            for (int i = 0; i < rows.length; i++) {
                page.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    page.getRow(i).createCell(j).setCellValue(rows[i][j]);
                }
            }
            for (String area : List.of("A1:A2", "B1:B2", "E1:E2", "C1:D1", "C3:C4", "C5:D5", "E3:E5")) {
                page.addMergedRegion(CellRangeAddress.valueOf(area));
            }
        });
        DataTable headed = new vn.thidua.server.spreadsheet.Checks().findColumns(sheet, List.of("Mã", "Tên"), 2);
        assertThat(headed.head()).containsExactly("Mã", "Tên", "lần 1", "lần 2", "Ghi chú");
        assertThat(headed.rows())
                .extracting(row -> row.number() + " "
                        + row.cells().stream().map(CellKindsTest::said).toList())
                .containsExactly(
                        "3 [text w1, text A, text 95, text 90, text x]",
                        "4 [text w2, text B, merged C3:C4, text 80, merged E3:E5]",
                        "5 [text w3, text C, text 70, empty, merged E3:E5]");
    }

    @Test
    void formulasGiveTheirResultsOrSayThatTheyHaveNone() {
        assertThat(said(cell((book, cell) -> {
                    cell.setCellFormula("\"a\"&\"b\"");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                })))
                .isEqualTo("text ab");
        assertThat(said(cell((book, cell) -> {
                    cell.setCellFormula("1>2");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                })))
                .isEqualTo("truth false");
        assertThat(said(cell((book, cell) -> {
                    cell.setCellFormula("1/0");
                    book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(cell);
                })))
                .isEqualTo("error #DIV/0!");
    }

    @Test
    void errorsTruthsAndRichTextsAreKept() {
        assertThat(said(cell(
                        (book, cell) -> cell.setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.NA.getCode()))))
                .isEqualTo("error #N/A");
        assertThat(said(cell((book, cell) -> cell.setCellValue(true)))).isEqualTo("truth true");
        assertThat(said(cell((book, cell) -> {
                    XSSFRichTextString text = new XSSFRichTextString("Phường 10");
                    text.applyFont(0, 3, book.createFont());
                    cell.setCellValue(text);
                })))
                .isEqualTo("text Phường 10");
    }

    @Test
    void onlyASheetThatIsSeenIsReadAndMergedAndBlankCellsAreWhatTheyLookLike() {
        DataTable sheet = book(book -> {
            for (int i = 0; i < 3; i++) {
                book.createSheet("an" + i).createRow(0).createCell(0).setCellValue("hidden");
            }
            XSSFSheet seen = book.createSheet("Danh sách");
            seen.createRow(0).createCell(0).setCellValue("BẢNG TỔNG HỢP");
            seen.addMergedRegion(new CellRangeAddress(0, 0, 0, 2));
            seen.createRow(2).createCell(0).setCellValue("MÃ");
            seen.getRow(2).createCell(1).setCellValue("  tên ");
            seen.createRow(3).createCell(0).setCellValue(" ");
            seen.createRow(5).createCell(0).setCellValue("w1");
            book.setSheetVisibility(0, SheetVisibility.HIDDEN);
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            book.setSheetVisibility(2, SheetVisibility.HIDDEN);
        });
        DataTable headed =
                new vn.thidua.server.spreadsheet.Checks().findColumns(sheet, java.util.List.of("Mã", "Tên"), 2);
        assertThat(headed.rows()).singleElement().satisfies(row -> {
            assertThat(row.number()).isEqualTo(6);
            assertThat(row.at(0)).isEqualTo("w1");
        });
    }
}
