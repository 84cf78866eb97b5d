package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;

/** Paper is as narrow as a phone and is none: tables stay tables with their heads, and nothing is cut off at the right. */
class PrintedPagesTest {

    /** What an A4 page has between its margins, upright and across, in pixels of CSS. */
    private static final int UPRIGHT = 703;

    private static final int ACROSS = 1032;

    private static final String CUT = """
            () => [...document.querySelectorAll('main table')]
              .filter(one => getComputedStyle(one.rows[0]).display !== 'table-row'
                || one.tHead && one.tHead.offsetHeight < 10
                || one.getBoundingClientRect().right > innerWidth + 1)
              .map(one => one.outerHTML.slice(0, 150))""";

    private final Scene scene = Scene.withWards(25);
    private final Campaign campaign = scene.campaign("vinh-long-2024");

    @Test
    void tablesArePrintedWholeAndAsTables() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            String base = "/campaigns/" + campaign.id();
            for (String page : List.of(
                    "",
                    "/plan",
                    "/registrations",
                    "/sheets",
                    "/sheets/w1",
                    "/ranking",
                    "/awards",
                    "/watch",
                    "/watch/charts",
                    "/nominations",
                    "/facts/unit/w1")) {
                office.page.setViewportSize(UPRIGHT, 900);
                office.go(base + page);
                boolean across = office.page.locator("main.td-wide").count() > 0;
                office.page.setViewportSize(across ? ACROSS : UPRIGHT, 900);
                assertThat((List<?>) office.page.evaluate(CUT)).as(page).isEmpty();
                assertThat(office.page.locator("main .btn:visible").count())
                        .as("buttons on paper: " + page)
                        .isZero();
            }
        }
    }

    /** The administrator's is the longest menu, whoever the administrator is. */
    @Test
    void theMenuStandsInOneRow() {
        scene.person(Role.ADMINISTRATOR);
        try (Visit administrator = Visit.as(scene.prefix + ".administrator")) {
            administrator.page.setViewportSize(1366, 768);
            administrator.go("/");
            administrator
                    .page
                    .locator(".td-whose b")
                    .evaluate("one => { one.textContent = 'Nguyễn Thị Hồng Nhung Phương Anh Quỳnh Mai '.repeat(3); }");
            assertThat(administrator.page.locator("nav.td-links").boundingBox().height)
                    .isLessThan(60);
            assertThat((Boolean) administrator.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }
}
