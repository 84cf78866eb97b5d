package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.cases.CaseReader;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;

/** A campaign from its announcement to the published ranking, by its roles, in a real browser. */
class StoryTest {

    /** The lines of the sheet of Vĩnh Long that give points. */
    static final List<String> LINES = List.of(
            "PL.I.1",
            "PL.I.2.1",
            "PL.I.2.2",
            "PL.I.2.3",
            "PL.I.3",
            "PL.II.1",
            "PL.II.2",
            "PL.III",
            "PL.IV.1",
            "PL.IV.2",
            "PL.V");

    private final Scene scene = Scene.withWards(1);
    private final Today today = Running.part(Today.class);

    @AfterEach
    void back() {
        today.moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void aCampaignIsLivedThrough() throws IOException {
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.CLERK);
        scene.person(Role.HEAD);
        scene.person(Role.SPECIALIST, Optional.of("inspection-team"));
        scene.person(Role.STEERING_COMMITTEE);
        scene.person(Role.SUPERVISOR);
        today.moveTo(LocalDate.of(2024, 4, 10));
        String base = announce();
        register(base);
        today.moveTo(LocalDate.of(2024, 12, 5));
        record(base);
        prove(base);
        claim(base);
        today.moveTo(LocalDate.of(2024, 12, 20));
        returnOneLine(base);
        appraise(base);
        appealAndApprove(base);
        String caseFile = publish(base);
        supervise(base);
        sameAsEvaluate(base, caseFile);
    }

    private Visit as(String role) {
        return Visit.as(scene.prefix + "." + role);
    }

    private String announce() {
        try (Visit office = as("standing-office")) {
            office.go("/campaigns/new");
            office.press(office.page.locator("form:has(input[name=pack][value='vinh-long-2024']) button"));
            assertThat(office.path()).endsWith("/prepare");
            assertThat(office.page.locator("section:has(#participants)").innerText())
                    .contains("UBND phường Thử 001");
            office.checkHere("prepare");
            office.announce();
            office.checkHere("announced");
            return office.path();
        }
    }

    private void register(String base) {
        try (Visit clerk = as("clerk")) {
            clerk.go("/");
            assertThat(clerk.page.locator(".td-waiting").innerText()).contains("Bảng đăng ký");
            clerk.press("Soạn");
            clerk.type("#f-letter-number", "15/UBND-VP");
            for (String line : LINES) {
                clerk.type("[id='f-registered-points_" + line.replace('.', '_') + "']", "5");
            }
            assertThat(clerk.page.locator("#total").innerText()).isEqualTo("55");
            assertThat(clerk.page.locator("button:has-text('Gửi đăng ký')").count())
                    .isZero();
            clerk.press("Kiểm tra");
            assertThat(clerk.page.locator("[role=status]").first().innerText()).contains("đầy đủ");
        }
        try (Visit head = as("head")) {
            head.go(base + "/registrations");
            head.press("Gửi đăng ký");
            assertThat(head.page.locator(".td-beside").innerText())
                    .contains("Đã gửi")
                    .doesNotContain("Trễ");
            Download form = head.page.waitForDownload(
                    () -> head.page.locator("a:has-text('PDF')").click());
            assertThat(form.suggestedFilename()).endsWith(".pdf");
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/registrations");
            assertThat(office.page.locator("main").innerText()).contains("1/1 đã gửi");
        }
    }

    private void record(String base) {
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/facts");
            String id = "#unit-w1-";
            clerk.type(id + "plan_issuedOn", "20/02/2024");
            clerk.type(id + "plan_coversAllFields", "có");
            clerk.type(id + "plan_funded", "có");
            clerk.type(id + "plan_completionPercent", "92,5");
            clerk.type(id + "propaganda_planned", "có");
            clerk.type(id + "propaganda_carriedOut", "có");
            clerk.type(id + "propaganda_missedItems", "1");
            clerk.type(id + "inspection_planIssued", "có");
            clerk.type(id + "inspection_completionPercent", "100");
            clerk.type(id + "inspection_uncorrected", "0");
            Locator wrong = clerk.page.locator(id + "plan_completionPercent");
            wrong.fill("chín mươi");
            wrong.blur();
            clerk.page
                    .locator("#state-unit-w1-plan_completionPercent .td-fault")
                    .waitFor();
            assertThat(clerk.page
                            .locator("#state-unit-w1-plan_completionPercent")
                            .innerText())
                    .contains("chín mươi")
                    .contains("1.234,5");
            assertThat(wrong.inputValue()).isEqualTo("chín mươi");
            assertThat(clerk.page.locator("#unit-w1-tasks_assigned").count()).isZero();
            clerk.checkHere("facts with a fault");
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/facts/unit/w1");
            office.type("#unit-w1-tasks_assigned", "6");
            office.type("#unit-w1-tasks_unfinished", "1");
            office.type("#unit-w1-reports_lateOrMissing", "0");
            office.go(base + "/facts/grid?fact=conduct.cases");
            office.type("#unit-w1-conduct_cases", "0");
            office.go(base + "/facts/grid?fact=discipline.cases");
            office.page.fill("#rows", "UBND phường Thử 001\t0\nw9\t1");
            office.press("Ghi tất cả");
            assertThat(office.page.locator("[role=alert]").innerText())
                    .contains("Dòng 2")
                    .contains("w9");
            assertThat(office.page.inputValue("#rows")).contains("w9");
            office.page.fill("#rows", "UBND phường Thử 001\t0");
            office.press("Ghi tất cả");
            assertThat(office.page.inputValue("#unit-w1-discipline_cases")).isEqualTo("0");
        }
        try (Visit team = as("specialist.inspection-team")) {
            team.go(base + "/facts/grid?fact=complaints.toInspectionTeam");
            team.type("#unit-w1-complaints_toInspectionTeam", "0");
        }
        try (Visit committee = as("steering-committee")) {
            committee.go(base + "/facts/grid?fact=initiatives.recognised");
            committee.type("#unit-w1-initiatives_recognised", "1");
        }
    }

    private void prove(String base) {
        byte[] pdf = Pdf.of(new Paper(
                new Paper.Head("UBND thành phố", "UBND phường Thử", "Số: 20/KH-UBND", "ngày 20/02/2024"),
                List.of(new Paper.Title("KẾ HOẠCH", "Cải cách hành chính"))));
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/evidence/w1?about=PL.I.2.1");
            clerk.page.locator("#files").setInputFiles(new FilePayload[] {
                new FilePayload("kế hoạch.pdf", "application/pdf", pdf),
                new FilePayload("ảnh.png", "image/png", "không phải ảnh".getBytes(StandardCharsets.UTF_8))
            });
            clerk.page.locator("form[data-upload] button").click();
            clerk.page.locator(".td-uploads .td-late").waitFor();
            assertThat(clerk.page.locator(".td-uploads").innerText())
                    .contains("kế hoạch.pdf")
                    .contains("đã gửi")
                    .contains("không thuộc loại được nhận");
            clerk.go(base + "/evidence/w1?about=PL.I.2.1");
            clerk.press(clerk.page.locator("a.td-row-title").first());
            clerk.page.fill("#number", "20/KH-UBND");
            clerk.page.fill("#issued", "20/02/2024");
            clerk.press("Xác nhận");
            assertThat(clerk.page.locator("main").innerText())
                    .contains("20/KH-UBND")
                    .contains("20/02/2024");
            clerk.checkHere("evidence");
        }
    }

    private void claim(String base) {
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/sheets/w1");
            List<String> computed = LINES.stream()
                    .map(line -> clerk.page
                            .locator("#line-" + line.replace('.', '_') + " td.computed a")
                            .innerText())
                    .toList();
            assertThat(computed).containsExactly("9", "5", "5", "8", "10", "8", "10", "10", "10", "10", "5");
            for (int i = 0; i < LINES.size(); i++) {
                boolean bold = LINES.get(i).equals("PL.I.2.3");
                clerk.type("#claim-" + LINES.get(i).replace('.', '_'), bold ? "10" : computed.get(i));
            }
            assertThat(clerk.page.locator("#sum-claim").innerText()).isEqualTo("92");
            assertThat(clerk.page.locator("#state-PL_I_2_3").innerText()).contains("cần lý do");
            clerk.page.locator("#line-PL_I_2_3 td.computed a").click();
            clerk.page.locator("#why .td-reason").waitFor();
            assertThat(clerk.page.locator("#why").innerText())
                    .contains("I.2.3. ")
                    .contains("92,5");
            clerk.checkHere("sheet with reasons");
            clerk.page.locator("#line-PL_I_1 [data-note]").click();
            clerk.page.keyboard().type("Còn 1 nhiệm vụ chờ nghiệm thu");
            clerk.page.keyboard().press("Tab");
            clerk.page.locator("#state-PL_I_1 .td-said").waitFor();
            assertThat(clerk.page.locator("#state-PL_I_1").innerText()).contains("chờ nghiệm thu");
            keyboard(clerk);
            lostConnection(clerk);
            otherEditor(base, clerk);
        }
        try (Visit head = as("head")) {
            head.go(base + "/sheets");
            head.press("Trình bảng điểm");
            assertThat(head.page.locator("[role=alert]").innerText())
                    .contains("I.2.3. ")
                    .contains("lý do");
        }
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/sheets/w1");
            Locator reason = clerk.page.locator("#line-PL_I_2_3 input[name=reason]");
            reason.fill("Hoàn thành 100% ngày 18/12");
            reason.blur();
            clerk.page.locator("#state-PL_I_2_3 .td-said").waitFor();
        }
        try (Visit head = as("head")) {
            head.go(base + "/sheets/w1");
            head.press("Trình bảng điểm");
            assertThat(head.page.locator(".td-beside").innerText()).contains("Đang thẩm định");
            assertThat(head.page.locator("input[name=points]").count()).isZero();
        }
    }

    private static void keyboard(Visit clerk) {
        clerk.page.locator("#claim-PL_I_1").focus();
        clerk.page.keyboard().press("ArrowDown");
        assertThat(clerk.page.evaluate("document.activeElement.id")).isEqualTo("claim-PL_I_2_1");
        clerk.page.keyboard().press("Enter");
        assertThat(clerk.page.evaluate("document.activeElement.id")).isEqualTo("claim-PL_I_2_2");
        clerk.page.keyboard().press("ArrowUp");
        assertThat(clerk.page.evaluate("document.activeElement.id")).isEqualTo("claim-PL_I_2_1");
    }

    /** What is typed while there is no connection is sent when there is one again. */
    private static void lostConnection(Visit clerk) {
        clerk.page.context().setOffline(true);
        clerk.page.locator("#claim-PL_V").fill("4");
        clerk.page.locator("#claim-PL_V").blur();
        clerk.page.locator("#state-PL_V .td-pending").waitFor();
        clerk.page.context().setOffline(false);
        clerk.page.locator("#state-PL_V .td-saved").waitFor();
        clerk.complaints.clear();
        clerk.page.reload();
        assertThat(clerk.page.inputValue("#claim-PL_V")).isEqualTo("4");
        clerk.type("#claim-PL_V", "5");
    }

    /** The second of two editors sees what the first wrote and chooses. */
    private void otherEditor(String base, Visit clerk) {
        try (Visit head = as("head")) {
            head.go(base + "/sheets/w1");
            clerk.type("#claim-PL_III", "9");
            head.page.locator("#claim-PL_III").fill("7");
            head.page.locator("#claim-PL_III").blur();
            head.page.locator("#state-PL_III [data-theirs]").waitFor();
            assertThat(head.page.locator("#state-PL_III .td-fault").innerText())
                    .contains("9")
                    .contains("Người clerk");
            head.checkHere("conflict");
            head.page.locator("#state-PL_III [data-theirs]").click();
            assertThat(head.page.inputValue("#claim-PL_III")).isEqualTo("9");
            head.page.locator("#claim-PL_III").fill("10");
            head.page.locator("#claim-PL_III").blur();
            head.page.locator("#state-PL_III .td-saved").waitFor();
        }
    }

    private void returnOneLine(String base) {
        try (Visit office = as("standing-office")) {
            office.go(base + "/sheets/w1");
            office.page.locator("input[name=lines][value='PL.I.2.3']").check();
            office.page.locator("summary:has-text('Trả lại')").click();
            office.page.fill("#step-return input[name=until]", "27/12/2024");
            office.page.fill("#step-return textarea", "Thiếu báo cáo kết quả");
            office.press("Trả lại để bổ sung");
            assertThat(office.page.locator(".td-beside").innerText())
                    .contains("Chờ bổ sung")
                    .contains("27/12/2024");
        }
        try (Visit clerk = as("clerk")) {
            clerk.go(base + "/sheets/w1");
            assertThat(clerk.page.locator("input[name=points]").count()).isEqualTo(1);
            clerk.type("#claim-PL_I_2_3", "8");
        }
        try (Visit head = as("head")) {
            head.go(base + "/sheets/w1");
            head.press("Trình lại");
            assertThat(head.page.locator(".td-beside").innerText()).contains("Đang thẩm định");
        }
    }

    private void appraise(String base) {
        try (Visit office = as("standing-office")) {
            for (String line : LINES) {
                if (line.equals("PL.III") || line.equals("PL.V")) {
                    continue;
                }
                office.go(base + "/sheets/queue?line=" + line);
                if (line.equals("PL.IV.1")) {
                    Locator grant = office.page.locator("#grant-w1");
                    grant.fill("8");
                    grant.blur();
                    office.page.locator("#state-w1 .td-fault").waitFor();
                    Locator reason = office.page.locator("input[name=grantReason]");
                    reason.fill("Một phản ánh đã xác minh");
                    reason.blur();
                    office.page.locator("#state-w1 .td-saved").waitFor();
                    office.page
                            .locator(".td-pending")
                            .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
                } else {
                    office.press("Chấp nhận các đơn vị");
                }
            }
            office.checkHere("queue");
            office.go(base + "/sheets/queue?line=PL.III");
            assertThat(office.page.locator("#line").innerText()).doesNotContain("III. Phản ánh");
        }
        try (Visit team = as("specialist.inspection-team")) {
            team.go(base + "/sheets/queue");
            assertThat(team.page.locator("#line").innerText()).contains("III. Phản ánh");
            team.press("Chấp nhận các đơn vị");
        }
        try (Visit committee = as("steering-committee")) {
            committee.go(base + "/sheets/queue");
            committee.press("Chấp nhận các đơn vị");
        }
        try (Visit head = as("head")) {
            head.go(base + "/sheets/w1");
            assertThat(head.page.locator("#sum-grant").count()).isZero();
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/sheets/w1");
            office.press("Kết thúc thẩm định");
            assertThat(office.page.locator(".td-beside").innerText()).contains("Đã thẩm định");
        }
    }

    private void appealAndApprove(String base) {
        try (Visit head = as("head")) {
            head.go(base + "/sheets/w1");
            assertThat(head.page.locator("#sum-grant").innerText()).isEqualTo("88");
            head.page
                    .locator("#line-PL_IV_1 summary:has-text('Kiến nghị về điểm')")
                    .click();
            head.page.fill("#line-PL_IV_1 textarea", "Phản ánh ấy thuộc đơn vị khác");
            head.press(head.page.locator("#line-PL_IV_1 button:has-text('Gửi kiến nghị')"));
            assertThat(head.page.locator("#appeal-PL_IV_1").innerText()).contains("Phản ánh ấy");
        }
        try (Visit committee = as("steering-committee")) {
            committee.go(base + "/sheets/w1");
            assertThat(committee.page.locator("button:has-text('Duyệt điểm')").count())
                    .as("nothing is approved while an appeal is open")
                    .isZero();
        }
        try (Visit office = as("standing-office")) {
            office.go(base + "/sheets/w1");
            office.page.fill("#appeal-PL_IV_1 input[name=answer]", "Đúng, đã chuyển hồ sơ");
            office.page.fill("#appeal-PL_IV_1 input[name=points]", "10");
            office.press(office.page.locator("#appeal-PL_IV_1 button"));
            assertThat(office.page.locator("#sum-grant").innerText()).isEqualTo("90");
            office.go(base + "/ranking");
            office.press("Công bố");
            assertThat(office.page.locator("[role=alert]").innerText()).contains("chưa được duyệt");
        }
        try (Visit committee = as("steering-committee")) {
            committee.go(base + "/sheets/w1");
            assertThat(committee.page.locator("button:has-text('Duyệt điểm')").count())
                    .as("nor while the unit may still appeal and has not agreed")
                    .isZero();
        }
        try (Visit head = as("head")) {
            head.go(base + "/sheets/w1");
            head.press("Đồng ý kết quả thẩm định");
        }
        try (Visit committee = as("steering-committee")) {
            committee.go(base + "/sheets/w1");
            committee.press("Duyệt điểm");
            assertThat(committee.page.locator(".td-beside").innerText()).contains("Đã duyệt");
            committee.checkHere("final sheet");
        }
    }

    private String publish(String base) throws IOException {
        try (Visit office = as("standing-office")) {
            office.go(base + "/ranking");
            office.press("Công bố");
            office.press(office.page.locator(".td-contents a").last());
            office.press("Tính lại và đối chiếu");
            assertThat(office.page.locator(".td-notice").innerText()).contains("giống hệt");
            office.checkHere("published");
            Download file = office.page.waitForDownload(() -> office.page
                    .locator("a:has-text('Xuất dữ liệu để tính lại')")
                    .click());
            Path path = file.path();
            return Files.readString(path);
        }
    }

    private void supervise(String base) {
        try (Visit supervisor = as("supervisor")) {
            supervisor.go(base + "/ranking");
            assertThat(supervisor.page.locator(".td-ranking").innerText()).contains("90");
            for (String path :
                    List.of("", "/registrations", "/facts/unit/w1", "/evidence/w1", "/sheets/w1", "/ranking")) {
                assertThat(supervisor.go(base + path)).isEqualTo(200);
                Locator forms = supervisor.page.locator("main form[method=post]:not([action*='/prove'])");
                assertThat(forms.count()).as(path).isZero();
                assertThat(supervisor.page.locator("main [hx-post]").count())
                        .as(path)
                        .isZero();
            }
            assertThat(supervisor.go(base + "/prepare")).isEqualTo(403);
            assertThat(supervisor.go(base + "/sheets/queue")).isEqualTo(403);
        }
    }

    /** The exported case, computed by the engine alone, gives what was published. */
    private void sameAsEvaluate(String base, String caseFile) {
        Campaigns campaigns = Running.part(Campaigns.class);
        Campaign campaign = campaigns.campaign(
                scene.invented(Role.STANDING_OFFICE), Long.parseLong(base.substring(base.lastIndexOf('/') + 1)));
        Plan plan = campaigns.plan(campaign);
        Outcome outcome = new Outcome(new CaseReader(plan, false)
                .read("case.yaml", caseFile.getBytes(StandardCharsets.UTF_8))
                .world()
                .orElseThrow());
        assertThat(outcome.total(SubjectKind.UNIT, 0)).isEqualByComparingTo(new BigDecimal("90"));
        assertThat(outcome.rank(SubjectKind.UNIT, 0)).hasValue(1);
    }
}
