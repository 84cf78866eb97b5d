package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;

/** A case of conduct from its entry to its end through the pages: what waits for whom, who is told, and what it counts. */
class CaseJourneyTest {

    private static final String SUBJECT = "Tiếp công dân chậm một buổi";

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final String base = "/campaigns/" + campaign.id();

    @Test
    void aUnitIsAskedAnswersAndReadsWhatWasConcluded() {
        try (Visit office = Visit.as(scene.person(Role.STANDING_OFFICE).username());
                Visit head = Visit.as(scene.person(Role.HEAD).username())) {
            enter(office);
            head.go("/");
            assertThat(head.page.locator("main").innerText()).contains("Chưa giải trình: " + SUBJECT);
            head.press("Giải trình");
            head.checkHere("a case to answer");
            String one = head.path();
            Locator answer = head.page.locator("form[action$='/answer']");
            answer.locator("textarea").fill("Cán bộ nghỉ ốm, đã bố trí người thay.");
            head.press(answer.locator("button"));
            head.go("/");
            assertThat(head.page.locator("main").innerText()).doesNotContain(SUBJECT);

            office.go("/notices");
            assertThat(office.page.locator("main").innerText()).contains("Giải trình vụ việc");
            office.go(one);
            assertThat(office.page.locator("main").innerText()).contains("Cán bộ nghỉ ốm");
            conclude(office, "uphold", "Đúng như phản ánh");
            assertThat(office.page.locator("main").innerText()).contains("Đúng như phản ánh");
            conclude(office, "reopen", "Có tài liệu mới");
            head.go("/");
            assertThat(head.page.locator("main").innerText())
                    .as("taken up again, it is asked again")
                    .contains("Chưa giải trình: " + SUBJECT);
        }
    }

    private void enter(Visit office) {
        office.go(base + "/cases");
        Locator form = office.page.locator("form[data-register=cases]");
        form.locator("[name=kind]").selectOption("conduct");
        form.locator("[name=unit]").selectOption("w1");
        form.locator("[name=subject]").fill(SUBJECT);
        form.locator("[name=source]").fill("Biên bản 3");
        form.locator("[name=day]").fill("02/05/2024");
        office.press(form.locator("button").last());
        assertThat(office.page.locator("main").innerText()).contains(SUBJECT);
    }

    private static void conclude(Visit office, String step, String why) {
        Locator form = office.page.locator("form[action$='/steps/" + step + "']");
        office.page
                .locator("details:has(form[action$='/steps/" + step + "']) > summary")
                .click();
        form.locator("textarea").fill(why);
        office.press(form.locator("button").last());
    }
}
