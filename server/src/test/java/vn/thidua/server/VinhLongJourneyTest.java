package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The plan of Vĩnh Long from an empty installation to the sheets that units submit, by its roles, through pages alone, in a
 * year with mess in it: ward 3 never registers, ward 2 registers on paper, the server is restarted whenever the day changes.
 */
class VinhLongJourneyTest {

    private static final List<String> WARDS =
            List.of("UBND phường Một", "UBND phường Hai", "UBND phường Ba", "UBND phường Bốn");

    /** What the standing office records of every ward, in the order of the plan. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("tasks.assigned", "5"),
            Map.entry("tasks.unfinished", "0"),
            Map.entry("plan.issuedOn", "20/02/2024"),
            Map.entry("plan.coversAllFields", "có"),
            Map.entry("plan.funded", "có"),
            Map.entry("plan.completionPercent", "100"),
            Map.entry("reports.lateOrMissing", "0"),
            Map.entry("propaganda.planned", "có"),
            Map.entry("propaganda.carriedOut", "có"),
            Map.entry("propaganda.missedItems", "0"),
            Map.entry("inspection.planIssued", "có"),
            Map.entry("inspection.completionPercent", "100"),
            Map.entry("inspection.uncorrected", "0"),
            Map.entry("complaints.toInspectionTeam", "0"),
            Map.entry("conduct.cases", "0"),
            Map.entry("discipline.cases", "0"),
            Map.entry("initiatives.applied", "1"),
            Map.entry("conduct.exemplary", "có"),
            Map.entry("steering.documentsComplete", "có"),
            Map.entry("index.previousPoints", "92,5"),
            Map.entry("index.previousRank", "2"),
            Map.entry("index.rank", "2"),
            Map.entry("tthc.onTimePercent", "98"),
            Map.entry("tthc.overdue", "0"),
            Map.entry("complaints.aboutDuty", "0"),
            Map.entry("ownCampaign.issued", "có"),
            Map.entry("ownCampaign.wellRun", "có"),
            Map.entry("contests.joinedAll", "có"));

    @Test
    void aCampaignIsDrivenFromAnEmptyInstallationToItsSubmittedSheets() {
        try (Town town = Town.found("2024-03-15", "UBND thành phố Sông Mẫu", "tp-song-mau")) {
            people(town);
            String base = announce(town);
            town.day("2024-04-10");
            register(town, base);
            town.day("2024-12-05");
            record(town, base);
            town.day("2024-12-20");
            claim(town, base);
        }
    }

    private static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            List<String> units =
                    new ArrayList<>(List.of("Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa"));
            for (int i = 0; i < WARDS.size(); i++) {
                units.add("p0%d,,ward,%s,%s,01/01/2015,,"
                        .formatted(i + 1, WARDS.get(i), WARDS.get(i).replace("UBND p", "P")));
            }
            town.take(administrator, "/units", "don-vi.csv", units);
            town.take(
                    administrator,
                    "/people",
                    "con-nguoi.csv",
                    List.of(
                            "Mã,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày",
                            "n01,Lê Văn Mẫu,p01,Công chức Văn phòng – Thống kê,01/01/2020"));
            town.account(administrator, "noivu", "Trần Thị Nội", "standing-office", "", "");
            town.account(administrator, "chutich", "Ngô Văn Chủ", "chair", "", "");
            town.account(administrator, "thuky", "Đỗ Thị Thư", "council-secretary", "", "");
            town.account(administrator, "bancd", "Bùi Văn Đạo", "steering-committee", "", "");
            for (int i = 1; i <= 4; i++) {
                town.account(administrator, "tt" + i, "Thủ trưởng phường " + i, "head", "p0" + i, "");
            }
            for (int i = 1; i <= 4; i++) {
                town.account(administrator, "uyvien" + i, "Ủy viên " + i, "council-member", "", "");
            }
        }
    }

    private static String announce(Town town) {
        try (Visit office = town.as("noivu")) {
            office.go("/campaigns/new");
            office.press(office.page.locator("form:has(input[name=pack][value='vinh-long-2024']) button"));
            office.announce();
            return office.path().replaceAll("(/campaigns/\\d+).*", "$1");
        }
    }

    /** Ward 1 and 4 in the browser, ward 2 on paper, ward 3 never. */
    private static void register(Town town, String base) {
        for (int ward : List.of(1, 4)) {
            try (Visit head = town.as("tt" + ward)) {
                head.go("/");
                head.press("Soạn");
                head.type("#f-letter-number", "1" + ward + "/UBND-VP");
                for (String line : StoryTest.LINES) {
                    head.type("[id='f-registered-points_" + line.replace('.', '_') + "']", "5");
                }
                head.press("Gửi đăng ký");
                assertThat(head.page.locator("main").innerText()).contains("Đã gửi");
            }
        }
        try (Visit office = town.as("noivu")) {
            office.go(base + "/facts/grid?fact=registration.submittedOn");
            office.page.fill("#rows", WARDS.get(1) + "\t10/04/2024");
            office.press("Ghi tất cả");
            office.go(base + "/registrations");
            assertThat(office.page.locator("main").innerText()).contains("3/4 đã gửi");
        }
    }

    private static void record(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            FACTS.forEach((fact, value) -> {
                office.go(base + "/facts/grid?fact=" + fact);
                office.page.fill(
                        "#rows",
                        String.join(
                                "\n",
                                WARDS.stream().map(ward -> ward + "\t" + value).toList()));
                office.press("Ghi tất cả");
                assertThat(office.page.locator("[role=alert]").count()).as(fact).isZero();
            });
            office.go(base + "/facts/campaign/vinh-long-2024");
            office.type("#campaign-vinh-long-2024-dossier_deadline", "31/01/2025");
        }
        try (Visit committee = town.as("bancd")) {
            committee.go(base + "/facts/grid?fact=initiatives.recognised");
            committee.page.fill(
                    "#rows",
                    String.join("\n", WARDS.stream().map(ward -> ward + "\t2").toList()));
            committee.press("Ghi tất cả");
        }
    }

    private static void claim(Town town, String base) {
        for (int ward : List.of(1, 2)) {
            try (Visit head = town.as("tt" + ward)) {
                head.go(base + "/sheets/p0" + ward);
                for (String line : StoryTest.LINES) {
                    String id = line.replace('.', '_');
                    head.type(
                            "#claim-" + id,
                            head.page.locator("#line-" + id + " td.computed a").innerText());
                }
                assertThat(head.page.locator("#sum-claim").innerText()).isEqualTo("100");
                head.press("Trình bảng điểm");
                assertThat(head.page.locator(".td-beside").innerText()).contains("Đang thẩm định");
            }
        }
    }
}
