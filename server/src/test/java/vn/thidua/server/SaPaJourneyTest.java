package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The plan of Sa Pa from an empty installation to certificate, money and the province's answer, by its roles, through pages
 * alone, in a year with mess in it: one commune never registers, another registers on paper, a ward registers on the day
 * after the last one, an office owes its report, two communes are equal for the one place at the province, an office was
 * proposed to the ministry, a dossier is late, a member of the council belongs to a commune, a person moves, a commune gets
 * a new name, a value is corrected after the ranking was published, the server is restarted whenever the day changes.
 */
class SaPaJourneyTest {

    private static final String PROVINCE = "bang-khen-tinh-tap-the";
    private static final String TOWN = "giay-khen-thi-xa-tap-the";
    private static final String PROVINCE_PERSON = "bang-khen-tinh-ca-nhan";
    private static final String TOWN_PERSON = "giay-khen-thi-xa-ca-nhan";

    private static final String OWN_PLAN = "Kế hoạch và văn bản chỉ đạo";
    private static final String REPORT = "Báo cáo kết quả phong trào";

    /** Everybody who registers in time and reports. */
    private static final List<String> GOOD = List.of("x1", "x2", "ptc", "thue");

    @Test
    void aCampaignIsDrivenFromAnEmptyInstallationToCertificatesAndMoney() {
        try (Town town = Town.found("2022-03-02", "UBND thị xã Sông Mẫu", "tx-song-mau")) {
            people(town);
            String base = announce(town);
            town.day("2022-03-09");
            register(town, base);
            town.day("2022-03-10");
            registerLate(town, base);
            town.day("2022-06-28");
            assertThat(ReviewSteps.report(town, base, "interim", "Sáu trong bảy đơn vị đã đăng ký.", "21/BC-UBND"))
                    .contains("chưa có quyết định khen thưởng");
            town.day("2022-12-28");
            change(town, base);
            report(town, base);
            record(town, base);
            town.day("2023-01-20");
            publish(town, base);
            nominate(town, base);
            town.day("2023-02-03");
            late(town, base);
            vote(town, base);
            decide(town, base);
            town.day("2023-03-10");
            answer(town, base);
            provinceTakesBack(town, base);
            correct(town, base);
            assertThat(ReviewSteps.report(town, base, "final", "Thị xã đạt mức hài lòng 91,25 %.", "52/BC-UBND"))
                    .contains("86,75", "UBND xã Hai Sông", "Lý Thị Chuyển", REPORT);
            try (Visit office = town.as("noivu")) {
                office.go(base + "/watch/charts");
                assertThat(office.page.locator("main").innerText())
                        .as("six of seven registered")
                        .contains("6/7", "86\u00a0%");
                CeremonySteps.close(office, "dữ kiện chưa được ghi đủ", "1 tờ trình cấp trên chưa trả lời");
            }
        }
    }

    static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            town.units(
                    administrator,
                    List.of(
                            "x1,,Xã,UBND xã Một,Xã Một,01/01/2015,,",
                            "x2,,Xã,UBND xã Hai,Xã Hai,01/01/2015,,",
                            "x4,,Xã,UBND xã Bốn,Xã Bốn,01/01/2015,,",
                            "p3,,Phường,UBND phường Ba,Phường Ba,01/01/2015,,",
                            "ptc,,Phòng chuyên môn,Phòng Tài chính – Kế hoạch,Phòng TCKH,01/01/2015,,",
                            "pvh,,Phòng chuyên môn,Phòng Văn hóa – Thông tin,Phòng VHTT,01/01/2015,,",
                            "thue,,Cơ quan ngành dọc,Đội Thuế thị xã,Đội Thuế,01/01/2015,,"));
            town.people(
                    administrator,
                    List.of(
                            "n1,Giàng A Mẫu,x1,Công chức Văn phòng – Thống kê,01/01/2019",
                            "n2,Lý Thị Chuyển,x2,Công chức Tư pháp – Hộ tịch,01/01/2019"));
            town.officials(administrator);
            town.accounts(
                    administrator,
                    List.of("x1", "x2", "x4", "p3", "ptc", "pvh", "thue").stream()
                            .map(unit -> "tt.%1$s,Thủ trưởng %1$s,Thủ trưởng đơn vị,%1$s,,".formatted(unit))
                            .toList());
            town.members(administrator);
        }
    }

    /** The kinds of units of this authority are put into the blocks of the plan before it is announced. */
    static String announce(Town town) {
        try (Visit office = town.as("noivu")) {
            String base = town.campaign(office, "sa-pa-2022");
            Locator blocks = office.page.locator("form[action$='/blocks']");
            Map.of(
                            "Xã", "commune",
                            "Phường", "commune",
                            "Phòng chuyên môn", "specialist-office",
                            "Cơ quan ngành dọc", "other-agency")
                    .forEach((kind, block) -> blocks.locator("tr:has(th:text-is('" + kind + "')) select")
                            .selectOption(block));
            office.press(blocks.locator("button"));
            assertThat(office.page
                            .locator("section[aria-labelledby=participants]")
                            .innerText())
                    .contains("UBND phường Ba", "Đội Thuế thị xã");
            office.announce("17/KH-UBND", "01/03/2022");
            town.everybodySignsIn();
            return base;
        }
    }

    /** Each target with the level that one strives for; commune 2 on paper, commune 4 never. */
    static void register(Town town, String base) {
        for (String unit : List.of("x1", "ptc", "pvh", "thue")) {
            try (Visit head = town.as("tt." + unit)) {
                head.go("/");
                head.press("Soạn");
                fill(head);
                head.press("Gửi đăng ký");
                assertThat(head.page.locator("main").innerText()).contains("Đã gửi");
            }
        }
        try (Visit office = town.as("noivu")) {
            RegistrationSteps.onPaper(office, base, "registration", "x2", "08/03/2022");
            office.go(base + "/registrations");
            assertThat(office.page.locator("main").innerText())
                    .contains("5/7 đã gửi")
                    .doesNotContain("Điểm đăng ký");
        }
    }

    private static void fill(Visit head) {
        head.type("#f-content", "Thực hiện đầy đủ các nội dung cải cách hành chính của kế hoạch.");
        List<String> targets = head.page.locator("input[id^='f-target-value']").all().stream()
                .map(field -> field.getAttribute("id"))
                .toList();
        assertThat(targets).isNotEmpty();
        targets.forEach(target -> head.type("[id='" + target + "']", "95,5"));
        List<String> agreed = head.page.locator("select[id^='f-target-value']").all().stream()
                .map(field -> field.getAttribute("id"))
                .toList();
        assertThat(agreed).as("what is or is not is promised in words").isNotEmpty();
        agreed.forEach(target -> head.type("[id='" + target + "']", "Có"));
    }

    /** The ward comes a day late: it is taken, and the page says what follows. */
    static void registerLate(Town town, String base) {
        try (Visit head = town.as("tt.p3")) {
            head.go(base + "/registrations/registration/p3");
            assertThat(head.page.locator("main").innerText()).contains("09/03/2022");
            fill(head);
            head.press("Gửi đăng ký");
            assertThat(head.page.locator("main").innerText()).contains("Đã gửi");
        }
    }

    static void change(Town town, String base) {
        try (Visit head = town.as("tt.x4")) {
            head.go("/");
            assertThat(head.page.locator("main").innerText())
                    .as("who never registered")
                    .contains("quá hạn; chỉ còn nếu đã làm kịp mà chưa ghi")
                    .doesNotContain("còn đạt được");
        }
        try (Visit administrator = town.as("quantri")) {
            town.rename(administrator, "x2", "UBND xã Hai Sông");
            town.move(administrator, "Lý Thị Chuyển", "ptc", "01/07/2022");
        }
        try (Visit office = town.as("noivu")) {
            town.takeOver(office, "UBND xã Hai → UBND xã Hai Sông", "UBND xã Hai Sông → Phòng Tài chính – Kế hoạch");
            RegistrationSteps.missed(office, base, "x4", "Đã nhắc hai lần, không gửi");
        }
    }

    /** The plan and the yearly report of each unit come in; the office of culture owes its report. */
    static void report(Town town, String base) {
        for (String unit : GOOD) {
            try (Visit head = town.as("tt." + unit)) {
                DeliverySteps.send(head, base, OWN_PLAN, "05/KH", "15/03/2022");
                DeliverySteps.send(head, base, REPORT, "88/BC", "20/12/2022");
            }
        }
        try (Visit office = town.as("noivu")) {
            for (String owed : List.of(OWN_PLAN, REPORT)) {
                DeliverySteps.choose(office, base, owed);
                assertThat(DeliverySteps.acceptAll(office)).as(owed).isEqualTo(4);
            }
        }
    }

    /** What each role knows of the year is put down by it. */
    static void record(Town town, String base) {
        List<String> all = List.of("x1", "x2", "x4", "p3", "ptc", "pvh", "thue");
        try (Visit office = town.as("noivu")) {
            FactSteps.paste(office, base, "unit", "registration.statesTargets", all, "có");
            FactSteps.paste(office, base, "unit", "conduct.exemplary", all, "có");
            FactSteps.paste(office, base, "unit", "targets.exceeded", all, "không");
            FactSteps.paste(
                    office,
                    base,
                    "unit",
                    "index.points",
                    Map.of("x1", "92,5", "x2", "92,5", "x4", "80", "p3", "85", "ptc", "95", "pvh", "90"));
            FactSteps.paste(office, base, "unit", "index.provinceRank", Map.of("x1", "4", "x2", "4"));
            FactSteps.paste(
                    office,
                    base,
                    "unit",
                    "ministry.proposed",
                    Map.of("x1", "không", "x2", "không", "ptc", "có", "pvh", "không", "thue", "không"));
            FactSteps.paste(office, base, "unit", "ownCampaign.issued", List.of("pvh"), "có");
            FactSteps.paste(office, base, "unit", "reports.yearEndSubmitted", List.of("pvh", "p3"), "không");
            FactSteps.paste(office, base, "person", "conduct.exemplary", List.of("n1", "n2"), "có");
            FactSteps.paste(office, base, "person", "ministry.proposed", List.of("n1", "n2"), "không");
            FactSteps.type(office, base, "campaign", "sa-pa-2022", "procedures.satisfactionPercent", "91,25");
        }
        try (Visit head = town.as("tt.x1")) {
            head.go("/");
            head.press(head.page.locator("li:has-text('Ghi số liệu cuối năm của đơn vị') a"));
            assertThat(head.page.url()).contains("/facts/unit/x1");
            FactSteps.type(head, base, "unit", "x1", "process.publishedPercent", "100");
            FactSteps.type(head, base, "unit", "x1", "tthc.onTimePercent", "99,5");
            FactSteps.type(head, base, "person", "n1", "person.direct", "có");
            FactSteps.type(head, base, "person", "n1", "rating.year", "excellent");
            FactSteps.type(head, base, "person", "n1", "rating.previousYear", "excellent");
            FactSteps.type(head, base, "person", "n1", "initiatives.base", "1");
        }
        try (Visit head = town.as("tt.ptc")) {
            FactSteps.type(head, base, "person", "n2", "person.direct", "có");
            FactSteps.type(head, base, "person", "n2", "rating.year", "good");
            FactSteps.type(head, base, "person", "n2", "rating.previousYear", "good");
        }
        try (Visit head = town.as("tt.x1")) {
            head.go(base + "/coach");
            assertThat(head.page.locator("main").innerText())
                    .as("dossiers are due in January")
                    .contains("Hồ sơ đầy đủ: cần có (nay: chưa có dữ kiện) chậm nhất 31/01/2023");
            head.go(base + "/targets");
            assertThat(head.page.locator("main").innerText())
                    .contains("Công khai quy trình giải quyết công việc", "99,5");
            assertThat(head.page
                            .locator("tr:has-text('Có giải pháp an toàn thông tin') td")
                            .nth(1)
                            .innerText())
                    .as("what is or is not is asked for in words")
                    .startsWith("Có");
            assertThat(head.page.locator("select option").allInnerTexts())
                    .as("a filter keeps the lines of a cell apart")
                    .contains("Có 31/12/2022", "≥ 100 % 31/12/2022");
        }
    }

    static void publish(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go("/");
            office.press(office.page.locator("li:has-text('1 đơn vị chưa có số liệu, trong đó có Đội Thuế thị xã') a"));
            assertThat(office.path()).isEqualTo(base + "/ranking");
            FactSteps.type(office, base, "unit", "thue", "index.points", "88");
            office.go("/");
            office.press(office.page
                    .locator("li:has-text('Đã đủ số liệu xếp hạng') a")
                    .first());
            office.press("Công bố");
            office.press(office.page.locator(".td-contents a").last());
            assertThat(office.page.locator("main").innerText()).contains("92,5", "UBND xã Hai Sông");
            office.press("Tính lại và đối chiếu");
            assertThat(office.page.locator(".td-notice").innerText()).contains("giống hệt");
        }
    }

    static void nominate(Town town, String base) {
        try (Visit head = town.as("tt.x1")) {
            DossierSteps.handIn(head, base, PROVINCE, "UBND xã Một");
            DossierSteps.handIn(head, base, PROVINCE_PERSON, "Giàng A Mẫu");
        }
        try (Visit head = town.as("tt.x2")) {
            DossierSteps.handIn(head, base, PROVINCE, "UBND xã Hai Sông");
            DossierSteps.handIn(head, base, TOWN, "UBND xã Hai Sông");
        }
        try (Visit head = town.as("tt.ptc")) {
            DossierSteps.handIn(head, base, TOWN, "Phòng Tài chính – Kế hoạch");
            DossierSteps.handIn(head, base, TOWN_PERSON, "Lý Thị Chuyển");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(DossierSteps.acceptAll(office, base)).isEqualTo(6);
        }
    }

    /** The tax office comes after January; whoever fails one of the three conditions of registration is not considered. */
    static void late(Town town, String base) {
        try (Visit head = town.as("tt.thue");
                Visit office = town.as("noivu")) {
            DossierSteps.handInLate(head, office, base, TOWN, "Đội Thuế thị xã", "31/01/2023");
            for (String name : List.of("UBND phường Ba", "UBND xã Bốn", "Phòng Văn hóa – Thông tin")) {
                assertThat(office.page.locator("tr:has-text('" + name + "')").innerText())
                        .as(name)
                        .contains("Không đủ tiêu chuẩn");
            }
            office.go(base + "/awards?award=" + PROVINCE);
            assertThat(office.page
                            .locator("tr:has-text('Phòng Tài chính – Kế hoạch')")
                            .innerText())
                    .as("proposed to the ministry")
                    .contains("Không đủ tiêu chuẩn");
        }
    }

    /** Four members, one of them of commune 1; then the council chooses between the equal communes. */
    static void vote(Town town, String base) {
        String session = CouncilSteps.sit(town, base, "emulation-council", "03/02/2023", "x1", "");
        try (Visit secretary = town.as("thuky")) {
            CouncilSteps.sign(secretary, session);
            AwardSteps.settle(secretary, base, PROVINCE, List.of("x1"), "Hội đồng thống nhất chọn xã Một");
        }
    }

    static void decide(Town town, String base) {
        String decision;
        try (Visit office = town.as("noivu")) {
            AwardSteps.fund(office, 2023, "30.000.000");
            decision = AwardSteps.draft(office, base, List.of(TOWN, TOWN_PERSON), "Ngô Văn Chủ", "Sông Mẫu");
            assertThat(office.page.locator("section[aria-labelledby=list]").innerText())
                    .contains("UBND xã Hai Sông", "Phòng Tài chính – Kế hoạch", "Lý Thị Chuyển")
                    .doesNotContain("Đội Thuế")
                    .doesNotContain("UBND xã Một");
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, decision, "41/QĐ-UBND");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(AwardSteps.print(office, decision)).contains("41/QĐ-UBND", "Ngô Văn Chủ");
            AwardSteps.pay(office, 2023, "PC-07", "03/02/2023");
            ProposalSteps.send(office);
            ProposalSteps.send(office);
        }
    }

    /** The province grants both certificates on paper. */
    static void answer(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            ProposalSteps.answer(office, "UBND tỉnh Sông Mẫu", "512/QĐ-UBND", "05/03/2023");
        }
    }

    /** The province takes the person's certificate back: its paper is entered, nothing is drafted here. */
    static void provinceTakesBack(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go(base + "/decisions");
            office.press(office.page.locator("a.td-row-title:has-text('512/QĐ-UBND')"));
            assertThat(office.page.locator("form[action$='/correct']").count())
                    .as("what the province gave is not corrected here")
                    .isZero();
            office.page.locator("details:has(form[action$='/revoke']) summary").click();
            Locator form = office.page.locator("form[action$='/revoke']");
            form.locator("label:has-text('Giàng A Mẫu') input").check();
            form.locator("[name=reason]").fill("Sáng kiến không còn được công nhận");
            form.locator("[name=number]").fill("530/QĐ-UBND");
            form.locator("[name=issued]").fill("09/03/2023");
            form.locator("[name=signer]").fill("Trần Văn Tỉnh");
            form.locator("[name=scan]").setInputFiles(DossierSteps.scan("thu-hoi.pdf", "Quyết định thu hồi"));
            office.press(form.locator("button"));
            assertThat(office.page.locator("main").innerText())
                    .contains("530/QĐ-UBND", "UBND tỉnh Sông Mẫu", "Giàng A Mẫu", "Bản chụp quyết định")
                    .as("its paper was made elsewhere")
                    .doesNotContain("Word");
            office.go("/register?year=2023");
            assertThat(office.page.locator("tr:has-text('Giàng A Mẫu')").first().innerText())
                    .contains("Sáng kiến không còn được công nhận");
            assertThat(office.page.locator("main").innerText())
                    .as("the province's money never was the town's")
                    .doesNotContain("Thu hồi về quỹ");
        }
    }

    /** A figure was wrong: it is put right with a reason and published anew; what was published first is still proved. */
    static void correct(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go(base + "/facts/unit/p3");
            Locator row = office.page.locator("#row-unit-p3-index_points");
            row.locator("[name=value]").fill("86,75");
            row.locator("[name=value]").blur();
            row.locator(".td-fault").waitFor();
            row.locator("[name=reason]").fill("Đính chính theo Báo cáo 12/BC-PNV");
            row.locator("[name=reason]").blur();
            row.locator(".td-saved").waitFor();
            office.go("/");
            office.press(office.page.locator(
                    "li:has-text('khác kết quả tính lại ở 1 đơn vị, trong đó có UBND phường Ba') a"));
            office.press("Công bố");
            assertThat(office.page.locator("main").innerText()).doesNotContain("khác kết quả tính lại");
            for (int i = 1; i <= 2; i++) {
                office.go(base + "/ranking");
                office.press(office.page.locator(".td-contents a").nth(i));
                assertThat(office.page.locator("tr:has-text('phường Ba')").innerText())
                        .contains(i == 1 ? "86,75" : "85");
                office.press("Tính lại và đối chiếu");
                assertThat(office.page.locator(".td-notice").innerText()).contains("giống hệt");
            }
        }
    }
}
