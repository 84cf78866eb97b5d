package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The plan of Vĩnh Long from an empty installation to the printed certificate, by its roles, through pages alone, in a
 * year with mess in it: ward 3 never registers, ward 2 registers on paper, ward 4 never scores itself, ward 1 appeals.
 */
class VinhLongJourneyTest {

    @Test
    void aCampaignIsDrivenFromAnEmptyInstallationToItsCertificates() {
        try (Town town = Town.found("2024-03-15", "UBND thành phố Sông Mẫu", "tp-song-mau")) {
            people(town);
            String base = announce(town);
            assertThat(base).startsWith("/campaigns/");
        }
    }

    private static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            town.take(
                    administrator,
                    "/units",
                    "don-vi.csv",
                    List.of(
                            "Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa",
                            "p01,,ward,UBND phường Một,Phường Một,01/01/2015,,",
                            "p02,,ward,UBND phường Hai,Phường Hai,01/01/2015,,",
                            "p03,,ward,UBND phường Ba,Phường Ba,01/01/2015,,",
                            "p04,,ward,UBND phường Bốn,Phường Bốn,01/01/2015,,"));
            town.take(
                    administrator,
                    "/people",
                    "con-nguoi.csv",
                    List.of(
                            "Mã,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày",
                            "n01,Lê Văn Mẫu,p01,Công chức Văn phòng – Thống kê,01/01/2020"));
            town.account(administrator, "noivu", "Trần Thị Nội", "standing-office", "");
            town.account(administrator, "chutich", "Ngô Văn Chủ", "chair", "");
            town.account(administrator, "thuky", "Đỗ Thị Thư", "council-secretary", "");
            town.account(administrator, "bancd", "Bùi Văn Đạo", "steering-committee", "");
            for (int i = 1; i <= 4; i++) {
                town.account(administrator, "tt" + i, "Thủ trưởng phường " + i, "head", "p0" + i);
            }
        }
    }

    private static String announce(Town town) {
        try (Visit office = town.as("noivu")) {
            office.go("/campaigns/new");
            office.press(office.page.locator("form:has(input[name=pack][value='vinh-long-2024']) button"));
            office.press(office.page.locator("a.btn:has-text('Phát động…')"));
            office.page.locator("input[name=seen]").check();
            office.press("Phát động");
            return office.path();
        }
    }
}
