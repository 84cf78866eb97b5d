package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The plan of Vĩnh Long from an empty installation to certificate, money and the answer of the province, by its roles, through
 * pages alone, in a year with mess in it: ward 3 never registers, ward 2 registers on paper, ward 4 gets a new name, a person
 * moves, wards 3 and 4 never score themselves, ward 1 appeals, wards 1 and 2 are equal for the one place at the province, a
 * dossier is late, a member of the council belongs to ward 1, a value is put right after the publication, the server is
 * restarted whenever the day changes.
 */
class VinhLongJourneyTest {

    private static final List<String> WARDS =
            List.of("UBND phường Một", "UBND phường Hai", "UBND phường Ba", "UBND phường Bốn");

    private static final String PROVINCE = "bang-khen-tinh-tap-the";
    private static final String CITY = "giay-khen-tp-tap-the";
    private static final String PERSON = "giay-khen-tp-ca-nhan";

    private static final List<String> CODES = List.of("p01", "p02", "p03", "p04");

    private static final List<String> PEOPLE = List.of("n01", "n02");

    /** What the standing office records of every person. */
    private static final Map<String, String> OF_PEOPLE = Map.of(
            "person.role", "Công chức, viên chức, người lao động",
            "person.active", "có",
            "initiatives.applied", "1",
            "conduct.exemplary", "có",
            "person.fieldPercent", "95");

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
    void aCampaignIsDrivenFromAnEmptyInstallationToItsCertificates() {
        try (Town town = Town.found("2024-03-15", "UBND thành phố Sông Mẫu", "tp-song-mau")) {
            people(town);
            String base = announce(town);
            town.day("2024-04-10");
            register(town, base);
            town.day("2024-12-05");
            change(town, base);
            record(town, base);
            town.day("2024-12-20");
            claim(town, base);
            appraise(town, base);
            town.day("2024-12-24");
            appeal(town, base);
            town.day("2025-01-20");
            approve(town, base);
            publish(town, base);
            dossiers(town, base);
            town.day("2025-02-03");
            late(town, base);
            town.day("2025-02-05");
            vote(town, base);
            settle(town, base);
            town.day("2025-02-06");
            decide(town, base);
            assertThat(ReviewSteps.report(town, base, "final-review", "Hai phường dẫn đầu.", "15/BC-UBND"))
                    .contains("Sông Mẫu, ngày 06 tháng 02 năm 2025", "Lê Văn Mẫu");
            town.day("2025-03-10");
            answer(town, base);
            correct(town, base);
        }
    }

    private static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            List<String> units = new ArrayList<>();
            for (int i = 0; i < WARDS.size(); i++) {
                units.add("p0%d,,ward,%s,%s,01/01/2015,,"
                        .formatted(i + 1, WARDS.get(i), WARDS.get(i).replace("UBND p", "P")));
            }
            town.units(administrator, units);
            town.people(
                    administrator,
                    List.of(
                            "n01,Lê Văn Mẫu,p01,Công chức Văn phòng – Thống kê,01/01/2020",
                            "n02,Phạm Thị Ví Dụ,p02,Công chức Tư pháp – Hộ tịch,01/01/2020"));
            town.officials(administrator);
            town.account(administrator, "bancd", "Bùi Văn Đạo", "steering-committee", "", "");
            for (int i = 1; i <= 4; i++) {
                town.account(administrator, "tt" + i, "Thủ trưởng phường " + i, "head", "p0" + i, "");
            }
            town.members(administrator);
        }
    }

    private static String announce(Town town) {
        try (Visit office = town.as("noivu")) {
            String base = town.campaign(office, "vinh-long-2024");
            office.announce();
            office.go("/");
            assertThat(office.page.locator("main").innerText())
                    .as("the plan leaves this day to the office")
                    .contains("Hãy ghi ngày mà kế hoạch để ngỏ: Hạn nộp hồ sơ khen thưởng");
            try (Visit administrator = town.as("quantri")) {
                town.account(administrator, "doankt", "Hồ Văn Tra", "specialist", "", "inspection-team");
            }
            return base;
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

    /** Ward 4 gets a new name, a person moves from ward 2 to ward 1, ward 3 is put down as not registered. */
    private static void change(Town town, String base) {
        try (Visit administrator = town.as("quantri")) {
            town.rename(administrator, "p04", "UBND phường Tân Bốn");
            town.move(administrator, "Phạm Thị Ví Dụ", "p01", "01/07/2024");
            assertThat(administrator.page.locator("main").innerText())
                    .contains("UBND phường Hai")
                    .contains("30/06/2024");
        }
        try (Visit office = town.as("noivu")) {
            town.takeOver(office, "UBND phường Bốn → UBND phường Tân Bốn", "UBND phường Hai → UBND phường Một");
            office.go("/");
            office.press(office.page
                    .locator("li:has-text('1 đơn vị chưa đăng ký, đã hết hạn') a")
                    .first());
            Locator missing = office.page.locator("details:has(input[name=units])");
            missing.locator("summary").click();
            missing.locator("label:has-text('phường Ba') input").check();
            missing.locator("textarea").fill("Đã nhắc hai lần, không gửi");
            office.press(missing.locator("button"));
            assertThat(office.page.locator("tr:has-text('phường Ba')").innerText())
                    .contains("Không đăng ký");
            assertThat(office.page.locator("tr:has-text('phường Tân Bốn')").innerText())
                    .contains("Đã gửi");
        }
    }

    private static void record(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            FACTS.forEach((fact, value) -> FactSteps.paste(office, base, "unit", fact, CODES, value));
            OF_PEOPLE.forEach((fact, value) -> FactSteps.paste(office, base, "person", fact, PEOPLE, value));
            office.go(base + "/facts/campaign/vinh-long-2024");
            office.type("#campaign-vinh-long-2024-dossier_deadline", "31/01/2025");
        }
        try (Visit committee = town.as("bancd")) {
            FactSteps.paste(committee, base, "unit", "initiatives.recognised", CODES, "2");
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

    private static void appraise(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            for (String line : StoryTest.LINES) {
                office.go(base + "/sheets/queue?line=" + line);
                if (line.equals("PL.IV.1")) {
                    office.page.locator("#grant-p01").fill("8");
                    office.page.locator("#grant-p01").blur();
                    office.page.locator("#state-p01 .td-fault").waitFor();
                    Locator reason = office.page.locator("tr:has(#grant-p01) input[name=grantReason]");
                    reason.fill("Một phản ánh đã xác minh");
                    reason.blur();
                    office.page.locator("#state-p01 .td-saved").waitFor();
                }
                Locator accept = office.page.locator("button:has-text('Chấp nhận các đơn vị')");
                if (accept.count() > 0) {
                    office.press(accept.first());
                }
            }
        }
        try (Visit inspection = town.as("doankt")) {
            inspection.go(base + "/sheets/queue");
            inspection.press("Chấp nhận các đơn vị");
        }
        try (Visit committee = town.as("bancd")) {
            committee.go(base + "/sheets/queue");
            committee.press("Chấp nhận các đơn vị");
        }
        try (Visit office = town.as("noivu")) {
            for (int ward : List.of(1, 2)) {
                office.go(base + "/sheets/p0" + ward);
                office.press("Kết thúc thẩm định");
                assertThat(office.page.locator(".td-beside").innerText()).contains("Đã thẩm định");
            }
        }
    }

    private static void appeal(Town town, String base) {
        try (Visit head = town.as("tt1")) {
            head.go(base + "/sheets/p01");
            head.page.locator("#line-PL_IV_1 details.td-edit summary").click();
            head.page.fill("#line-PL_IV_1 textarea", "Phản ánh ấy thuộc đơn vị khác");
            head.press(
                    head.page.locator("#line-PL_IV_1 form:has(textarea) button").last());
            assertThat(head.page.locator("#appeal-PL_IV_1").innerText()).contains("Phản ánh ấy");
        }
        try (Visit office = town.as("noivu")) {
            office.go(base + "/sheets/p01");
            office.page.fill("#appeal-PL_IV_1 input[name=answer]", "Đúng, đã chuyển hồ sơ");
            office.page.fill("#appeal-PL_IV_1 input[name=points]", "10");
            office.press(office.page.locator("#appeal-PL_IV_1 button"));
            assertThat(office.page.locator("#sum-grant").innerText()).isEqualTo("100");
        }
    }

    /** The committee approves what was appraised; the office closes what was never sent. */
    private static void approve(Town town, String base) {
        try (Visit committee = town.as("bancd")) {
            for (int ward : List.of(1, 2)) {
                committee.go(base + "/sheets/p0" + ward);
                committee.press("Duyệt điểm");
                assertThat(committee.page.locator(".td-beside").innerText()).contains("Đã duyệt");
            }
        }
        try (Visit office = town.as("noivu")) {
            office.go(base + "/sheets");
            office.page.locator("input[name=units][value=p03]").check();
            office.page.locator("input[name=units][value=p04]").check();
            office.page.fill("input[name=reason]", "Đã nhắc hai lần, hết thời gian tự chấm");
            office.press("Khóa");
        }
        try (Visit committee = town.as("bancd")) {
            for (int ward : List.of(3, 4)) {
                committee.go(base + "/sheets/p0" + ward);
                committee.press(committee.page.locator("form[action$='/steps/confirm'] button"));
                assertThat(committee.page.locator(".td-beside").innerText()).contains("ông tự chấm");
            }
        }
    }

    private static void publish(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go(base + "/ranking");
            office.press("Công bố");
            assertThat(office.page.url())
                    .as("what was published, not what is still computed")
                    .contains("shown=");
            office.press(office.page.locator(".td-contents a").last());
            assertThat(office.page.locator("main").innerText()).contains("không tự chấm");
            office.press("Tính lại và đối chiếu");
            assertThat(office.page.locator(".td-notice").innerText()).contains("giống hệt");
        }
    }

    private static void dossiers(Town town, String base) {
        for (int ward : List.of(1, 2)) {
            try (Visit head = town.as("tt" + ward)) {
                for (String award : List.of(PROVINCE, CITY)) {
                    DossierSteps.handIn(head, base, award, WARDS.get(ward - 1));
                }
            }
        }
        try (Visit head = town.as("tt1")) {
            DossierSteps.handIn(head, base, PERSON, "Lê Văn Mẫu");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(DossierSteps.acceptAll(office, base)).isEqualTo(5);
        }
        try (Visit secretary = town.as("thuky")) {
            secretary.go("/");
            secretary.press(secretary
                    .page
                    .locator("li:has-text('«Điểm bình xét thành tích cá nhân» cho 1 trường hợp') a")
                    .first());
            assertThat(secretary.page.locator("h2").allInnerTexts()).contains("Điểm bình xét thành tích cá nhân");
            FactSteps.paste(secretary, base, "person", "person.merit", Map.of("n01", "95,5", "n02", "97"));
            secretary.go("/");
            assertThat(secretary.page.locator("main").innerText()).doesNotContain("Điểm bình xét");
        }
    }

    /** After the last day another dossier comes: it is taken, and the award is lost by the clause. */
    private static void late(Town town, String base) {
        try (Visit head = town.as("tt1");
                Visit office = town.as("noivu")) {
            DossierSteps.handInLate(head, office, base, PERSON, "Phạm Thị Ví Dụ", "31/01/2025");
        }
    }

    /** Four members, one of them of ward 1; the vote is secret. */
    private static void vote(Town town, String base) {
        CouncilSteps.sit(town, base, "emulation-council", "05/02/2025", "p01", "");
    }

    private static void settle(Town town, String base) {
        try (Visit secretary = town.as("thuky")) {
            AwardSteps.settle(secretary, base, PROVINCE, List.of("p01"), "Ban Chỉ đạo thống nhất chọn phường Một");
        }
    }

    /** The fund gets money, the chair signs, the office prints, pays and sends the other award upwards. */
    private static void decide(Town town, String base) {
        String decision;
        try (Visit office = town.as("noivu")) {
            AwardSteps.fund(office, 2025, "50.000.000");
            decision = AwardSteps.draft(office, base, List.of(CITY, PERSON), "Trần Thị Mẫu", "Sông Mẫu");
            assertThat(office.page.locator("main").innerText())
                    .contains("phường Hai")
                    .contains("Lê Văn Mẫu")
                    .doesNotContain("Phạm Thị Ví Dụ");
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, decision, "77/QĐ-UBND");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(AwardSteps.print(office, decision, "Lê Văn Mẫu"))
                    .contains("Quyết định số 77/QĐ-UBND ngày 06 tháng 02 năm 2025")
                    .contains("Trần Thị Mẫu")
                    .containsIgnoringCase("Lê Văn Mẫu")
                    .doesNotContain("phường Hai")
                    .doesNotContain("ngày ngày");
            office.go("/");
            office.press(office.page
                    .locator("li:has-text('Còn 1 giấy khen chưa in') a")
                    .first());
            assertThat(office.page.locator("#jobs").innerText()).contains("Lê Văn Mẫu");
            assertThat(AwardSteps.print(office, decision, "UBND phường Hai")).contains("phường Hai");
            office.go("/");
            assertThat(office.page.locator("main").innerText()).doesNotContain("chưa in");
            assertThat(AwardSteps.pay(office, 2025, "PC-12", "06/02/2025"))
                    .as("awards paid with one voucher")
                    .isEqualTo(2);
            ProposalSteps.send(office);
        }
    }

    /** The province answers on paper; the register and the record of ward 1 have it. */
    private static void answer(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            ProposalSteps.answer(office, "UBND tỉnh Sông Mẫu", "512/QĐ-UBND", "05/03/2025");
            for (String number : List.of("512/QĐ-UBND", "77/QĐ-UBND")) {
                assertThat(office.page
                                .locator("tbody tr:has-text('" + number + "')")
                                .first()
                                .innerText())
                        .as("decided in 2025, achieved in 2024")
                        .startsWith("2024");
            }
            office.go("/");
            assertThat(office.page.locator("main").innerText())
                    .as("the province prints its own certificates")
                    .doesNotContain("Chưa in");
        }
    }

    /**
     * A value was wrong: it is put right with a reason, the approval is taken back, the points are granted and approved
     * again and the ranking is published anew. What was published first still stands and is still proved.
     */
    private static void correct(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go(base + "/facts/unit/p02");
            Locator row = office.page.locator("tr:has(#unit-p02-conduct_cases)");
            row.locator("[name=value]").fill("1");
            row.locator("[name=value]").blur();
            row.locator(".td-fault").waitFor();
            row.locator("[name=reason]").fill("Kết luận kiểm tra ngày 01/03/2025");
            row.locator("[name=reason]").blur();
            row.locator(".td-saved").waitFor();
        }
        try (Visit committee = town.as("bancd")) {
            reason(committee, base + "/sheets/p02", "revoke");
        }
        try (Visit office = town.as("noivu")) {
            reason(office, base + "/sheets/p02", "reopen");
            Locator line = office.page.locator("#line-PL_IV_1");
            line.locator("[name=granted]").fill("5");
            line.locator("[name=granted]").blur();
            line.locator(".td-fault").waitFor();
            line.locator("[name=grantReason]").fill("Theo dữ kiện đã sửa");
            line.locator("[name=grantReason]").blur();
            line.locator(".td-saved").waitFor();
            office.press("Kết thúc thẩm định");
        }
        try (Visit head = town.as("tt2")) {
            head.go(base + "/sheets/p02");
            head.press(head.page.locator("form[action$='/steps/agree'] button"));
        }
        try (Visit committee = town.as("bancd")) {
            committee.go(base + "/sheets/p02");
            committee.press("Duyệt điểm");
        }
        try (Visit office = town.as("noivu")) {
            office.go(base + "/ranking");
            office.press("Công bố");
            office.go(base + "/ranking");
            assertThat(office.page.locator(".td-contents a").count()).isEqualTo(3);
            for (int i = 1; i <= 2; i++) {
                office.press(office.page.locator(".td-contents a").nth(i));
                assertThat(office.page.locator("tr:has-text('phường Hai')").innerText())
                        .contains(i == 1 ? "95" : "100");
                office.press("Tính lại và đối chiếu");
                assertThat(office.page.locator(".td-notice").innerText()).contains("giống hệt");
            }
            assertThat(AwardSteps.text(office.get(base + "/ranking/xep-hang.pdf")))
                    .contains("95");
        }
    }

    private static void reason(Visit visit, String sheet, String step) {
        visit.go(sheet);
        visit.page.locator("details:has(#step-" + step + ") summary").click();
        visit.page.fill("#step-" + step + " textarea", "Sửa dữ kiện sau khi công bố");
        visit.press(visit.page.locator("#step-" + step + " button"));
    }
}
