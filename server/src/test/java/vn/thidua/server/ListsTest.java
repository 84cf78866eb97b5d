package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;

/** A list that the server shows in pages is searched, sorted and filtered over all of them, as a short one is. */
class ListsTest {

    private static final int WARDS = 120;

    private final Scene scene = Scene.withWards(WARDS);
    private final Campaign campaign = scene.campaign("vinh-long-2024");

    @Test
    void aListInPagesIsSearchedSortedAndFilteredAsOneList() {
        scene.fact(campaign, "w120", "registration.submittedOn", "2024-04-01");
        scene.person(Role.STANDING_OFFICE);
        String list = "/campaigns/" + campaign.id() + "/registrations";
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(list);
            assertThat(shown(office).count()).isEqualTo(100);
            List<Route> lost = new ArrayList<>();
            office.page.route("**/registrations?*page=2*", route -> {
                lost.add(route);
                route.abort();
            });
            office.page.locator(".td-list-find input").fill("thu 119");
            office.page.waitForCondition(() -> told(office).contains("chưa lấy được các trang khác"));
            assertThat(lost).as("asked for again before it is given up").hasSizeGreaterThan(1);
            office.page.unroute("**/registrations?*page=2*");
            office.complaints.clear();
            office.page.locator(".td-list-find input").fill("");
            office.page.waitForCondition(() -> shown(office).count() == WARDS);
            assertThat(told(office)).isEqualTo(WARDS + " dòng");
            office.go(list);
            office.page.locator(".td-list-find input").fill("thu 119");
            office.page.waitForCondition(() -> shown(office).count() == 1);
            assertThat(shown(office).innerText()).contains("phường Thử 119");
            office.page.locator(".td-list-find input").fill("");
            office.page.waitForCondition(() -> shown(office).count() == WARDS);
            assertThat(office.page.locator("[data-pages]").isVisible()).isFalse();
            office.check(list, 390, 844);

            office.check(list, 1366, 768);
            Locator name = office.page.locator("th .td-list-sort").first();
            name.click();
            office.page.waitForCondition(() -> shown(office).count() == WARDS);
            name.click();
            assertThat(shown(office).first().innerText()).contains("phường Thử 120");

            Locator sent = office.page
                    .locator(".td-list-filter option:has-text('Đã gửi')")
                    .first();
            sent.locator("..").selectOption(sent.getAttribute("value"));
            assertThat(shown(office).count()).isEqualTo(1);
            assertThat(shown(office).innerText()).contains("phường Thử 120");
            office.checkHere("a filtered list");

            office.go("/campaigns/" + campaign.id() + "/facts/unit/w120");
            assertThat(office.page.locator(".td-list-filter option").allInnerTexts())
                    .as("who recorded something when is no group of rows")
                    .noneMatch(option -> option.matches("(?s).*\\d:\\d\\d.*"));
        }
    }

    private static String told(Visit visit) {
        return visit.page.locator(".td-list-bar > .sub").innerText();
    }

    private static Locator shown(Visit visit) {
        return visit.page.locator("table.td-table tbody tr:not(.td-group):visible");
    }
}
