package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import vn.thidua.server.identity.Role;

/** An official who has never seen YAML puts a plan right by forms, from the draft of a paper on. */
class PlanFormTest {

    private final Scene scene = Scene.withWards(2);

    private static Locator field(Visit visit, String label) {
        return visit.page
                .getByLabel(label, new com.microsoft.playwright.Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private static void open(Visit visit, String label) {
        visit.press(
                visit.page.locator(".td-outline a:has-text('" + label + "')").first());
    }

    @Test
    void aBandACriterionAndAFaultByFormsOnly() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit second = Visit.as(scene.prefix + ".standing-office")) {
            long id = DraftPageTest.draft(scene.invented(Role.STANDING_OFFICE));
            office.go("/drafts/" + id);
            office.press(office.page.locator("a:has-text('Sửa bằng biểu mẫu')"));
            office.checkHere("the form of a plan");

            open(office, "Bảng điểm");
            open(office, "Bảng điểm thi đua năm 2025");
            String sheet = office.page.url().replaceAll("^https?://[^/]+", "").replaceAll("#.*", "");
            office.check(sheet, 390, 844);
            office.check(sheet, 1366, 768);
            second.go(sheet);

            // A criterion is added, gets its id from its name, and comes before the one before it.
            office.page.fill("[name='new:sheets/@0/criteria']", "Chuyển đổi số, dữ liệu số");
            office.press("Thêm: Tiêu chí");
            assertThat(office.page.innerText("h1")).isEqualTo("Chuyển đổi số, dữ liệu số");
            assertThat(office.page.innerText(".td-lines")).contains("id: chuyen-doi-so-du-lieu-so");
            assertThat(office.page.innerText("#form")).contains("phải có");
            // What lacks is asked for at its field; a value that is none stays there with its remedy.
            Locator max = office.page.locator("[name='v:sheets/@0/criteria/@3/max']");
            max.fill("mười");
            office.press(office.page.locator("#form button.btn-primary").first());
            assertThat(max.inputValue()).isEqualTo("mười");
            assertThat(office.page.innerText("#form")).contains("“mười” không phải là số");
            office.checkHere("a form with a value that was refused");
            max.fill("7,5");
            office.press(office.page.locator("#form button.btn-primary").first());
            assertThat(office.page.innerText(".td-lines")).contains("max: 7.5");

            office.go(sheet);
            office.press(office.page.locator("button[aria-label='Đưa lên: Chuyển đổi số, dữ liệu số']"));
            assertThat(office.page.locator(".td-items > li").nth(2).innerText()).contains("Chuyển đổi số");

            // The second author is told, and nothing typed is lost.
            second.page.locator("[name='v:sheets/@0/label']").fill("Bảng điểm của người thứ hai");
            second.press(second.page.locator("#form button.btn-primary").first());
            assertThat(second.page.innerText("[role=alert]")).contains("Có người vừa làm trước");
            assertThat(second.page.locator("[name='v:sheets/@0/label']").inputValue())
                    .isEqualTo("Bảng điểm của người thứ hai");

            // A band.
            open(office, "Giải quyết thủ tục hành chính");
            open(office, "Tỷ lệ hồ sơ giải quyết đúng hạn");
            String before = office.page.innerText(".td-lines");
            Locator points = office.page.locator("[name$='/rule/bands/@0/points']");
            String was = points.inputValue();
            points.fill("1");
            office.press(office.page.locator("#form button.btn-primary").first());
            assertThat(office.page.innerText(".td-lines"))
                    .isEqualTo(before.replaceFirst("points: " + was, "points: 1"));
        }
    }

    /** What was removed by mistake comes back, one change after another; and goes again where the undoing was the mistake. */
    @Test
    void aRemovalIsUndoneAndDoneAgain() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit second = Visit.as(scene.prefix + ".standing-office")) {
            long id = DraftPageTest.draft(scene.invented(Role.STANDING_OFFICE));
            office.go("/drafts/" + id);
            assertThat(office.page.locator("button:has-text('Hoàn tác')").count())
                    .isZero();
            String first = office.page.inputValue("#text");
            office.go("/drafts/" + id + "/form?at=sheets/@0");
            office.page.locator("[name='v:sheets/@0/label']").fill("Bảng điểm sửa lần một");
            office.press(office.page.locator("#form button.btn-primary").first());
            office.press(office.page.locator("button[aria-label^='Bỏ: ']").first());
            int left = office.page.locator(".td-items > li").count();
            second.go("/drafts/" + id + "/versions");

            office.press("Hoàn tác");
            assertThat(office.page.locator(".td-items > li").count()).isEqualTo(left + 1);
            assertThat(office.page.innerText("main")).contains("Đã hoàn tác", "Bảng điểm sửa lần một");
            office.press("Hoàn tác");
            assertThat(office.page.innerText(".td-lines")).doesNotContain("Bảng điểm sửa lần một");
            assertThat(office.page.locator("button:has-text('Hoàn tác')").count())
                    .isZero();
            office.press("Làm lại");
            office.press("Làm lại");
            assertThat(office.page.locator(".td-items > li").count()).isEqualTo(left);
            assertThat(office.page.locator("button:has-text('Làm lại')").count())
                    .isZero();

            // Every text is listed; an older one shows what changed since, and can be fetched back.
            String versions = "/drafts/" + id + "/versions";
            office.go(versions);
            office.press(office.page.locator("a:has-text('So sánh')").last());
            assertThat(office.page.innerText("#changes")).contains("Bản lưu lúc");
            assertThat(office.page.innerText(".td-diff-comes")).contains("Bảng điểm sửa lần một");
            office.check(versions + "?of=0", 390, 844);
            office.check(versions + "?of=0", 1366, 768);
            second.press(second.page.locator("a:has-text('So sánh')").last());
            office.press("Lấy lại bản này");
            assertThat(office.page.inputValue("#text")).isEqualTo(first);
            second.press("Lấy lại bản này");
            assertThat(second.page.innerText("[role=alert]")).contains("Có người vừa làm trước");
        }
    }
}
