package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.thidua.server.identity.Role;

/** A new authority with kinds of units of its own prepares a campaign, sees what an announcement does, and takes it back. */
class PreparationTest {

    private static final String UNITS = """
            Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa
            tp,,Thành phố,UBND thành phố Thử,Thành phố,,,
            p1,tp,Phường,UBND Phường 1,Phường 1,,,
            p2,tp,phường,UBND Phường 2,Phường 2,,,
            nv,tp,Phòng chuyên môn,Phòng Nội vụ,Nội vụ,,,
            th,tp,Trường học,Trường Tiểu học A,Trường A,,,
            """;

    /** Whether what is folded out stands below its head everywhere. */
    private static final String BELOW = """
            () => [...document.querySelectorAll('main details[open] > summary')].every(one =>
              one.nextElementSibling.getBoundingClientRect().top >= one.getBoundingClientRect().bottom - 1)
            """;

    private final Scene scene = Scene.withWards(0);

    private Visit as(Role role) {
        return Visit.as(scene.prefix + "." + role.word());
    }

    @Test
    void kindsAreNamedMappedToBlocksAndTheAnnouncementIsShownDoneAndTakenBack() {
        scene.person(Role.ADMINISTRATOR);
        scene.person(Role.STANDING_OFFICE);
        try (Visit administrator = as(Role.ADMINISTRATOR)) {
            administrator.go("/units");
            administrator
                    .page
                    .locator("input[type=file]")
                    .first()
                    .setInputFiles(new FilePayload("don-vi.csv", "text/csv", UNITS.getBytes(StandardCharsets.UTF_8)));
            administrator.press(administrator
                    .page
                    .locator("form:has(input[type=file]) button")
                    .first());
            administrator.press("Ghi ");
            administrator.go("/units");
            assertThat(administrator.page.locator("main").innerText())
                    .contains("Phòng chuyên môn", "Trường học")
                    .doesNotContain("phong-chuyen-mon");
            administrator.go("/units/kinds");
            administrator.checkHere("kinds");
            assertThat(administrator.page.locator("tr:has-text('Phường')").innerText())
                    .contains("2");
            administrator.page.locator("tr:has-text('Trường học') summary").click();
            administrator
                    .page
                    .locator("tr:has-text('Trường học') input[name=name]")
                    .fill("Phường");
            administrator.press(administrator
                    .page
                    .locator("tr:has-text('Trường học') button")
                    .first());
            assertThat(administrator.page.locator("[role=alert]").innerText()).contains("Phường");
        }
        try (Visit office = as(Role.STANDING_OFFICE)) {
            office.go("/campaigns/new");
            assertThat(office.page
                            .locator("li:has-text('Vĩnh Long') .td-warn, li:has-text('Kiên Giang') .td-warn")
                            .allInnerTexts())
                    .anyMatch(text -> text.contains("đã hết"));
            office.checkHere("plans to choose");
            office.press(office.page.locator("form:has(input[name=pack][value='vinh-long-2024']) button"));
            assertThat(office.page.locator("section:has(#participants)").innerText())
                    .contains("UBND Phường 1", "Phòng Nội vụ")
                    .doesNotContain("Trường Tiểu học A", "UBND thành phố Thử");
            office.page.selectOption("[name='kind.truong-hoc']", "department");
            office.press("Ghi khối");
            assertThat(office.page.locator("section:has(#participants)").innerText())
                    .contains("Trường Tiểu học A");
            office.checkHere("preparation");
            try (Visit administrator = as(Role.ADMINISTRATOR)) {
                administrator.go("/accounts");
                assertThat(administrator
                                .page
                                .locator("form[action='/accounts'] select[name=body]")
                                .innerText())
                        .as("people act for the bodies of a plan from its first day")
                        .contains("Tổ kiểm tra công vụ");
            }
            try (Visit administrator = as(Role.ADMINISTRATOR)) {
                administrator.go("/");
                assertThat(administrator.page.locator("main").innerText())
                        .as("whose accounts are wanting is told before anything is announced")
                        .contains("Mở tài khoản cho “Tổ kiểm tra công vụ”")
                        .contains("4 đơn vị chưa có tài khoản");
                administrator.press(administrator
                        .page
                        .locator("li:has-text('Tổ kiểm tra công vụ') a")
                        .first());
                assertThat(administrator.path()).isEqualTo("/accounts");
            }
            announce(office);
            String base = office.path();
            office.go(base + "/steps");
            office.checkHere("steps");
            office.page.locator("section:has(#step-withdraw) summary").click();
            office.page.fill("#note-withdraw", "Phát động nhầm");
            office.press(office.page.locator("section:has(#step-withdraw) form button"));
            assertThat(office.path()).endsWith("/prepare");
            office.go(base + "/steps");
            office.page.locator("section:has(#step-discard) summary").click();
            office.page.fill("#note-discard", "Lập nhầm");
            office.press(office.page.locator("section:has(#step-discard) form button"));
            office.go("/campaigns");
            assertThat(office.page.locator("main details.card").innerText()).contains("Lưu trữ và đã bỏ");
        }
    }

    private static void announce(Visit office) {
        office.press(office.page.locator("a.btn:has-text('Phát động…')"));
        assertThat(office.page.locator("main").innerText())
                .contains("4 đơn vị và 0 cá nhân", "4 trong 4 đơn vị chưa có tài khoản", "Thư ký Hội đồng")
                .contains("không ai triệu tập được phiên họp", "không ai duyệt được bảng điểm", "không ai ký được");
        office.page.locator("summary:has-text('Kế hoạch để ngỏ 1 hạn')").click();
        assertThat(office.page.locator("main").innerText())
                .as("a day that the plan does not name")
                .contains("Hạn nộp hồ sơ khen thưởng: chờ ghi “Hạn nhận hồ sơ khen thưởng”");
        office.page.locator("summary:has-text('hạn của kế hoạch đã qua')").click();
        assertThat(office.page.locator("main").innerText()).as("reports, too").contains("Quý I: 10/03/2024");
        office.page.setViewportSize(390, 844);
        assertThat((Boolean) office.page.evaluate(BELOW))
                .as("what is told stands below its head, not in a narrow column beside it")
                .isTrue();
        office.checkHere("warnings on a phone");
        office.page.setViewportSize(1366, 768);
        assertThat(office.page.inputValue("#announce-number")).isEqualTo("20/KH-UBND");
        office.page.fill("#announce-number", "20");
        office.page.locator("input[name=seen]").check();
        office.press("Phát động");
        assertThat(office.page.locator("[role=alert]").innerText()).contains("20/KH-UBND");
        assertThat(office.page.inputValue("#announce-number")).isEqualTo("20");
        office.page.fill("#announce-number", "25/KH-UBND");
        office.checkHere("announcement");
        office.press("Phát động");
        assertThat(office.page.locator(".td-notice").innerText()).contains("Đã phát động");
    }
}
