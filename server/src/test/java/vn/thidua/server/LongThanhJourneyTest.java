package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The plan of Long Thành from an empty installation to certificate and money, by its roles, through pages alone, in a year
 * with mess in it: commune 3 never says anything, a dossier is late, a person moves, a commune is renamed, two communes are
 * equal in votes and in the index for the one place, a member belongs to one of them, a household outside every unit is
 * honoured and paid, a name on the decision is put right, the awards are handed over at a meeting, the server is
 * restarted whenever the day changes. The plan has no score sheet: the order is that of the votes.
 */
class LongThanhJourneyTest {

    private static final String COUNCIL = "steering-committee";
    private static final String UNITS = "giay-khen-huyen-tap-the";
    private static final String PEOPLE = "giay-khen-huyen-ca-nhan";
    private static final String HOUSEHOLD = "Hộ ông Nguyễn Văn Vườn";

    @Test
    void aCampaignIsDrivenFromAnEmptyInstallationToCertificatesAndMoney() {
        try (Town town = Town.found("2024-05-02", "UBND huyện Sông Mẫu", "huyen-song-mau")) {
            people(town);
            String base = announce(town);
            town.day("2024-12-20");
            change(town, base);
            record(town, base);
            household(town, base);
            nominate(town, base);
            town.day("2025-01-10");
            late(town, base);
            town.day("2025-01-14");
            vote(town, base);
            String decision = decide(town, base);
            correct(town, decision);
            assertThat(ReviewSteps.report(town, base, "final-review", "Hai xã dẫn đầu chỉ số.", "40/BC-UBND"))
                    .contains("UBND xã Hai Sông", "Lê Văn Mẫu Mực")
                    .as("the plan gives no points: its report says who comes first by what it compares")
                    .contains("Thứ tự xét: Giấy khen", "95,5")
                    .doesNotContain("Trần Thị Chuyển");
            handOver(town, base);
        }
    }

    /** The meeting a week later, at which the household is not there; then everything is done. */
    private static void handOver(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            CeremonySteps.call(office, base, "13/01/2025", "21/01/2025");
            assertThat(AwardSteps.text(office.get(base + "/decisions/ceremony/chuong-trinh.pdf")))
                    .contains("Sông Mẫu, ngày 21 tháng 01 năm 2025", "hộ gia đình", HOUSEHOLD, "Lê Văn Mẫu Mực");
        }
        try (Visit honoured = town.as("tt.x2");
                Visit other = town.as("tt.x3")) {
            honoured.go("/");
            assertThat(honoured.page.locator("main").innerText())
                    .as("whoever is honoured finds the meeting on the first page")
                    .contains("Hội nghị trao thưởng tại Hội trường trung tâm", "21/01/2025");
            other.go("/");
            assertThat(other.page.locator("main").innerText()).doesNotContain("Hội nghị trao thưởng");
        }
        town.day("2025-01-22");
        try (Visit office = town.as("noivu")) {
            CeremonySteps.handOver(office, HOUSEHOLD);
        }
        town.day("2025-03-12");
        try (Visit office = town.as("noivu")) {
            CeremonySteps.close(office);
        }
    }

    private static void people(Town town) {
        try (Visit administrator = town.as("quantri")) {
            town.units(
                    administrator,
                    List.of(
                            "x1,,Xã,UBND xã Một,Xã Một,01/01/2015,,",
                            "x2,,Xã,UBND xã Hai,Xã Hai,01/01/2015,,",
                            "x3,,Xã,UBND xã Ba,Xã Ba,01/01/2015,,",
                            "ptc,,Cơ quan,Phòng Tài chính – Kế hoạch,Phòng TCKH,01/01/2015,,"));
            town.people(
                    administrator,
                    List.of(
                            "n1,Lê Văn Mẫu,x1,Công chức Văn phòng – Thống kê,01/01/2020",
                            "n2,Trần Thị Chuyển,x2,Công chức Tư pháp – Hộ tịch,01/01/2020"));
            town.officials(administrator);
            for (String commune : List.of("x1", "x2", "x3")) {
                town.account(administrator, "tt." + commune, "Chủ tịch " + commune, "head", commune, "");
            }
            town.members(administrator);
        }
    }

    /** One place only for units, so that the order matters. */
    private static String announce(Town town) {
        try (Visit office = town.as("noivu")) {
            String base = town.campaign(office, "long-thanh-2024");
            office.go(base + "/prepare");
            office.page.fill("input[name='p.places.units']", "1");
            office.page
                    .locator("form[action$='/parameters'] input[name=reason]")
                    .all()
                    .forEach(reason -> reason.fill("Theo chỉ đạo của Trưởng ban"));
            office.press(office.page.locator("form[action$='/parameters'] button"));
            office.go(base + "/prepare");
            office.announce();
            town.everybodySignsIn();
            return base;
        }
    }

    private static void change(Town town, String base) {
        try (Visit administrator = town.as("quantri")) {
            town.rename(administrator, "x2", "UBND xã Hai Sông");
            town.move(administrator, "Trần Thị Chuyển", "x1", "01/09/2024");
        }
        try (Visit office = town.as("noivu")) {
            town.takeOver(office, "UBND xã Hai → UBND xã Hai Sông", "UBND xã Hai Sông → UBND xã Một");
        }
    }

    /** Each role puts down what the plan asks of it; nobody says anything of commune 3. */
    private static void record(Town town, String base) {
        List<String> communes = List.of("x1", "x2");
        List<String> people = List.of("n1", "n2");
        try (Visit office = town.as("noivu")) {
            FactSteps.paste(office, base, "unit", "targets.excellent", communes, "có");
            FactSteps.paste(office, base, "unit", "index.classification", communes, "Xuất sắc");
            FactSteps.paste(office, base, "unit", "index.points", Map.of("x1", "95,5", "x2", "95,5"));
            FactSteps.paste(office, base, "unit", "conduct.exemplary", communes, "có");
            FactSteps.paste(office, base, "unit", "discipline.leaders", communes, "0");
            FactSteps.paste(office, base, "unit", "integrity.pendingInspection", communes, "không");
            FactSteps.paste(office, base, "person", "conduct.exemplary", people, "có");
            FactSteps.paste(office, base, "person", "reform.excellent", people, "có");
            FactSteps.paste(office, base, "person", "discipline.cases", people, "0");
            FactSteps.paste(office, base, "person", "integrity.pendingInspection", people, "không");
        }
        try (Visit head = town.as("tt.x1")) {
            for (String person : people) {
                FactSteps.type(head, base, "person", person, "person.role", "carries-out");
                FactSteps.type(head, base, "person", person, "rating.year", "excellent");
            }
        }
        for (String commune : communes) {
            try (Visit head = town.as("tt." + commune)) {
                FactSteps.type(head, base, "unit", commune, "initiatives.applied", "1");
            }
        }
    }

    /** A household outside every unit comes in by the office, which also puts down what the plan asks of it. */
    private static void household(Town town, String base) {
        try (Visit office = town.as("noivu")) {
            office.go(base + "/nominations");
            office.press("Ngoài danh sách đơn vị");
            office.page.selectOption("#kind", new SelectOption().setLabel("Hộ gia đình"));
            office.page.fill("#name", HOUSEHOLD);
            office.page.fill("#address", "Ấp Một, xã Hai");
            office.press(office.page.locator("form:has(#address) button"));
            office.press("Đưa vào phong trào");
            String facts = office.page
                    .locator("main li:has-text('" + HOUSEHOLD + "') a[href*='/facts/person/']")
                    .first()
                    .getAttribute("href");
            String code = facts.substring(facts.lastIndexOf('/') + 1);
            Map.of(
                            "person.role", "carries-out",
                            "conduct.exemplary", "có",
                            "rating.year", "good",
                            "reform.excellent", "có",
                            "discipline.cases", "0",
                            "integrity.pendingInspection", "không")
                    .forEach((fact, value) -> FactSteps.type(office, base, "person", code, fact, value));
        }
    }

    private static void nominate(Town town, String base) {
        try (Visit head = town.as("tt.x1")) {
            DossierSteps.handIn(head, base, UNITS, "UBND xã Một");
            DossierSteps.handIn(head, base, PEOPLE, "Lê Văn Mẫu");
        }
        try (Visit head = town.as("tt.x2")) {
            DossierSteps.handIn(head, base, UNITS, "UBND xã Hai Sông");
        }
        try (Visit office = town.as("noivu")) {
            DossierSteps.handIn(office, base, PEOPLE, HOUSEHOLD);
            assertThat(DossierSteps.acceptAll(office, base)).isEqualTo(4);
        }
    }

    /** The dossier that comes on the tenth is a day late: it is taken, and the award is lost by the clause. */
    private static void late(Town town, String base) {
        try (Visit head = town.as("tt.x1");
                Visit office = town.as("noivu")) {
            DossierSteps.handInLate(head, office, base, PEOPLE, "Trần Thị Chuyển", "09/01/2025");
        }
    }

    /** Four members, one of them of commune 1; one is against commune 2, so both have three votes. */
    private static void vote(Town town, String base) {
        String session = CouncilSteps.sit(town, base, COUNCIL, "14/01/2025", "x1", "Hai Sông");
        try (Visit secretary = town.as("thuky")) {
            CouncilSteps.sign(secretary, session);
            AwardSteps.settle(secretary, base, UNITS, List.of("x2"), "Trưởng ban chọn xã Hai Sông, biên bản số 3");
        }
    }

    private static String decide(Town town, String base) {
        String decision;
        try (Visit office = town.as("noivu")) {
            office.go(base + "/order");
            assertThat(office.page.locator("main").innerText())
                    .contains("UBND xã Hai Sông")
                    .as("the member of commune 1 cast no vote on it")
                    .contains("số người được bỏ phiếu về Lê Văn Mẫu", "số người được bỏ phiếu về UBND xã Một");
            AwardSteps.fund(office, 2025, "20.000.000");
            decision = AwardSteps.draft(office, base, List.of(UNITS, PEOPLE), "Trần Thị Mẫu", "Sông Mẫu");
            assertThat(office.page.locator("main").innerText())
                    .contains("UBND xã Hai Sông", "Lê Văn Mẫu", HOUSEHOLD)
                    .doesNotContain("Trần Thị Chuyển");
        }
        try (Visit office = town.as("noivu")) {
            describe(office, decision, "Đã có thành tích xuất sắc trong phong trào thi đua. ".repeat(40));
            assertThat(office.page.locator("section[aria-labelledby=list]").innerText())
                    .contains("chữ trên giấy sẽ quá nhỏ", "nên rút còn");
            describe(office, decision, "Đã có thành tích xuất sắc trong phong trào thi đua.");
            assertThat(office.page.locator("section[aria-labelledby=list]").innerText())
                    .doesNotContain("quá nhỏ");
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, decision, "31/QĐ-UBND");
        }
        try (Visit office = town.as("noivu")) {
            assertThat(AwardSteps.print(office, decision))
                    .contains("31/QĐ-UBND", "Trần Thị Mẫu", HOUSEHOLD)
                    .contains("Công chức Văn phòng – Thống kê, UBND xã");
            assertThat(AwardSteps.text(office.get(decision + "/decision.pdf")))
                    .contains("Công chức Văn phòng – Thống kê, UBND xã", "Sông Mẫu, ngày")
                    .as("the plan states no number, the paper that announced it does")
                    .contains("20/KH-UBND", "ngày 14 tháng 3 năm 2024 của")
                    .doesNotContainPattern("Điều 1\\. [^.]*\\(cá nhân\\)");
            // The voucher is mistyped at first.
            AwardSteps.pay(office, 2025, "PC-20", "14/01/2025");
            AwardSteps.takeBack(office, 2025, "PC-20", "Ghi nhầm số chứng từ");
            AwardSteps.pay(office, 2025, "PC-02", "14/01/2025");
            assertThat(office.page
                            .locator("tr:has(th):has-text('" + HOUSEHOLD + "')")
                            .first()
                            .innerText())
                    .as("a household gets 0,45 times the base salary, rounded up to ten thousand")
                    .contains("1.060.000", "PC-02");
        }
        return decision;
    }

    /** The office writes what the household achieved. */
    private static void describe(Visit office, String decision, String achievement) {
        office.go(decision);
        office.page
                .locator("tr:has-text('" + HOUSEHOLD + "') textarea[name^=achievement-]")
                .fill(achievement);
        office.press(office.page.locator("#words button"));
    }

    /** A name was written wrongly: another decision puts it right, and the register has it. */
    private static void correct(Town town, String decision) {
        String correction;
        try (Visit office = town.as("noivu")) {
            office.go(decision);
            Locator form = office.page.locator("form[action$='/correct']");
            office.page.locator("details:has(form[action$='/correct']) summary").click();
            String entry = form.locator("option:has-text('Lê Văn Mẫu')").innerText();
            form.locator("[name=entry]").selectOption(new SelectOption().setLabel(entry));
            assertThat(form.locator("[name=achievement]").inputValue())
                    .as("what is not typed stays as it is; nobody gets the achievement of somebody else")
                    .isEmpty();
            form.locator("[name=name]").fill("Lê Văn Mẫu Mực");
            form.locator("[name=reason]").fill("Sai họ tên so với hồ sơ");
            office.press(form.locator("button"));
            correction = office.path();
        }
        try (Visit chair = town.as("chutich")) {
            AwardSteps.sign(chair, correction, "35/QĐ-UBND");
        }
        try (Visit office = town.as("noivu")) {
            office.go("/register?year=2025");
            assertThat(office.page.locator("main").innerText()).containsPattern(Pattern.compile("Lê Văn Mẫu Mực"));
        }
    }
}
