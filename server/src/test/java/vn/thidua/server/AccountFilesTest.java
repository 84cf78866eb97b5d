package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.server.identity.Role;

/** Accounts that come as a table: what is wrong is told at once, nobody's role is lost, the first passwords stand on slips. */
class AccountFilesTest {

    private static final String HEAD = "Tên đăng nhập,Họ và tên,Vai trò,Đơn vị,Cơ quan theo kế hoạch,Phong trào\n";

    private final Scene scene = Scene.withWards(3);

    private Visit administrator() {
        scene.person(Role.ADMINISTRATOR);
        return Visit.as(scene.prefix + ".administrator");
    }

    private static void send(Visit visit, String rows) {
        visit.go("/accounts");
        visit.page.setInputFiles(
                "input[type=file]",
                new FilePayload("tai-khoan.csv", "text/csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8)));
        visit.press("Nhập");
    }

    private String name(String who) {
        return scene.prefix + "." + who;
    }

    @Test
    void peopleGetTheirAccountAndTheFirstPasswordOnPaper() {
        try (Visit administrator = administrator()) {
            send(
                    administrator,
                    name("a") + ",Giàng Thị Một,Thủ trưởng đơn vị,w1,,\n" + name("a")
                            + ",Giàng Thị Một,Cán bộ đầu mối,w1,,\n" + name("b") + ",Lý Văn Hai,CHỦ TỊCH,,,\n");
            assertThat(administrator.page.locator("main").innerText())
                    .contains("Giàng Thị Một", "Thủ trưởng đơn vị, UBND phường Thử 001", "Lý Văn Hai");
            administrator.press("Ghi 3");
            administrator.go("/");
            assertThat(administrator.page.locator("main").innerText())
                    .as("nobody has a first password yet")
                    .contains("2 tài khoản chưa đăng nhập lần nào");
            administrator.press("In giấy báo");
            administrator.page.locator("[data-check-all=account]").check();
            assertThat(administrator.page.locator("input[name=account]:checked").count())
                    .isEqualTo(2);
            administrator.go("/accounts?words=giang%20thi%20mot");
            administrator.page.locator("input[name=account]").check();
            administrator.press("Cấp mật khẩu và in giấy báo");
            administrator.checkHere("slips");
            assertThat(administrator.page.locator("main").innerText()).contains("Giàng Thị Một", "7 ngày");
            String first = administrator.page.locator(".td-secret").innerText();
            try (Visit fresh = Visit.stranger(Running.office())) {
                Town.firstSignIn(fresh, name("a"), first);
                assertThat(fresh.page.locator("header").innerText()).contains("Giàng Thị Một");
            }
            administrator.go("/accounts?words=" + name("a"));
            assertThat(administrator.page.locator("input[name=account]").count())
                    .as("whoever chose a password gets no first one")
                    .isZero();
        }
    }

    @Test
    void whatSomebodyAlreadyUsesIsNotTakenBack() {
        try (Visit administrator = administrator()) {
            send(administrator, name("c") + ",Vàng Văn Ba,Thủ trưởng đơn vị,w1,,\n");
            administrator.press("Ghi 1");
            takeBack(administrator);
            administrator.go("/accounts?words=" + name("c"));
            assertThat(administrator.page.locator("main").innerText()).doesNotContain("Vàng Văn Ba");
            send(administrator, name("k") + ",Sùng Thị Tư,Cán bộ đầu mối,w2,,\n");
            administrator.press("Ghi 1");
            String imported = administrator.path();
            administrator.go("/accounts?words=" + name("k"));
            administrator.page.locator("input[name=account]").check();
            administrator.press("Cấp mật khẩu và in giấy báo");
            String first = administrator.page.locator(".td-secret").innerText();
            try (Visit fresh = Visit.stranger(Running.office())) {
                Town.firstSignIn(fresh, name("k"), first);
            }
            administrator.go(imported);
            takeBack(administrator);
            assertThat(administrator.page.locator("[role=alert]").innerText()).contains("đã được dùng");
        }
    }

    private static void takeBack(Visit administrator) {
        Locator form = administrator.page.locator("form[action$='/take-back']");
        administrator
                .page
                .locator("details:has(form[action$='/take-back']) summary")
                .click();
        form.locator("[name=reason]").fill("Nhầm tệp");
        administrator.press(form.locator("button"));
    }

    @Test
    void anExportTakenBackChangesNothing() {
        scene.person(Role.HEAD);
        scene.person(Role.STANDING_OFFICE);
        try (Visit administrator = administrator()) {
            for (String ending : List.of("xlsx", "csv")) {
                byte[] file = administrator.get("/accounts/accounts." + ending);
                administrator.go("/accounts");
                administrator.page.setInputFiles(
                        "input[type=file]", new FilePayload("tai-khoan." + ending, "application/octet-stream", file));
                administrator.press("Nhập");
                assertThat(administrator.page.locator("main").innerText())
                        .as(ending)
                        .contains("Tệp không làm thay đổi gì.");
            }
        }
    }

    @Test
    void aBodyOfAPlanIsNamedOnceThereIsACampaign() {
        try (Visit administrator = administrator()) {
            send(administrator, name("t") + ",Phan Văn Kiểm,Cơ quan chuyên môn,,Tổ kiểm tra công vụ,\n");
            assertThat(administrator.page.locator("main").innerText())
                    .contains("cơ quan chưa có phong trào nào", "Để trống cột này")
                    .doesNotContain("danh sách: .");
        }
    }

    @Test
    void everyFaultIsToldAtOnceAndNothingIsWritten() throws IOException {
        Scene elsewhere = Scene.withWards(1);
        elsewhere.person(Role.CHAIR);
        try (Visit administrator = administrator()) {
            send(
                    administrator,
                    String.join(
                            "\n",
                            name("d") + ",Một,Trưởng thôn,,,",
                            name("e") + ",Hai,Thủ trưởng đơn vị,,,",
                            name("f") + ",Ba,Cán bộ đầu mối,Xã Không Có,,",
                            "Tên Hoa,Bốn,Chủ tịch,,,",
                            elsewhere.prefix + ".chair,Năm,Chủ tịch,,,",
                            name("administrator") + ",Sáu,Cơ quan thường trực,,,",
                            name("g") + ",Bảy,Cơ quan chuyên môn,,,",
                            name("h") + ",Tám,Chủ tịch,,,",
                            name("h") + ",Tám,Chủ tịch,,,",
                            name("h") + ",Chín,Thư ký Hội đồng,,,",
                            ""));
            Golden.same(
                    "account-faults.txt",
                    administrator
                            .page
                            .locator(".td-faults")
                            .innerText()
                            .replace(scene.prefix, "AAA")
                            .replace(elsewhere.prefix, "BBB"));
            administrator.go("/accounts?words=" + name("h"));
            assertThat(administrator.page.locator("main").innerText()).doesNotContain("Tám");
        }
    }
}
