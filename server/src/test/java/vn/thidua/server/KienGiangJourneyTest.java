package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The plan of Kiên Giang from an empty installation to certificate and money, by its roles, through pages alone, in a year
 * with mess in it: a department never registers, another registers on paper and hands in its dossier late, an office never
 * says its own rating, two communes of one district are equal, a person moves, a district is renamed, a group is corrected
 * after the ranking was published, a dossier goes back for supplement, a name on a decision is put right, the server is
 * restarted whenever the day changes.
 */
class KienGiangJourneyTest {

    private static final String UNITS = "bang-khen-tap-the";
    private static final String PEOPLE = "bang-khen-ca-nhan";

    /** Everybody who registers; the department of tourism does not. */
    private static final List<String> REGISTERED =
            List.of("Sở Tài chính", "UBND huyện Đông", "UBND huyện Tây", "UBND xã Một", "UBND xã Hai", "UBND xã Ba");

    @Test
    void aCampaignIsDrivenFromAnEmptyInstallationToCertificatesAndMoney() {
        try (Town town = Town.found("2020-03-04", "UBND tỉnh Sông Mẫu", "tinh-song-mau")) {
            people(town);
            String base = announce(town);
            town.day("2020-03-25");
            register(town, base);
            ask(town, base);
            town.day("2021-01-20");
            change(town);
            follow(town, base);
            record(town, base);
            correct(town, base);
            nominate(town, base);
            town.day("2021-02-05");
            late(town, base);
            settle(town, base);
            String decision = decide(town, base);
            reward(town, decision);
            assertThat(ReviewSteps.report(town, base, "year-end", "Chín trong mười một cơ quan đăng ký.", "30/BC-UBND"))
                    .contains("Sở Tài chính", "Lê Văn Mẫu", "Tổng hợp đăng ký")
                    .doesNotContain("Phạm Văn Bền");
        }
    }

    static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            town.units(
                    administrator,
                    List.of(
                            "stc,,Sở,Sở Tài chính,Tài chính,01/01/2015,,",
                            "syt,,Sở,Sở Y tế,Y tế,01/01/2015,,",
                            "sdl,,Sở,Sở Du lịch,Du lịch,01/01/2015,,",
                            "snv,,Sở,Sở Nội vụ,Nội vụ,01/01/2015,,",
                            "cchc,snv,Phòng chuyên trách CCHC,Phòng Cải cách hành chính,CCHC,01/01/2015,,",
                            "hd,,UBND huyện,UBND huyện Đông,Huyện Đông,01/01/2015,,",
                            "ht,,UBND huyện,UBND huyện Tây,Huyện Tây,01/01/2015,,",
                            "x1,hd,UBND xã,UBND xã Một,Xã Một,01/01/2015,,",
                            "x2,hd,UBND xã,UBND xã Hai,Xã Hai,01/01/2015,,",
                            "x3,ht,UBND xã,UBND xã Ba,Xã Ba,01/01/2015,,",
                            "nvd,hd,Phòng Nội vụ,Phòng Nội vụ huyện Đông,Nội vụ Đông,01/01/2015,,"));
            town.people(
                    administrator,
                    List.of(
                            "n1,Lê Văn Mẫu,stc,Chuyên viên,01/01/2018",
                            "n2,Trần Thị Lành,stc,Chuyên viên,01/01/2018",
                            "n3,Phạm Văn Bền,stc,Phó Trưởng phòng,01/01/2018",
                            "n4,Võ Thị Chuyển,stc,Chuyên viên,01/01/2018",
                            "n5,Danh Văn Xã,x1,Công chức Văn phòng – Thống kê,01/01/2018"));
            town.officials(administrator);
            List.of("stc", "syt", "hd", "ht", "x1", "x2", "cchc")
                    .forEach(unit -> town.account(administrator, "tt." + unit, "Thủ trưởng " + unit, "head", unit, ""));
        }
    }

    /** The bodies of a plan can be given to people as soon as it is there. */
    static String announce(Town town) {
        try (Visit office = town.as("noivu");
                Visit administrator = town.as("quantri")) {
            String base = town.campaign(office, "kien-giang-2020");
            town.account(administrator, "phongcc", "Lý Văn Cải", "specialist", "", "reform-office");
            String prepared = office.page.locator("main").innerText();
            assertThat(prepared).contains("Sở Tài chính", "Phòng Nội vụ huyện Đông", "Đối tượng: 11");
            office.announce();
            town.everybodySignsIn();
            return base;
        }
    }

    /** Three in the browser, the department of health on paper, others by the office's list, tourism never. */
    static void register(Town town, String base) {
        for (String unit : List.of("stc", "hd", "x1")) {
            try (Visit head = town.as("tt." + unit)) {
                head.go("/");
                head.press("Soạn");
                head.type("#f-collective", "Tập thể đơn vị " + unit);
                head.type("#f-content", "Hoàn thành xuất sắc nhiệm vụ cải cách hành chính năm 2020.");
                head.press("Gửi đăng ký");
                assertThat(head.page.locator("main").innerText()).contains("Đã gửi");
            }
        }
        try (Visit office = town.as("noivu")) {
            RegistrationSteps.onPaper(office, base, "collective-registration", "syt", "2020-03-24");
            office.press(office.page.locator("a:has-text('bản giấy đã gắn')"));
            assertThat(office.page.locator("main").innerText()).contains("dang-ky.pdf");
            FactSteps.paste(
                    office,
                    base,
                    "unit",
                    "registration.submittedOn",
                    List.of("UBND huyện Tây", "UBND xã Hai", "UBND xã Ba", "Phòng Cải cách hành chính", "nvd"),
                    "25/03/2020");
            office.go(base + "/registrations");
            assertThat(office.page.locator("main").innerText()).contains("9/11 đã gửi");
        }
    }

    /** A district asks about a clause, hands in what it owes, and reads the answer. */
    static void ask(Town town, String base) {
        try (Visit head = town.as("tt.hd")) {
            head.go(base + "/questions");
            head.page.selectOption("select[name=clause]", "III.4a-d2");
            head.page.fill("textarea[name=text]", "Huyện chọn 01 xã khi hai xã bằng điểm thì làm thế nào?");
            head.press("Gửi câu hỏi");
            DeliverySteps.send(head, base, "Tổng hợp đăng ký", "45/BC-UBND", "25/03/2020");
        }
        try (Visit office = town.as("noivu")) {
            office.go(base + "/questions");
            office.page.fill("textarea[name=said]", "Huyện xét và báo kết quả bằng văn bản.");
            office.press(office.page.locator("form[action$='/answer'] button"));
        }
        try (Visit head = town.as("tt.x1")) {
            head.go(base + "/questions");
            assertThat(head.page.locator("main").innerText()).contains("báo kết quả bằng văn bản");
        }
    }

    /** During the year the district becomes a town and somebody moves to another department. */
    static void change(Town town) {
        try (Visit administrator = town.as("quantri")) {
            town.rename(administrator, "hd", "UBND thị xã Đông");
            town.move(administrator, "Võ Thị Chuyển", "syt", "01/07/2020");
        }
    }

    /** The office takes over what changed in the organisation, and puts down who never registered. */
    static void follow(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            town.takeOver(office, "UBND huyện Đông → UBND thị xã Đông", "Sở Tài chính → Sở Y tế");
            RegistrationSteps.missed(office, base, "sdl", "Đã nhắc, hết hạn không gửi");
        }
    }

    /** What each role knows of the year is put down by it. */
    static void record(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            FactSteps.paste(
                    office,
                    base,
                    "unit",
                    "conduct.exemplary",
                    List.of("stc", "syt", "sdl", "hd", "ht", "x1", "x2", "x3", "cchc", "nvd"),
                    "có");
            FactSteps.paste(
                    office,
                    base,
                    "unit",
                    "index.group",
                    Map.of("stc", "Xuất sắc", "syt", "Xuất sắc", "sdl", "Xuất sắc", "hd", "Xuất sắc", "ht", "Tốt"));
            FactSteps.paste(office, base, "unit", "selection.chosen", List.of("stc", "syt", "hd", "ht"), "có");
            FactSteps.paste(office, base, "person", "reform.excellent", List.of("n1", "n2", "n3", "n4", "n5"), "có");
            FactSteps.paste(office, base, "person", "person.direct", Map.of("n1", "có", "n2", "có", "n3", "không"));
            FactSteps.type(office, base, "campaign", "kien-giang-2020", "ranking.publishedOn", "18/01/2021");
        }
        try (Visit district = town.as("tt.hd")) {
            for (String commune : List.of("x1", "x2")) {
                FactSteps.type(district, base, "unit", commune, "district.ratedExcellent", "có");
                FactSteps.type(district, base, "unit", commune, "district.reformPoints", "92,5");
            }
        }
        try (Visit head = town.as("tt.stc")) {
            for (String person : List.of("n1", "n2", "n3")) {
                FactSteps.type(head, base, "person", person, "rating.year", "good");
            }
        }
        try (Visit head = town.as("tt.x1")) {
            FactSteps.type(head, base, "person", "n5", "rating.year", "excellent");
        }
        try (Visit head = town.as("tt.cchc")) {
            FactSteps.type(head, base, "unit", "cchc", "rating.year", "good");
            FactSteps.type(head, base, "unit", "cchc", "rating.reformProgress", "có");
        }
        try (Visit secretary = town.as("thuky")) {
            FactSteps.paste(
                    secretary, base, "person", "person.merit", Map.of("n1", "9", "n2", "8,5", "n3", "8,5", "n5", "9"));
        }
    }

    /** A group that was published wrongly is put right, with a reason and its history. */
    static void correct(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go(base + "/facts/unit/ht");
            Locator row = office.page.locator("#row-unit-ht-index_group");
            row.locator("summary").click();
            row.locator("input[name=reason]").fill("Đính chính theo Quyết định 99/QĐ-UBND");
            office.type("#unit-ht-index_group", "excellent");
            office.go(base + "/facts/unit/ht/index.group/history");
            assertThat(office.page.locator("main").innerText())
                    .contains("Tốt", "Xuất sắc", "Đính chính theo Quyết định 99/QĐ-UBND");
        }
    }

    /** The finance department with its two people, both communes of the east, the specialist office; one is returned. */
    static void nominate(Town town, String base) {
        String returned;
        try (Visit head = town.as("tt.stc")) {
            returned = DossierSteps.handIn(head, base, UNITS, "Sở Tài chính");
        }
        for (String commune : List.of("x1", "x2")) {
            try (Visit head = town.as("tt." + commune)) {
                DossierSteps.handIn(head, base, UNITS, commune.equals("x1") ? "UBND xã Một" : "UBND xã Hai");
            }
        }
        try (Visit head = town.as("tt.cchc")) {
            DossierSteps.handIn(head, base, UNITS, "Phòng Cải cách hành chính");
        }
        try (Visit specialist = town.as("phongcc")) {
            specialist.go(returned);
            specialist.page.fill("#note", "Báo cáo thành tích chưa nêu số liệu.");
            specialist.press("Không đồng ý");
        }
        try (Visit office = town.as("noivu")) {
            office.go(returned);
            office.page.locator("summary:has-text('Trả lại')").click();
            office.page.fill("form[action$='/return'] textarea", "Bổ sung số liệu vào báo cáo thành tích");
            office.press(office.page.locator("form[action$='/return'] button"));
            DossierSteps.acceptAll(office, base);
        }
        try (Visit head = town.as("tt.stc")) {
            head.go("/");
            head.press("Bổ sung");
            assertThat(head.page.locator(".td-warn-box").innerText()).contains("Bổ sung số liệu", "Trần Thị Nội");
            head.press("Nộp bổ sung");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(DossierSteps.acceptAll(office, base)).isEqualTo(1);
        }
        try (Visit head = town.as("tt.stc")) {
            DossierSteps.handIn(head, base, PEOPLE, "Lê Văn Mẫu");
            DossierSteps.handIn(head, base, PEOPLE, "Trần Thị Lành");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(DossierSteps.acceptAll(office, base)).isEqualTo(2);
        }
    }

    /** The department of health comes after the last day. */
    static void late(Town town, String base) {
        try (Visit head = town.as("tt.syt")) {
            DossierSteps.handIn(head, base, UNITS, "Sở Y tế");
        }
        try (Visit office = town.as("noivu")) {
            office.go(base + "/awards?award=" + UNITS);
            assertThat(office.page.locator("tr:has-text('Sở Y tế')").innerText())
                    .contains("Không đủ tiêu chuẩn");
            assertThat(office.page.locator("tr:has-text('Sở Du lịch')").innerText())
                    .contains("không nộp hồ sơ");
            assertThat(office.page.locator("main").innerText())
                    .as("names, not codes; no columns of points where a plan has none")
                    .contains("bằng nhau cho 1 suất cuối của UBND thị xã Đông: UBND cấp huyện quyết định")
                    .doesNotContain("Tổng điểm");
            office.go(base + "/order");
            assertThat(office.page.locator("main").innerText()).contains("92,5");
        }
    }

    static void settle(Town town, String base) {
        try (Visit secretary = town.as("thuky")) {
            AwardSteps.settle(secretary, base, UNITS, List.of("x1"), "UBND thị xã Đông chọn xã Một");
        }
    }

    static String decide(Town town, String base) {
        String decision;
        try (Visit office = town.as("noivu")) {
            AwardSteps.fund(office, 2021, "50.000.000");
            decision = AwardSteps.draft(office, base, List.of(UNITS, PEOPLE), "Ngô Văn Chủ", "Sông Mẫu");
            assertThat(office.page.locator("section[aria-labelledby=list]").innerText())
                    .contains("Sở Tài chính", "UBND xã Một", "Lê Văn Mẫu", "Trần Thị Lành")
                    .doesNotContain("Phạm Văn Bền")
                    .doesNotContain("Sở Y tế")
                    .doesNotContain("UBND xã Hai");
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, decision, "77/QĐ-UBND");
        }
        return decision;
    }

    static void reward(Town town, String decision) {
        try (Visit office = town.as("noivu")) {
            assertThat(AwardSteps.print(office, decision)).contains("77/QĐ-UBND", "Ngô Văn Chủ");
            AwardSteps.pay(office, 2021, "PC-01", "05/02/2021");
            assertThat(office.page.locator("section[aria-labelledby=fund]").innerText())
                    .as("three collectives at 2.980.000, two people at 1.490.000")
                    .contains("11.920.000", "38.080.000");
        }
    }
}
