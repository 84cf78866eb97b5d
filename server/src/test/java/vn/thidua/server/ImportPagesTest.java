package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Tables that come in by the pages, as an administrator and an office see them. */
class ImportPagesTest {

    private static final String HEAD = "Mã;Mã cấp trên;Loại;Tên;Tên ngắn;Từ ngày;Đến hết ngày;Mã đơn vị kế thừa\n";

    private final Scene scene = Scene.withWards(3);

    private static void send(Visit visit, String name, String text) {
        visit.page
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        visit.press(visit.page.locator("form[enctype] button"));
    }

    private static String main(Visit visit) {
        return visit.page.locator("main").innerText();
    }

    private Optional<Unit> unit(String code) {
        return Running.part(Organisation.class).unit(scene.authority, code);
    }

    @Test
    void unitsAreShownWrittenAndTakenBack() {
        Actor actor = scene.person(Role.ADMINISTRATOR);
        try (Visit visit = Visit.as(actor.username())) {
            visit.go("/units");
            send(
                    visit,
                    "don-vi.csv",
                    HEAD
                            + "w1;;ward;UBND phường Tên Mới;Tên Mới;;;\nm1;;ward;Phường Mới;;;;\nw2;;ward;UBND phường Thử 002;Phường Thử 002;;;\n");
            assertThat(visit.path()).startsWith("/imports/");
            assertThat(main(visit))
                    .contains(
                            "don-vi.csv",
                            "Chưa có gì được ghi",
                            "Phường Mới",
                            "UBND phường Tên Mới",
                            "UBND phường Thử 001");
            assertThat(visit.page
                            .locator("tr:has(th:text-is('UBND phường Thử 001'))")
                            .innerText())
                    .as("every field that changes, with its old and new value")
                    .contains("Tên, Tên ngắn")
                    .contains("Tên: UBND phường Thử 001; Tên ngắn: Phường Thử 001")
                    .contains("Tên: UBND phường Tên Mới; Tên ngắn: Tên Mới");
            assertThat(visit.page.locator("tr:has(th:text-is('Phường Mới'))").innerText())
                    .as("everything that is said of a new one")
                    .contains("Mới")
                    .contains("Tên: Phường Mới; Tên ngắn: Phường Mới; Loại: ward; Từ ngày: 01/01/2000");
            assertThat(unit("m1")).as("nothing before somebody says yes").isEmpty();
            visit.checkHere("what a file would change");
            picture(visit, "import-shown");
            visit.press(visit.page.locator("form[action$='/write'] button"));
            assertThat(unit("m1")).isPresent();
            assertThat(main(visit)).contains("Đã ghi lúc");
            visit.page.locator("summary:has-text('Rút lại')").click();
            visit.page.fill("#reason", "Nhầm tệp");
            visit.press(visit.page.locator("form[action$='/take-back'] button"));
            assertThat(main(visit)).contains("đã rút lại lúc", "Nhầm tệp");
            assertThat(unit("m1")).isEmpty();
            assertThat(unit("w1").map(Unit::shortName)).contains("Phường Thử 001");
        }
    }

    @Test
    void anExportTakenBackUnchangedChangesNothingAndAFaultyFileIsToldWithItsRows() {
        Actor actor = scene.person(Role.ADMINISTRATOR);
        try (Visit visit = Visit.as(actor.username())) {
            visit.go("/units");
            byte[] file = visit.get("/units.xlsx");
            DataTable sheet = Spreadsheets.read("units.xlsx", file);
            assertThat(sheet.made()).isPresent();
            visit.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("units.xlsx", "application/octet-stream", file));
            visit.press(visit.page.locator("form[enctype] button"));
            assertThat(main(visit)).contains("Tệp không làm thay đổi gì");
            visit.go("/units");
            send(visit, "sai.csv", HEAD + "a b;;ward;X;;32/01/2024;;\n");
            assertThat(main(visit)).contains("sai.csv", "Dòng 2", "32/01/2024");
            visit.go("/units");
            send(visit, "thieu-ma.csv", HEAD + ";;Xã;UBND xã A;;;;\n;;Xã;UBND xã B;;;;\n");
            assertThat(main(visit))
                    .as("two codes that are missing are not the same code twice")
                    .contains("Dòng 3, cột Mã")
                    .doesNotContain("xuất hiện hai lần");
        }
    }

    @Test
    void textsOfFormsAreOneLineInOneForm() {
        Actor actor = scene.person(Role.ADMINISTRATOR);
        try (Visit visit = Visit.as(actor.username())) {
            visit.go("/units/new");
            visit.post(
                    "/units",
                    java.util.Map.of(
                            "code",
                            "\u00a0x1 ",
                            "kind",
                            "ward",
                            "name",
                            "UBND\r\nphường\u0001 Tha\u0302\u0323t\u200b",
                            "version",
                            "-1"));
            assertThat(unit("x1").map(Unit::name)).contains("UBND phường Thật");
        }
    }

    /** The record of a year whose number of a decision looks like a day is a file like any other. */
    @Test
    void theRecordGoesOutWhateverNumbersLookLike() {
        Actor office = scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(office.username())) {
            visit.go("/record");
            send(visit, "thanh-tich.csv", """
                    Loại,Mã,Tên,Năm,Nội dung,Thành tích,Số quyết định,Ngày,Cơ quan quyết định
                    đơn vị,w2,UBND phường 2,2020,khen thưởng,Giấy khen,45/13/2021,20/01/2022,UBND thành phố
                    đơn vị,w2,UBND phường 2,2021,khen thưởng,Giấy khen,0123,20/01/2022,UBND thành phố
                    """);
            visit.press(visit.page.locator("form[action$='/write'] button"));
            byte[] file = visit.get("/record/record.xlsx");
            assertThat(Spreadsheets.read("record.xlsx", file).rows())
                    .extracting(row -> row.at(6))
                    .containsExactlyInAnyOrder("45/13/2021", "0123");
            visit.go("/record");
            visit.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("record.xlsx", "application/octet-stream", file));
            visit.press(visit.page.locator("form[enctype] button"));
            assertThat(main(visit)).contains("Tệp không làm thay đổi gì");
        }
    }

    private static void picture(Visit visit, String name) {
        String folder = System.getProperty("thidua.pictures", "");
        if (!folder.isEmpty()) {
            Path to = Paths.get(folder);
            visit.page.setViewportSize(1366, 768);
            visit.page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setPath(to.resolve(name + ".png"))
                    .setFullPage(true));
            visit.page.setViewportSize(390, 844);
            visit.page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setPath(to.resolve(name + "-small.png"))
                    .setFullPage(true));
            visit.page.setViewportSize(1366, 768);
        }
    }
}
