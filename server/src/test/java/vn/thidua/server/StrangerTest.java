package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Somebody who has never seen the program begins with an empty {@code serve}: the first page always says what comes next, and
 * what is still missing before anybody can appraise, or before a unit can sign in, is told to whoever can mend it.
 */
class StrangerTest {

    private static final String LONG =
            "Ủy ban nhân dân phường Trường Xuân Thượng Đông Hưng Thuận Thới An Nam Phước Thạnh" + " thành phố Sông Mẫu";

    private static final String TEAM = "Tổ kiểm tra công vụ";

    @Test
    void theFirstPageLeadsFromNothingToACampaignWithItsAccounts() {
        try (Town town = Town.found("2024-03-15", "UBND thành phố Sông Mẫu", "tp-song-mau");
                Visit administrator = town.as("quantri")) {
            next(administrator, "Thêm các đơn vị", "/units");
            town.units(
                    administrator,
                    List.of(
                            "p01,,ward," + LONG + ",Phường 1,01/01/2015,,",
                            "p02,,ward,UBND phường Hai,Phường 2,01/01/2015,,"));
            next(administrator, "Thêm người", "/people");
            town.people(administrator, List.of("n01,Lê Văn Mẫu,p01,Công chức,01/01/2020"));
            next(administrator, "Mở tài khoản", "/accounts");
            town.officials(administrator);
            town.account(administrator, "bancd", "Bùi Văn Đạo", "steering-committee", "", "");
            town.account(administrator, "tt1", "Thủ trưởng một", "head", "p01", "");
            try (Visit office = town.as("noivu")) {
                next(office, "Lập phong trào", "/campaigns/new");
                String base = town.campaign(office, "vinh-long-2024");
                office.go(base + "/announce");
                assertThat(office.page.locator("main").innerText())
                        .contains("Chưa có tài khoản của “" + TEAM + "”: không ai thẩm định được 1 tiêu chí");
                office.go(base + "/prepare");
                office.announce();
                waits(office, TEAM, true);
                accounts(town, administrator);
                waits(office, TEAM, false);
                shortNames(office, base);
            }
        }
    }

    /** The one thing that waits, and where it leads. */
    private static void next(Visit visit, String step, String page) {
        visit.go("/");
        Locator line = visit.page.locator("ul.td-waiting > li").first();
        assertThat(line.innerText()).contains(step);
        assertThat(line.locator("a").getAttribute("href")).isEqualTo(page);
    }

    private static void waits(Visit visit, String what, boolean is) {
        visit.go("/");
        assertThat(visit.page.locator("main").innerText().contains(what))
                .as(what)
                .isEqualTo(is);
    }

    /** The administrator is told of the body and of the unit without an account, and opens them. */
    private static void accounts(Town town, Visit administrator) {
        waits(administrator, TEAM, true);
        waits(administrator, "1 đơn vị chưa có tài khoản", true);
        town.account(administrator, "doankt", "Hồ Văn Tra", "specialist", "", "inspection-team");
        town.account(administrator, "tt2", "Thủ trưởng hai", "head", "p02", "");
        waits(administrator, TEAM, false);
        waits(administrator, "chưa có tài khoản", false);
    }

    /** A unit is found by the short name that everybody calls it by. */
    private static void shortNames(Visit office, String base) {
        office.go(base + "/facts/grid?fact=registration.submittedOn");
        office.page.fill("#rows", "Phường 2\t13/03/2024\nPhường 9\t13/03/2024");
        office.press("Ghi tất cả");
        assertThat(office.page.locator("[role=alert]").first().innerText())
                .contains("Không có mã hoặc tên “Phường 9”")
                .doesNotContain("Phường 2");
        office.page.fill("#rows", "Phường 2\t13/03/2024");
        office.press("Ghi tất cả");
        assertThat(office.page
                        .locator("tr:has-text('phường Hai') input[name=value]")
                        .inputValue())
                .isEqualTo("13/03/2024");
    }
}
