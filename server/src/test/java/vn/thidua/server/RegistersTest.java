package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;

/** The registers of the year in a real browser: clerk, specialist body and office work on the same things, and facts arise. */
class RegistersTest {

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final String base = "/campaigns/" + campaign.id();

    @BeforeEach
    void people() {
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.CLERK);
        scene.person(Role.SPECIALIST, Optional.of("inspection-team"));
        scene.person(Role.STEERING_COMMITTEE);
    }

    private Visit as(String role) {
        return Visit.as(scene.prefix + "." + role);
    }

    private Optional<String> fact(String fact) {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.UNIT, "w1", fact)
                .flatMap(Entry::value);
    }

    private static void open(Visit visit, String summary) {
        visit.page
                .locator("details:has(summary:text-is(\"" + summary + "\")) > summary")
                .click();
    }

    private static void pressIn(Visit visit, String summary) {
        visit.press(visit.page.locator("details:has(summary:text-is(\"" + summary + "\")) button"));
    }

    private static String main(Visit visit) {
        return visit.page.locator("main").innerText();
    }

    @Test
    void aTaskIsGivenToSeveralUnitsAtOnce() {
        try (Visit office = as("standing-office")) {
            office.go(base + "/tasks");
            office.page.fill("#title", "Góp ý dự thảo quy chế");
            office.page.fill("#due", "20/12/2024");
            office.press("Giao nhiệm vụ");
            assertThat(office.page.locator("[role=alert]").innerText()).contains("ít nhất một đơn vị");
            office.page.locator("[data-check-all=units]").check();
            int units = office.page.locator("input[name=units]:checked").count();
            assertThat(units).isGreaterThan(1);
            office.press("Giao nhiệm vụ");
            assertThat(main(office)).contains("cho " + units + " đơn vị");
            assertThat(office.page.locator("th a:has-text(\"Góp ý dự thảo\")").count())
                    .isEqualTo(units);
        }
    }

    @Test
    void aTaskGoesFromTheOfficeToTheUnitAndBack() {
        try (Visit office = as("standing-office")) {
            office.go(base + "/tasks");
            office.page.locator("input[name=units][value=w1]").check();
            office.page.fill("#title", "Rà soát thủ tục nội bộ");
            office.page.fill("#due", "32/01/2024");
            office.press("Giao nhiệm vụ");
            assertThat(office.page.locator("[role=alert]").innerText()).contains("32/01/2024");
            assertThat(office.page.inputValue("#title"))
                    .as("nothing typed is lost")
                    .isEqualTo("Rà soát thủ tục nội bộ");
            office.page.fill("#due", "31/01/2024");
            office.press("Giao nhiệm vụ");
            assertThat(main(office)).contains("Rà soát thủ tục nội bộ", "trễ", "Hạn 31/01/2024 đã qua");
            office.checkHere("tasks");
        }
        assertThat(fact("tasks.unfinished")).contains("1");
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/tasks");
            clerk.press(clerk.page.locator("th a:has-text(\"Rà soát\")"));
            open(clerk, "Báo hoàn thành");
            clerk.page.fill("#day-report", "15/02/2024");
            clerk.page.fill("#note-report", "Đã trình danh mục");
            clerk.page
                    .locator("#file")
                    .setInputFiles(new FilePayload("danh-muc.pdf", "application/pdf", ReadingTest.plan()));
            pressIn(clerk, "Báo hoàn thành");
            assertThat(main(clerk)).contains("Chờ xác nhận", "danh-muc.pdf");
            clerk.checkHere("a task reported");
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/tasks");
            office.press(office.page.locator("th a:has-text(\"Rà soát\")"));
            open(office, "Xác nhận hoàn thành");
            pressIn(office, "Xác nhận hoàn thành");
            assertThat(main(office)).contains("Đã hoàn thành");
            office.go(base + "/counts");
            assertThat(main(office)).contains("đã khớp");
            office.press(office.page.locator("td a[href$='only=all']").first());
            assertThat(main(office)).as("the number leads to what is behind it").contains("Rà soát thủ tục nội bộ");
        }
        assertThat(fact("tasks.unfinished")).contains("0");
    }

    @Test
    void aComplaintIsKeptByItsBodyAndAnsweredByTheUnit() {
        try (Visit team = as("specialist.inspection-team")) {
            team.go(base + "/cases");
            team.page.selectOption("#unit", "w1");
            team.page.fill("#subject", "Chậm trả kết quả đất đai");
            team.page.fill("#source", "Phiếu 15");
            team.page.fill("#day", "02/05/2024");
            team.press(team.page.locator("form[action$='/cases'] button"));
            assertThat(main(team)).contains("Chậm trả kết quả đất đai");
            team.checkHere("cases");
        }
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/cases");
            clerk.press(clerk.page.locator("th a:has-text(\"Chậm trả\")"));
            clerk.page.fill("#words", "Hồ sơ thiếu bản vẽ, đã hẹn lại");
            clerk.press(clerk.page.locator("form[action$='/answer'] button"));
            assertThat(main(clerk)).contains("Hồ sơ thiếu bản vẽ");
            clerk.checkHere("a case answered");
        }
        assertThat(fact("complaints.toInspectionTeam")).as("nothing decided").isEmpty();
        try (Visit team = as("specialist.inspection-team")) {
            team.go(base + "/cases");
            team.press(team.page.locator("th a:has-text(\"Chậm trả\")"));
            Locator first = team.page.locator("details.card").first();
            first.locator("summary").click();
            first.locator("textarea").fill("Đúng là trễ bốn ngày");
            team.press(first.locator("button"));
            assertThat(main(team)).contains("Đúng là trễ bốn ngày");
        }
        assertThat(fact("complaints.toInspectionTeam")).contains("1");
    }

    @Test
    void aReportIsHandedInReturnedAndAccepted() {
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/deliveries");
            clerk.page.selectOption("#owed", "own-campaign");
            clerk.page.fill("#number", "7/KH-UBND");
            clerk.page.fill("#issued", "hôm qua");
            clerk.press(clerk.page.locator("form[action$='/deliveries'] button"));
            assertThat(clerk.page.locator("[role=alert]").innerText()).contains("hôm qua");
            assertThat(clerk.page.inputValue("#number")).isEqualTo("7/KH-UBND");
            clerk.page.fill("#issued", "02/05/2024");
            clerk.press(clerk.page.locator("form[action$='/deliveries'] button"));
            assertThat(main(clerk)).contains("Chờ kiểm tra");
            clerk.checkHere("deliveries of a unit");
        }
        try (Visit office = as("standing-office")) {
            office.go("/");
            office.press(office.page.locator("a[href$='/deliveries?only=sent']"));
            office.press(office.page.locator("th a").first());
            open(office, "Trả lại");
            office.page.fill("#note-return", "Thiếu chữ ký");
            pressIn(office, "Trả lại");
            assertThat(main(office)).contains("Bị trả lại");
            office.checkHere("a delivery returned");
        }
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/deliveries");
            clerk.press(clerk.page.locator("th a").first());
            assertThat(main(clerk)).contains("Thiếu chữ ký");
            clerk.page.fill("#number", "8/KH-UBND");
            clerk.page.fill("#issued", "20/05/2024");
            clerk.press(clerk.page.locator("form[action$='/again'] button"));
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/deliveries?owed=own-campaign");
            office.press(office.page.locator("th a").first());
            office.press(office.page.locator("form[action$='/steps/accept'] button"));
            assertThat(main(office)).contains("Đã nhận", "8/KH-UBND");
            office.go(base + "/deliveries");
            office.checkHere("deliveries of all");
        }
        assertThat(fact("ownCampaign.issued")).contains("true");
    }

    @Test
    void aPaperIsReadShownAndConfirmed() {
        try (Visit clerk = as("clerk")) {
            send(clerk, "ke-hoach.pdf", "application/pdf", ReadingTest.plan());
            assertThat(main(clerk)).contains("chưa xác nhận nội dung");
            clerk.press(clerk.page.locator("a.td-row-title").first());
            assertThat(clerk.page.inputValue("#number")).isEqualTo("20/KH-UBND");
            assertThat(clerk.page.inputValue("#issued")).isEqualTo("20/02/2024");
            assertThat(clerk.page.inputValue("#signed")).contains("Trần Thị Mẫu");
            Locator picture = clerk.page.locator("img[src*='/pages/1']");
            picture.waitFor();
            assertThat(picture.evaluate("e => e.naturalWidth > 300")).isEqualTo(true);
            clerk.checkHere("a paper that was read");
            clerk.page.setViewportSize(390, 844);
            clerk.checkHere("a paper that was read, narrow");
            clerk.page.locator("[name=fact][value^='plan.issuedOn@']").check();
            clerk.press("Xác nhận");
            assertThat(main(clerk)).contains("20/KH-UBND").doesNotContain("chưa xác nhận");
        }
        assertThat(fact("plan.issuedOn")).contains("2024-02-20");
    }

    @Test
    void whatCannotBeReadSaysSo() throws java.io.IOException {
        byte[] scan;
        try (org.apache.pdfbox.pdmodel.PDDocument document = new org.apache.pdfbox.pdmodel.PDDocument();
                java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream()) {
            document.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            document.save(bytes);
            scan = bytes.toByteArray();
        }
        try (Visit clerk = as("clerk")) {
            send(clerk, "ban-quet.pdf", "application/pdf", scan);
            clerk.press(clerk.page.locator("a.td-row-title").first());
            assertThat(main(clerk)).contains("bản quét không có chữ");
            clerk.checkHere("a scan");
        }
    }

    private void send(Visit clerk, String name, String media, byte[] content) {
        clerk.go(base + "/evidence/w1");
        clerk.page.locator("#files").setInputFiles(new FilePayload(name, media, content));
        clerk.page.locator("form[data-upload] button").click();
        clerk.page.locator("a.td-row-title:has-text(\"" + name + "\")").waitFor();
    }

    @Test
    void anInitiativeIsProposedRecognisedAndUsed() {
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/initiatives");
            clerk.page.fill("#title", "Trả kết quả tại nhà cho người già");
            clerk.page.fill("#content", "Cán bộ mang kết quả đến nhà");
            clerk.page.fill("#effect", "Bớt đi lại");
            clerk.page.locator("#file").setInputFiles(new FilePayload[] {
                new FilePayload("mo-ta.pdf", "application/pdf", ReadingTest.plan()),
                new FilePayload("so-lieu.pdf", "application/pdf", ReadingTest.plan())
            });
            clerk.press(clerk.page.locator("form[action$='/initiatives'] button"));
            assertThat(main(clerk)).contains("Trả kết quả tại nhà cho người già", "mo-ta.pdf", "so-lieu.pdf");
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/initiatives");
            office.press(office.page.locator("a.td-row-title").first());
            Locator appraise = office.page.locator("details:has(form[action$='/steps/appraise'])");
            appraise.locator("summary").click();
            appraise.locator("textarea").fill("Mới trên địa bàn");
            office.press(appraise.locator("button"));
            office.checkHere("an initiative appraised");
        }
        try (Visit committee = as("steering-committee")) {
            committee.go(base + "/initiatives");
            committee.press(committee.page.locator("a.td-row-title").first());
            Locator recognise = committee.page.locator("details:has(form[action$='/steps/recognise'])");
            recognise.locator("summary").click();
            recognise.locator("#number").fill("15/QĐ-BCĐ");
            recognise.locator("#decided").fill("01/10/2024");
            committee.press(recognise.locator("button"));
            assertThat(main(committee)).contains("15/QĐ-BCĐ");
        }
        assertThat(fact("initiatives.recognised")).contains("1");
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/initiatives");
            clerk.page.fill("#title", "Trả kết quả tại nhà");
            clerk.page.locator("#title").press("End");
            clerk.page.locator("#similar:has-text(\"người già\")").waitFor();
            clerk.go(base + "/initiatives/library?words=tai+nha");
            clerk.press(clerk.page.locator("a.td-row-title").first());
            clerk.press(clerk.page.locator("form[action$='/adopt'] button"));
            clerk.checkHere("an initiative in use");
        }
        assertThat(fact("initiatives.applied")).contains("1");
    }

    @Test
    void theOfficeRemindsAndGivesASystemAKey() {
        try (Visit office = as("standing-office")) {
            office.go(base + "/reminders");
            assertThat(main(office)).contains("Bảng đăng ký");
            office.checkHere("reminders");
            office.press(office.page.locator("form[action$='/reminders'] button"));
            office.go(base + "/intake");
            office.page.fill("#name", "Cổng dịch vụ công");
            office.page.locator("[name=fact][value='tthc.onTimePercent']").check();
            office.press(office.page.locator("form[action$='/keys'] button"));
            String secret = office.page.locator(".td-secret").innerText();
            assertThat(secret).hasSizeGreaterThan(40);
            office.checkHere("a key");
            office.go(base + "/intake");
            assertThat(main(office)).contains("Cổng dịch vụ công").doesNotContain(secret);
            String file = "Mã đơn vị;Mã dữ kiện;Giá trị\nw1;tthc.onTimePercent;98\nw8;tthc.onTimePercent;97\n";
            office.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload("so-lieu.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            office.press(office.page.locator("form[action$='/file'] button"));
            assertThat(main(office)).contains("so-lieu.csv", "w8");
            office.checkHere("a file with a fault");
            office.page
                    .locator("input[type=file]")
                    .setInputFiles(new FilePayload(
                            "so-lieu.csv", "text/csv", file.replace("w8", "w2").getBytes(StandardCharsets.UTF_8)));
            office.press(office.page.locator("form[action$='/file'] button"));
            assertThat(main(office)).contains("so-lieu.csv", "Chưa có gì được ghi", "98 %");
            office.checkHere("what a file would change");
            assertThat(fact("tthc.onTimePercent")).isEmpty();
            office.press(office.page.locator("form[action$='/write'] button"));
            assertThat(main(office)).contains("Đã ghi lúc", "Rút lại lần nhập này");
        }
        assertThat(fact("tthc.onTimePercent")).contains("98");
    }
}
