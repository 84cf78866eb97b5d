package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;

/**
 * Tables of strangers through the pages that take them: what is shown before anything is written, or the refusal with sheet,
 * row, column, value and remedy. What a file says is never left out in silence.
 */
class UploadedTablesTest {

    private static final List<Object> UNITS =
            List.of("Mã", "Mã cấp trên", "Loại", "Tên", "Tên ngắn", "Từ ngày", "Đến hết ngày", "Mã đơn vị kế thừa");
    private static final List<Object> PEOPLE = List.of("Mã", "Họ và tên", "Mã đơn vị", "Chức vụ", "Từ ngày");
    private static final List<Object> RECORD = List.of(
            "Loại", "Mã", "Tên", "Năm", "Nội dung", "Thành tích", "Số quyết định", "Ngày", "Cơ quan quyết định");
    private static final String COUNT = "Hồ sơ quá hạn";

    private final Scene scene = Scene.withWards(12);

    /** A file whose sheets hold these rows. */
    private static byte[] book(Map<String, List<List<Object>>> sheets) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd/mm/yyyy"));
            sheets.forEach((name, rows) -> fill(book.createSheet(name), rows, day));
            book.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Sheet sheet, List<List<Object>> rows, CellStyle day) {
        for (List<Object> values : rows) {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            for (int i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case Number number -> row.createCell(i).setCellValue(number.doubleValue());
                    case LocalDate date -> {
                        row.createCell(i).setCellValue(date);
                        row.getCell(i).setCellStyle(day);
                    }
                    case Object text -> row.createCell(i).setCellValue(text.toString());
                }
            }
        }
    }

    @SafeVarargs
    private static byte[] table(List<Object>... rows) {
        return book(Map.of("Bảng", List.of(rows)));
    }

    /** The columns with more behind them. */
    private static List<Object> and(List<Object> head, Object... more) {
        List<Object> all = new ArrayList<>(head);
        all.addAll(List.of(more));
        return all;
    }

    /** What the page says of a file. */
    private static String said(Visit visit, String page, byte[] file) {
        visit.go(page);
        visit.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("bang.xlsx", "application/octet-stream", file));
        visit.press(visit.page.locator("form[enctype] button"));
        return visit.page.locator("main").innerText();
    }

    @Test
    void nothingThatStandsInAColumnIsLeftOut() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        String base = "/campaigns/" + campaign.id();
        try (Visit administrator = Visit.as(scene.person(Role.ADMINISTRATOR).username());
                Visit office = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            List<Object> person = List.of("n1", "Lê Văn Mẫu", "w1", "Công chức", "01/01/2024");
            assertThat(said(administrator, "/people", table(and(PEOPLE, "Năm sinh"), and(person, 1980))))
                    .contains("Cột “Năm sinh” không thuộc bảng này", "Mã, Họ và tên, Mã đơn vị");
            assertThat(said(administrator, "/people", table(and(PEOPLE, "Ghi chú"), person)))
                    .as("an empty column says nothing")
                    .contains("Chưa có gì được ghi")
                    .doesNotContain("lỗi trong");
            assertThat(said(administrator, "/people", table(and(PEOPLE, "Ghi chú"), and(person, "mới về"))))
                    .as("remarks are not read, and that is said")
                    .contains("Chưa có gì được ghi", "Cột “Ghi chú” không được đọc")
                    .doesNotContain("lỗi trong");
            assertThat(said(
                            administrator,
                            "/people",
                            table(and(List.of("STT"), PEOPLE.toArray()), and(List.of(1), person.toArray()))))
                    .as("numbers of rows are no content")
                    .contains("Lê Văn Mẫu");
            assertThat(said(administrator, "/people", table(PEOPLE, and(person, "", "chuyển công tác"))))
                    .contains("Cột G có nội dung nhưng không có tên");
            assertThat(said(
                            administrator,
                            "/accounts",
                            table(
                                    List.of("Tên đăng nhập", "Họ và tên", "Vai trò", "Đơn vị", "Phong trào thi đua"),
                                    List.of("n1", "Lê Văn Mẫu", "Cơ quan thường trực", "", campaign.title()))))
                    .as("a role for one campaign never becomes one for all")
                    .contains("Cột “Phong trào thi đua” không thuộc bảng này");
            assertThat(said(
                            office,
                            base + "/intake",
                            table(
                                    List.of("Mã đơn vị", "Mã dữ kiện", "Giá trị", "Ngày đo"),
                                    List.of("w1", "tthc.overdue", 5, "20/06/2024"))))
                    .contains("Cột “Ngày đo” không thuộc bảng này");
            assertThat(said(
                            office,
                            base + "/intake",
                            table(
                                    List.of("Mã đơn vị", "Mã dữ kiện", "Giá trị"),
                                    List.of("phường Thử 003", "tthc.overdue", 5))))
                    .contains("UBND phường Thử 003", "5 hồ sơ");
            assertThat(said(
                            office,
                            base + "/tasks",
                            table(
                                    List.of("Mã đơn vị", "Nhiệm vụ", "Hạn", "Văn bản"),
                                    List.of("w1", "Rà soát", "30/11/2024", "12/KH-UBND"))))
                    .contains("Cột “Văn bản” không thuộc bảng này");
            assertThat(said(
                            office,
                            base + "/facts/import",
                            table(List.of("STT", "Mã", "Tên", COUNT), List.of(1, "w1", "", 5, 6))))
                    .contains("Cột E có nội dung nhưng không có tên");
        }
    }

    @Test
    void whatIsShownNamesEverythingThatWillBeWritten() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        try (Visit office = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            assertThat(said(
                            office,
                            "/campaigns/" + campaign.id() + "/tasks",
                            table(
                                    List.of(
                                            "Mã đơn vị",
                                            "Nhiệm vụ",
                                            "Hạn",
                                            "Sản phẩm",
                                            "Người phụ trách",
                                            "Văn bản giao"),
                                    List.of(
                                            "Phường Thử 001",
                                            "Rà soát",
                                            LocalDate.of(2024, 11, 30),
                                            "Báo cáo",
                                            "Lê Mẫu",
                                            "12/KH-UBND"))))
                    .contains("Rà soát", "30/11/2024", "Báo cáo", "Lê Mẫu", "12/KH-UBND");
            List<Object> line = List.of(
                    "đơn vị",
                    "w2",
                    "UBND phường Thử 002",
                    2021,
                    "khen thưởng",
                    "Giấy khen",
                    "1/QĐ-UBND",
                    LocalDate.of(2021, 12, 6),
                    "UBND thành phố");
            assertThat(said(office, "/record", table(RECORD, line)))
                    .contains("Giấy khen", "2021", "1/QĐ-UBND", "06/12/2021", "UBND thành phố");
            office.press(office.page.locator("form[action$='/write'] button"));
            List<Object> otherDay = new ArrayList<>(line);
            otherDay.set(7, LocalDate.of(2021, 12, 7));
            assertThat(said(office, "/record", table(RECORD, otherDay)))
                    .as("a line that is there is not changed in silence to nothing")
                    .contains("Dòng 2, cột Ngày", "06/12/2021", "07/12/2021");
            assertThat(said(office, "/record", table(RECORD, line))).contains("Tệp không làm thay đổi gì");
        }
    }

    @Test
    void theTableIsFoundOnWhateverSheetAndTwoAreAskedAbout() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        String page = "/campaigns/" + campaign.id() + "/facts/import";
        try (Visit office = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
            sheets.put("Hướng dẫn", List.of(List.of("1. Điền cột bên phải"), List.of("2. Gửi lại")));
            sheets.put("Số liệu", List.of(List.of("Mã", COUNT), List.of("w3", 7)));
            assertThat(said(office, page, book(sheets)))
                    .contains("UBND phường Thử 003", "7 hồ sơ")
                    .contains("Mới");
            sheets.put("Số liệu", List.of(List.of("Mã", COUNT), List.of("w3", "bảy")));
            assertThat(said(office, page, book(sheets)))
                    .contains("Trang tính “Số liệu”: Dòng 2, cột " + COUNT, "“bảy”");
            sheets.put("Tháng 2", List.of(List.of("Mã", COUNT), List.of("w4", 8)));
            assertThat(said(office, page, book(sheets)))
                    .as("no sheet is left out in silence")
                    .contains("nhiều trang tính: “Số liệu”, “Tháng 2”");
        }
    }

    @Test
    void aCodeAndANameOfTwoUnitsAreNeverTakenForOne() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        String page = "/campaigns/" + campaign.id() + "/facts/import";
        List<Object> head = List.of("Mã", "Tên", COUNT);
        try (Visit office = Visit.as(scene.person(Role.STANDING_OFFICE).username());
                Visit administrator = Visit.as(scene.person(Role.ADMINISTRATOR).username())) {
            assertThat(said(office, page, table(head, List.of("w1", "UBND phường Thử 002", 5))))
                    .contains("Dòng 2, cột Tên", "Mã “w1” là của UBND phường Thử 001", "UBND phường Thử 002");
            assertThat(said(office, page, table(head, List.of("w1", "Phường cũ", 5))))
                    .as("an older name says nothing")
                    .contains("5 hồ sơ");
            assertThat(said(
                            office,
                            "/record",
                            table(
                                    RECORD.subList(0, 6),
                                    List.of("đơn vị", "w1", "Phường Thử 002", 2021, "khen thưởng", "Giấy khen"))))
                    .contains("Mã “w1” là của");
            assertThat(said(
                            administrator,
                            "/people",
                            table(PEOPLE, List.of("n1", "Lê Văn Mẫu", "Phuong Thu 012", "Công chức", "01/01/2024"))))
                    .contains("Không có “Phuong Thu 012” trong danh sách", "w12 (UBND phường Thử 012)");
        }
    }

    @Test
    void whatASpreadsheetDidToCodesAndDaysIsTold() {
        try (Visit administrator = Visit.as(scene.person(Role.ADMINISTRATOR).username())) {
            String page = "/units";
            assertThat(said(
                            administrator,
                            page,
                            table(
                                    UNITS,
                                    List.of(1234567890123456L, "", "Xã", "UBND xã Mới", "", "01/01/2024", "", ""))))
                    .contains("chỉ giữ 15 chữ số");
            assertThat(said(
                            administrator,
                            page,
                            table(UNITS, List.of("W1", "", "Xã", "UBND xã Mới", "", "01/01/2024", "", ""))))
                    .contains("đã có mã “w1”, chỉ khác chữ hoa");
            List<Object> known = List.of("w1", "", "ward", "UBND phường Thử 001", "Phường Thử 001", "");
            assertThat(said(administrator, page, table(UNITS, and(known.subList(0, 5), LocalDate.of(2016, 1, 1)))))
                    .contains("Dòng 2, cột Từ ngày", "01/01/2016", "01/01/2015");
            assertThat(said(administrator, page, table(UNITS, known))).contains("Tệp không làm thay đổi gì");
        }
    }

    /** Tables as offices keep them have fewer columns than ours, and names where ours have codes. */
    @Test
    void aTableNeedNotHaveEveryColumnNorEveryCode() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        try (Visit administrator = Visit.as(scene.person(Role.ADMINISTRATOR).username());
                Visit office = Visit.as(scene.person(Role.STANDING_OFFICE).username())) {
            List<Object> few = UNITS.subList(0, 4);
            assertThat(said(administrator, "/units", table(few, List.of("w1", "", "ward", "UBND phường Thử 001"))))
                    .as("what a file has no column for stays as it is, the short name too")
                    .contains("Tệp không làm thay đổi gì");
            assertThat(said(administrator, "/units", table(few, List.of("m1", "w1", "ward", "Khu phố Mới"))))
                    .contains("Tên ngắn: Khu phố Mới", "Cấp trên: UBND phường Thử 001");
            assertThat(said(administrator, "/units", table(few))).contains("Tệp chỉ có dòng tiêu đề");
            List<Object> large = List.of("M1", "", "ward", "Khu phố Hai");
            assertThat(said(administrator, "/units", table(few, List.of("m1", "", "ward", "Khu phố Mới"), large)))
                    .as("two new codes that only capitals tell apart")
                    .contains("Dòng 3, cột Mã", "chỉ khác chữ hoa");
            assertThat(said(
                            administrator,
                            "/people",
                            table(PEOPLE.subList(0, 4), List.of("n1", "Lê Văn Mẫu", "Phường Thử 002", "Công chức"))))
                    .contains("Lê Văn Mẫu", "UBND phường Thử 002");
            assertThat(said(
                            administrator,
                            "/accounts",
                            table(
                                    List.of("Tên đăng nhập", "Họ và tên", "Vai trò", "Đơn vị"),
                                    List.of("n1", "Lê Văn Mẫu", "Sếp", "Phuong Thu 012"))))
                    .as("the words that can be written, and who was nearly called so")
                    .contains("“Sếp” không có trong danh sách: ", "Cơ quan thường trực", "w12 (UBND phường Thử 012)");
            List<Object> line = List.of("đơn vị", "", "Phường Thử 002", 2021, "khen thưởng", "Giấy khen");
            List<Object> coded = List.of("đơn vị", "w3", "", 2021, "khen thưởng", "Giấy khen");
            List<Object> nobody = List.of("đơn vị", "", "", 2021, "khen thưởng", "Giấy khen");
            assertThat(said(office, "/record", table(RECORD.subList(0, 6), line, coded)))
                    .contains("Phường Thử 002", "UBND phường Thử 003");
            assertThat(said(office, "/record", table(RECORD.subList(0, 6), nobody)))
                    .contains("Dòng 2, cột Tên: Ô “Tên” để trống");
            List<Object> values = List.of("Mã đơn vị", "Mã dữ kiện", "Giá trị");
            String intake = "/campaigns/" + campaign.id() + "/intake";
            assertThat(said(office, intake, table(values, List.of("Phường Thử 001", "Hồ sơ đúng hạn sớm hạn", 91))))
                    .contains("Hồ sơ đúng hạn sớm hạn", "91");
            assertThat(said(office, intake, table(values, List.of("Phường Thử 001", "Không có", 91))))
                    .contains("trang tính «Dữ kiện» của tệp mẫu");
        }
    }
}
