package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The plan of Uông Bí from an empty installation to certificate and money, by its roles, through pages alone, in a year with
 * mess in it: ward 3 never registers a model nor says its targets and sends its own campaign too late, ward 2 registers on
 * paper, ward 1 disagrees with an appraiser, wards 1 and 2 get equal votes for the one place, a member of the council belongs
 * to ward 1, a person moves, a ward is renamed, a judgement is put right after the decision and the award taken back, the
 * server is restarted whenever the day changes.
 */
class UongBiJourneyTest {

    private static final String UNITS = "giay-khen-tp-tap-the";
    private static final String UNIT_REVIEW = "Tổng kết tại đơn vị";
    private static final String PEOPLE = "giay-khen-tp-ca-nhan";

    /** What wards say of themselves, in the order of the plan. */
    private static final List<String> PERCENTS = List.of(
            "online.fullServicePercent",
            "online.integratedPercent",
            "results.digitisedPercent",
            "staff.usingOnlinePercent",
            "disbursement.september30Percent",
            "disbursement.december31Percent",
            "payments.proceduresPercent",
            "payments.educationHealthPercent",
            "documents.electronicPercent",
            "initiatives.registeringPercent",
            "initiatives.appliedPercent");

    @Test
    void aCampaignIsDrivenFromAnEmptyInstallationToCertificatesAndMoney() {
        try (Town town = Town.found("2024-03-16", "UBND thành phố Sông Mẫu", "tp-song-mau")) {
            people(town);
            String base = announce(town);
            town.day("2024-03-30");
            register(town, base);
            town.day("2024-12-20");
            change(town, base);
            record(town, base);
            recognise(town, base);
            review(town, base);
            nominate(town, base);
            town.day("2025-01-05");
            vote(town, base);
            String decision = decide(town, base);
            takeBack(town, base, decision);
            conclude(town, base);
        }
    }

    static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            town.units(
                    administrator,
                    List.of(
                            "p1,,Phường,UBND phường Một,Phường Một,01/01/2015,,",
                            "p2,,Phường,UBND phường Hai,Phường Hai,01/01/2015,,",
                            "p3,,Phường,UBND phường Ba,Phường Ba,01/01/2015,,"));
            town.people(
                    administrator,
                    List.of(
                            "n1,Lê Văn Mẫu,p1,Công chức Văn phòng – Thống kê,01/01/2020",
                            "n2,Trần Thị Chuyển,p1,Công chức Tư pháp – Hộ tịch,01/01/2020"));
            town.officials(administrator);
            town.account(administrator, "mattran", "Hồ Văn Mặt", "supervisor", "", "");
            for (String ward : List.of("p1", "p2")) {
                town.account(administrator, "tt." + ward, "Chủ tịch " + ward, "head", ward, "");
            }
            town.account(administrator, "cb.p1", "Cán bộ đầu mối Một", "clerk", "p1", "");
            town.members(administrator);
        }
    }

    static String announce(Town town) {
        try (Visit office = town.as("noivu");
                Visit administrator = town.as("quantri")) {
            String base = town.campaign(office, "uong-bi-2024");
            town.account(administrator, "taichinh", "Vũ Thị Tài", "specialist", "", "finance-planning");
            office.announce();
            town.everybodySignsIn();
            told(town, "tt.p1", "Gửi: Văn bản phát động của đơn vị", "Gửi: Đăng ký mô hình, giải pháp, sáng kiến");
            office.go("/");
            office.press(office.page.locator("li:has-text('Sắp đến: Hạn gửi văn bản phát động') a"));
            assertThat(office.path()).as("where it is kept").isEqualTo(base + "/deliveries");
            return base;
        }
    }

    /** Somebody's first page tells of some things; they are found there by their words. */
    private static void told(Town town, String username, String... things) {
        try (Visit visit = town.as(username)) {
            visit.go("/");
            assertThat(visit.page.locator("main").innerText()).as(username).contains(things);
        }
    }

    /** Ward 1 in the browser, ward 2 on paper; a clerk proposes an initiative. */
    static void register(Town town, String base) {
        try (Visit head = town.as("tt.p1")) {
            head.go(base + "/registrations/model-registration/p1");
            head.type("#f-model-title", "Bốn tại chỗ ở bộ phận một cửa");
            head.press("Gửi đăng ký");
            assertThat(head.page.locator("main").innerText()).contains("Đã gửi");
            assertThat(head.go(base + "/sheets/p1"))
                    .as("no sheet where the plan has none")
                    .isEqualTo(404);
            head.go(base + "/deliveries");
            DeliverySteps.send(head, "12/KH-UBND", "28/03/2024", "Kế hoạch phát động");
        }
        try (Visit clerk = town.as("cb.p1")) {
            clerk.go(base + "/initiatives");
            clerk.page.fill("#title", "Bốn tại chỗ ở bộ phận một cửa");
            clerk.page.selectOption("#person", "n1");
            clerk.page.fill("#content", "Tiếp nhận, thẩm định, ký và trả kết quả tại một bàn.");
            clerk.page.fill("#effect", "Giảm nửa thời gian chờ của người dân.");
            clerk.press("Đề xuất sáng kiến");
        }
        try (Visit office = town.as("noivu")) {
            RegistrationSteps.onPaper(office, base, "model-registration", "p2", "2024-03-29");
            office.go(base + "/deliveries");
            office.page.selectOption("#unit", "p2");
            office.page.fill("#received", "29/03/2024");
            DeliverySteps.send(office, "08/KH-UBND", "28/03/2024", "Kế hoạch phát động");
        }
    }

    /** A ward gets another name and somebody moves; the office takes it over. */
    static void change(Town town, String base) {
        try (Visit administrator = town.as("quantri")) {
            town.rename(administrator, "p2", "UBND phường Hai Bà");
            town.move(administrator, "Trần Thị Chuyển", "p2", "01/09/2024");
        }
        try (Visit office = town.as("noivu")) {
            town.takeOver(office, "UBND phường Hai → UBND phường Hai Bà", "UBND phường Một → UBND phường Hai");
        }
    }

    /** What each role knows of the year is put down by it. */
    static void record(Town town, String base) {
        List<String> wards = List.of("p1", "p2", "p3");
        told(town, "noivu", "1 đơn vị chưa gửi: Văn bản phát động của đơn vị", "chưa ghi đủ");
        try (Visit office = town.as("noivu")) {
            office.go(base + "/watch");
            assertThat(office.page.locator("main").innerText())
                    .as("the watch opens on units and asks of no points")
                    .contains("UBND phường Một")
                    .doesNotContain("Tự chấm lệch xa", "Điểm tính theo dữ kiện", "Cơ quan thuộc Thành ủy");
        }
        told(town, "chutich", "Ghi 2 dữ kiện chung của phong trào; trước hết: Số tập thể do Chủ tịch quyết định");
        told(town, "tt.p1", "Gửi: Tổng kết tại đơn vị");
        try (Visit office = town.as("noivu")) {
            office.go(base + "/deliveries");
            office.page.selectOption("#unit", "p3");
            office.page.fill("#received", "05/04/2024");
            DeliverySteps.send(office, "21/KH-UBND", "04/04/2024", "Kế hoạch phát động");
            assertThat(office.page.locator("main").innerText()).contains("trễ hạn", "Đã ghi văn bản nhận được");
            assertThat(DeliverySteps.acceptAll(office)).isEqualTo(3);
            FactSteps.paste(office, base, "unit", "conduct.exemplary", wards, "có");
            FactSteps.paste(office, base, "unit", "tasks.completedWell", wards, "có");
            FactSteps.paste(office, base, "unit", "index.previousRank", Map.of("p1", "2", "p2", "3", "p3", "9"));
            FactSteps.paste(
                    office,
                    base,
                    "unit",
                    "targets.notApplicable",
                    Map.of(
                            "p2",
                            "Văn bản QPPL ban hành đúng quy trình; Kiến nghị sau rà soát được xử lý đúng hạn; "
                                    + "Đơn vị sự nghiệp được duyệt đề án tự chủ; Đề án vị trí việc làm được duyệt"));
            office.go(base + "/facts/unit/p1");
            Locator row = office.page.locator("#row-unit-p1-targets_notApplicable");
            row.locator("summary").first().click();
            for (String target : List.of("II.2.1-1a", "II.2.1-1b", "II.2.1-4", "II.2.1-5")) {
                row.locator("input[value='" + target + "']").check();
                row.locator(".td-saved").waitFor();
                office.page.waitForFunction("() => document.querySelectorAll('.htmx-request').length === 0");
            }
            office.go(base + "/facts/unit/p1");
            assertThat(row.locator("summary").first().innerText())
                    .as("targets by their names")
                    .contains("Văn bản QPPL ban hành đúng quy trình; ", "Đề án vị trí việc làm được duyệt");
            FactSteps.paste(office, base, "person", "conduct.exemplary", List.of("n1"), "có");
            FactSteps.paste(office, base, "person", "reform.outstanding", List.of("n1"), "có");
        }
        for (String ward : List.of("p1", "p2")) {
            try (Visit head = town.as("tt." + ward)) {
                PERCENTS.forEach(fact -> FactSteps.type(head, base, "unit", ward, fact, "100"));
                FactSteps.type(head, base, "unit", ward, "project06.effective", "có");
                if (ward.equals("p1")) {
                    FactSteps.type(head, base, "person", "n1", "person.group", "official");
                }
            }
        }
        try (Visit chair = town.as("chutich")) {
            FactSteps.type(chair, base, "campaign", "uong-bi-2024", "quota.units", "1");
            FactSteps.type(chair, base, "campaign", "uong-bi-2024", "quota.people", "1");
        }
    }

    /** The initiative is appraised, recognised with a decision, and used by another ward. */
    static void recognise(Town town, String base) {
        String initiative;
        try (Visit office = town.as("noivu")) {
            office.go(base + "/initiatives");
            office.press(office.page.locator(".td-row-title:has-text('Bốn tại chỗ')"));
            initiative = office.path();
            office.page.locator("summary:has-text('Thẩm định đạt')").click();
            office.page.fill("#note-appraise", "Mới ở thành phố, đo được thời gian chờ");
            office.press(office.page.locator("form[action$='/appraise'] button"));
        }
        try (Visit chair = town.as("chutich")) {
            chair.go(initiative);
            Locator form = chair.page.locator("form[action$='/recognise']");
            chair.page
                    .locator("details:has(form[action$='/recognise']) summary")
                    .click();
            form.locator("#number").fill("901/QĐ-UBND");
            form.locator("#decided").fill("20/12/2024");
            chair.press(form.locator("button"));
        }
        try (Visit head = town.as("tt.p2")) {
            head.go(initiative);
            head.press("Áp dụng");
            assertThat(head.page.locator("section[aria-labelledby=uses]").innerText())
                    .contains("phường Hai Bà");
        }
    }

    /** Ward 1 says a target is met, the appraiser does not think so; the ward says why, and is believed. */
    static void review(Town town, String base) {
        say(town, base, "tt.p1", "unit", "met", "Đã giải ngân hết");
        told(town, "taichinh", "1 chỉ tiêu đơn vị đã tự đánh giá, chờ thẩm định; trước hết: UBND phường Một");
        say(town, base, "taichinh", "appraiser", "missed", "Chưa đối chiếu với Kho bạc");
        told(town, "tt.p1", "Thẩm định khác tự đánh giá ở 1 chỉ tiêu");
        say(town, base, "tt.p1", "unit", "met", "Đã đối chiếu ngày 19/12, có bảng kê");
        say(town, base, "taichinh", "appraiser", "met", "Khớp bảng kê");
        try (Visit office = town.as("noivu")) {
            office.go(base + "/targets?unit=p1");
            assertThat(office.page.locator("main").innerText())
                    .contains("Khớp bảng kê", "Đã đối chiếu ngày 19/12")
                    .contains("Phòng Tài chính – Kế hoạch");
        }
        try (Visit front = town.as("mattran")) {
            front.go(base + "/targets");
            assertThat(front.page.locator("main").innerText()).contains("Giải ngân đến 31/12", "UBND phường Ba");
        }
    }

    private static void say(Town town, String base, String username, String side, String verdict, String note) {
        try (Visit visit = town.as(username)) {
            visit.go(base + "/targets?unit=p1");
            String form = "form[action$='/II.2.1-6b/" + side + "']";
            visit.page.locator("details:has(" + form + ") summary").click();
            visit.page.locator(form + " [name=verdict]").selectOption(verdict);
            visit.page.locator(form + " [name=note]").fill(note);
            visit.press(visit.page.locator(form + " button"));
            assertThat(visit.page.locator("main").innerText()).contains(note);
        }
    }

    static void nominate(Town town, String base) {
        told(town, "tt.p1", "2 trường hợp đủ điều kiện chưa được đề nghị khen thưởng");
        try (Visit head = town.as("tt.p1")) {
            DossierSteps.handIn(head, base, UNITS, "UBND phường Một");
            DossierSteps.handIn(head, base, PEOPLE, "Lê Văn Mẫu");
        }
        try (Visit head = town.as("tt.p2")) {
            DossierSteps.handIn(head, base, UNITS, "UBND phường Hai Bà");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(DossierSteps.acceptAll(office, base)).isEqualTo(3);
        }
    }

    /** Four members, one of them of ward 1; one is against ward 2, so both get three votes. */
    static void vote(Town town, String base) {
        String session = CouncilSteps.sit(town, base, "emulation-council", "05/01/2025", "p1", "phường Hai Bà");
        try (Visit secretary = town.as("thuky")) {
            CouncilSteps.sign(secretary, session);
            AwardSteps.settle(secretary, base, UNITS, List.of("p1"), "Hội đồng thống nhất chọn phường Một");
            assertThat(AwardSteps.text(secretary.get(session + "/minutes.pdf")))
                    .contains("phường Một", "phường Hai Bà")
                    .as("the share that all items need is said once")
                    .containsOnlyOnce("trên 50 %");
        }
    }

    static String decide(Town town, String base) {
        String decision;
        try (Visit office = town.as("noivu")) {
            AwardSteps.fund(office, 2025, "20.000.000");
            decision = AwardSteps.draft(office, base, List.of(UNITS, PEOPLE), "Ngô Văn Chủ", "Sông Mẫu");
            assertThat(office.page.locator("section[aria-labelledby=list]").innerText())
                    .contains("UBND phường Một", "Lê Văn Mẫu")
                    .doesNotContain("phường Hai");
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, decision, "15/QĐ-UBND");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(AwardSteps.print(office, decision)).contains("15/QĐ-UBND", "Ngô Văn Chủ");
        }
        return decision;
    }

    /** Wards 1 and 2 hand in the report of their own review, ward 2 on paper; then the city's is written and signed. */
    static void conclude(Town town, String base) {
        told(town, "tt.p1", "Gửi: Tổng kết tại đơn vị");
        try (Visit head = town.as("tt.p1")) {
            DeliverySteps.send(head, base, UNIT_REVIEW, "90/BC-UBND", "03/01/2025");
            assertThat(head.page
                            .locator("tr:has-text('" + UNIT_REVIEW + "')")
                            .first()
                            .innerText())
                    .contains("90/BC-UBND");
        }
        try (Visit office = town.as("noivu")) {
            told(town, "noivu", "1 văn bản chờ kiểm tra");
            DeliverySteps.choose(office, base, UNIT_REVIEW);
            office.page.selectOption("#unit", "p2");
            office.page.fill("#received", "04/01/2025");
            DeliverySteps.send(office, "61/BC-UBND", "02/01/2025", UNIT_REVIEW);
            DeliverySteps.choose(office, base, UNIT_REVIEW);
            assertThat(DeliverySteps.acceptAll(office)).isEqualTo(2);
        }
        assertThat(ReviewSteps.report(town, base, "city-review", "Một phường có mô hình mới.", "18/BC-UBND"))
                .contains("UBND phường Một", "Giải ngân đến 31/12", "Chưa gửi")
                .doesNotContain("Lê Văn Mẫu");
    }

    /** What was judged of the person turns out wrong: it is put right, the award is taken back, the ward is paid. */
    static void takeBack(Town town, String base, String decision) {
        String revocation;
        try (Visit office = town.as("noivu")) {
            office.go(base + "/facts/person/n1");
            Locator row = office.page.locator("#row-person-n1-conduct_exemplary");
            row.locator("summary").first().click();
            row.locator("input[name=reason]").fill("Kết luận kiểm tra ngày 04/01/2025");
            office.type("#person-n1-conduct_exemplary", "không");
            office.go(decision);
            Locator form = office.page.locator("form[action$='/revoke']");
            office.page.locator("details:has(form[action$='/revoke']) summary").click();
            form.locator("label:has-text('Lê Văn Mẫu') input").check();
            form.locator("[name=reason]").fill("Không còn đạt tiêu chuẩn gương mẫu chấp hành");
            office.press(form.locator("button"));
            revocation = office.path();
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, revocation, "16/QĐ-UBND");
            assertThat(AwardSteps.text(chair.get(revocation + "/decision.pdf")))
                    .contains("Theo đề nghị của Phòng Nội vụ.")
                    .as("what is signed has no gaps")
                    .doesNotContain("…");
        }
        try (Visit office = town.as("noivu")) {
            AwardSteps.pay(office, 2025, "PC-01", "05/01/2025");
            assertThat(office.page.locator("tr:has-text('Lê Văn Mẫu')").first().innerText())
                    .contains("Không còn đạt tiêu chuẩn");
        }
    }
}
