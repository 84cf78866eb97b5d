package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;

/** Steps of the end of a campaign: the meeting at which awards are handed over, and closing it. */
final class CeremonySteps {

    private CeremonySteps() {}

    /** The office sets the meeting; a day before the decision is refused, and what was typed stays. */
    static void call(Visit office, String base, String tooEarly, String day) {
        office.go(base + "/decisions");
        office.press("Hội nghị trao thưởng");
        office.page.fill("#day", tooEarly);
        office.page.fill("#place", "Hội trường trung tâm");
        office.page.fill("#host", "Bà Trần Thị Mẫu, Phó Chủ tịch");
        office.press("Lưu: Ngày, nơi và chương trình");
        assertThat(office.page.locator("[role=alert]").innerText()).contains(tooEarly, "trước ngày của quyết định");
        assertThat(office.page.inputValue("#place")).isEqualTo("Hội trường trung tâm");
        office.page.fill("#day", day);
        office.press("Lưu: Ngày, nơi và chương trình");
        office.go("/");
        assertThat(office.page.locator("main").innerText()).contains("Hội nghị trao thưởng tại Hội trường trung tâm");
    }

    /** After the meeting the first page asks who received what; all are entered at once, one is taken back and entered again. */
    static void handOver(Visit office, String absent) {
        office.go("/");
        office.press(office.page.locator("li:has-text('chưa ghi đã nhận') a").first());
        office.page.locator("[data-check-all=entry]").check();
        office.press("Ghi đã nhận");
        Locator line = office.page.locator("tr:has-text('" + absent + "')");
        line.locator("summary").click();
        line.locator("[name=reason]").fill("Vắng mặt, nhận sau");
        office.press(line.locator("form button"));
        office.go("/");
        assertThat(office.page.locator("main").innerText()).contains("Còn 1 người, tập thể chưa ghi đã nhận");
        office.press(office.page.locator("li:has-text('chưa ghi đã nhận') a").first());
        office.page.locator("tr:has-text('" + absent + "') input[name=entry]").check();
        office.page.fill("#receiver", "Người nhà của " + absent);
        office.press("Ghi đã nhận");
        office.go("/");
        assertThat(office.page.locator("main").innerText()).doesNotContain("chưa ghi đã nhận");
    }

    /** The first page asks to close; what is open is read and said to be seen; nobody is asked for anything afterwards. */
    static void close(Visit office, String... open) {
        office.go("/");
        office.press(office.page.locator("li:has-text('đóng phong trào') a").first());
        Locator step = office.page.locator("section[aria-labelledby=step-close]");
        String words = step.innerText();
        List.of(open).forEach(one -> assertThat(words).contains(one));
        step.locator("summary").click();
        Locator seen = step.locator("[name=seen]");
        if (seen.count() > 0) {
            seen.check();
        }
        office.press(step.locator("form button"));
        assertThat(office.page.locator("main").innerText()).contains("Đã đóng");
        office.go("/");
        assertThat(office.page.locator("main").innerText()).doesNotContain("đóng phong trào");
    }
}
