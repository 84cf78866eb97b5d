package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.server.audit.Audit;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanView;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;

/** Making, preparing and correcting campaigns in the browser. */
class CampaignTest {

    private final Scene scene = Scene.withWards(3);

    private static FilePayload plan(String text) {
        return new FilePayload("ke-hoach.yaml", "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String shipped() throws IOException {
        return Files.readString(Running.home().resolve("plans/vinh-long-2024/plan.yaml"));
    }

    /** What everybody reads of a plan: a higher level decides what is proposed to it, and a day that somebody sets is said so. */
    @Test
    void aPlanSaysWhoDecidesAndOnWhichDayInWords() {
        Campaign campaign = scene.campaign("vinh-long-2024");
        PlanView view = PlanView.of(campaign, Running.part(Campaigns.class).plan(campaign), List.of(), Texts.of("vi"));
        assertThat(view.awards())
                .extracting(part -> part.award().id() + ": " + part.decidedBy())
                .contains("bang-khen-tinh-tap-the: UBND tỉnh", "giay-khen-tp-tap-the: Chủ tịch UBND thành phố");
        assertThat(view.days())
                .extracting(PlanView.DayPart::due)
                .contains("đến hết ngày được ấn định (Hạn nhận hồ sơ khen thưởng)");
    }

    @Test
    void aPlanWithFaultsIsRefusedWithAllOfThemAtTheirLines() throws IOException {
        scene.person(Role.STANDING_OFFICE);
        String broken = shipped()
                .replace("until: 2024-04-26", "until: 2024-04-31")
                .replace(
                        "type: percent, label: Mức hoàn thành kế hoạch",
                        "type: phan-tram, label: Mức hoàn thành kế hoạch");
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/new");
            office.page.locator("#file").setInputFiles(plan(broken));
            office.press("Kiểm tra và lập");
            String faults = office.page.locator(".td-faults").innerText();
            assertThat(faults).contains("ke-hoach.yaml:").contains("2024-04-31").contains("phan-tram");
            assertThat(office.page.locator(".td-faults li").count()).isGreaterThanOrEqualTo(2);
            office.checkHere("faults of a plan");
            office.go("/campaigns");
            assertThat(office.page.locator("main").innerText()).contains("Chưa có phong trào nào");
        }
    }

    @Test
    void aCampaignIsPreparedByHandSeenByNobodyElseAndAnnounced() throws IOException {
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.CLERK);
        try (Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit clerk = Visit.as(scene.prefix + ".clerk")) {
            office.go("/campaigns/new");
            office.page.locator("#file").setInputFiles(plan(shipped()));
            office.press("Kiểm tra và lập");
            String prepare = office.path();
            assertThat(clerk.go(prepare.replace("/prepare", ""))).isEqualTo(404);
            office.page.locator("tr:has-text('Thử 003') summary").click();
            office.page.locator("tr:has-text('Thử 003') input[name=remove]").check();
            office.page.locator("tr:has-text('Thử 003') input[name=reason]").fill("Sáp nhập giữa năm");
            office.press(office.page.locator("tr:has-text('Thử 003') form button"));
            assertThat(office.page.locator("tr:has-text('Thử 003')").innerText())
                    .contains("Sáp nhập giữa năm");
            office.press(office.page.locator("a.btn:has-text('Phát động…')"));
            office.page.locator("input[name=seen]").check();
            office.press("Phát động");
            assertThat(clerk.go(prepare.replace("/prepare", ""))).isEqualTo(200);
            office.go(prepare.replace("/prepare", "/sheets"));
            assertThat(office.page.locator("main").innerText())
                    .contains("Thử 002")
                    .doesNotContain("Thử 003");
        }
    }

    @Test
    void aCorrectionShowsWhoseOutcomeChangesBeforeItIsInForce() throws IOException {
        scene.person(Role.STANDING_OFFICE);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.fact(campaign, "w2", "plan.completionPercent", "85");
        String base = "/campaigns/" + campaign.id();
        String text = shipped();
        assertThat(text).contains("80");
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(base + "/correct");
            office.page.locator("details:has(#text) > summary").click();
            office.page.fill("#text", text.replace("max: 10", "max: mười"));
            office.press(office.page.locator("form:has(#text) button.btn-primary"));
            assertThat(office.page.locator(".td-faults").innerText()).contains("mười");
            assertThat(office.page.inputValue("#text")).contains("max: mười");
            office.page.fill("#text", corrected(text));
            office.press(office.page.locator("form:has(#text) button.btn-primary"));
            String changes = office.page.locator("section:has(#compared)").innerText();
            assertThat(changes)
                    .contains("UBND phường Thử 002")
                    .doesNotContain("Thử 001")
                    .contains("I.2.3. ")
                    .doesNotContain("PL.I.2.3");
            office.checkHere("comparison");
            office.page.fill("#why", "Đính chính mức điểm");
            office.press("Cho bản này có hiệu lực");
            assertThat(office.page.locator("section:has(#versions)").innerText())
                    .contains("Bản 2")
                    .contains("Đính chính mức điểm");
        }
        assertThat(Running.part(Audit.class)
                        .newest(scene.authority, 1)
                        .getFirst()
                        .details())
                .contains("Đính chính mức điểm");
        Campaigns campaigns = Running.part(Campaigns.class);
        Campaign now = campaigns.campaign(scene.invented(Role.STANDING_OFFICE), campaign.id());
        assertThat(now.planVersion()).isEqualTo(2);
        assertThat(campaigns.text(now, 1).text()).isEqualTo(text);
    }

    /** The band from 80 to 90 per cent gives 5 points; in the corrected plan 6. */
    private static String corrected(String text) {
        int at = text.indexOf("id: PL.I.2.3");
        int band = text.indexOf("points: 5", at);
        return text.substring(0, band) + "points: 6" + text.substring(band + 9);
    }

    @Test
    void parametersAreChangedWithAReasonAgainAndAgain() {
        scene.person(Role.STANDING_OFFICE);
        Campaign campaign = scene.campaign("uong-bi-2024");
        String base = "/campaigns/" + campaign.id();
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            for (String day : List.of("15/01/2025", "20/01/2025")) {
                office.go(base + "/prepare");
                office.page.fill("[name='p.targets.due']", day);
                office.page.fill("form[action$='/parameters'] input[name=reason]", "Theo công văn bổ sung");
                office.press("Ghi thành bản mới");
                assertThat(office.page.inputValue("[name='p.targets.due']")).isEqualTo(day);
            }
            assertThat(office.page.locator("section:has(#versions)").innerText())
                    .contains("Bản 3");
            office.page.fill("[name='p.targets.due']", "hôm nay");
            office.page.fill("form[action$='/parameters'] input[name=reason]", "x");
            office.press("Ghi thành bản mới");
            Locator day = office.page.locator("[name='p.targets.due']");
            assertThat(office.page.locator("td:has([name='p.targets.due'])").innerText())
                    .as("it is said at the field")
                    .contains("hôm nay");
            assertThat(day.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(day.inputValue()).as("what was typed stays").isEqualTo("hôm nay");
            assertThat(office.page.inputValue("form[action$='/parameters'] input[name=reason]"))
                    .isEqualTo("x");
            office.checkHere("a parameter that cannot be read");
            day.fill("25/01/2025");
            office.press("Ghi thành bản mới");
            assertThat(office.page.locator("section:has(#versions)").innerText())
                    .contains("Bản 4");
        }
    }

    @Test
    void aParameterOfWordsIsChosenByWhatTheyMean() {
        scene.person(Role.STANDING_OFFICE);
        Campaign campaign = scene.campaign("vinh-long-2024");
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign.id() + "/prepare");
            Locator choice = office.page.locator("[name='p.sheet.unsubmitted']");
            assertThat(choice.locator("option:checked").innerText()).isEqualTo("lấy điểm tính từ dữ kiện");
            choice.selectOption(new SelectOption().setLabel("tính 0 điểm"));
            office.page.fill("form[action$='/parameters'] input[name=reason]", "Ban Chỉ đạo thống nhất");
            office.press("Ghi thành bản mới");
            assertThat(office.page
                            .locator("[name='p.sheet.unsubmitted'] option:checked")
                            .innerText())
                    .isEqualTo("tính 0 điểm");
        }
    }

    @Test
    void aPaperIsGivenOnlyToThoseWhoMaySeeIt() {
        try (Visit clerk = Visit.as("vl.clerk");
                Visit office = Visit.as("vl.standing-office")) {
            office.go("/campaigns/1/evidence/ward-1");
            String paper = office.page.locator("a.td-row-title").first().getAttribute("href");
            assertThat(status(clerk, paper + "/content")).isEqualTo(200);
            assertThat(status(office, paper + "/content?show=true")).isEqualTo(200);
            try (Visit other = Visit.as("ub.standing-office")) {
                assertThat(status(other, paper + "/content")).isEqualTo(404);
            }
            Optional<String> foreign = foreignPaper(office);
            foreign.ifPresent(
                    path -> assertThat(status(clerk, path + "/content")).isEqualTo(404));
            assertThat(foreign).isPresent();
        }
    }

    private static Optional<String> foreignPaper(Visit office) {
        office.go("/campaigns/1/evidence");
        for (var link :
                office.page.locator("main tbody tr:not(:has-text('Phường 1'))").all()) {
            if (!link.locator("td").innerText().strip().equals("0")) {
                office.press(link.locator("a"));
                return Optional.ofNullable(
                        office.page.locator("a.td-row-title").first().getAttribute("href"));
            }
        }
        return Optional.empty();
    }

    private static int status(Visit visit, String path) {
        return visit.page
                .context()
                .request()
                .get("http://127.0.0.1:" + Running.office().port() + path)
                .status();
    }
}
