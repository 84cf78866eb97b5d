package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;

/** From the published ranking to the printed certificate, in the browser, under each of the five plans. */
class RewardTest {

    private static final int WARDS = 3;

    @ParameterizedTest
    @CsvSource({
        "vinh-long-2024,ward,2024-12-20,2024-02-01",
        "uong-bi-2024,commune,2024-12-20,2024-02-01",
        "long-thanh-2024,agency,2024-12-20,2024-02-01",
        "kien-giang-2020,province-department,2020-12-20,2020-02-01",
        "sa-pa-2022,commune,2023-01-15,2022-02-01"
    })
    void aCampaignEndsWithPrintedCertificates(String id, String block, LocalDate day, String known) throws IOException {
        Today today = Running.part(Today.class);
        LocalDate before = today.day();
        today.moveTo(day);
        try {
            Scene scene = Scene.withWards(WARDS);
            Campaign campaign = scene.campaign(id, block);
            scene.excellent(campaign, WARDS, known);
            Plan plan = Running.part(Campaigns.class).plan(campaign);
            whole(scene, campaign, plan, day);
            dossiers(scene, campaign, plan);
            for (String role : List.of("standing-office", "chair")) {
                scene.person(Role.of(role));
            }
            vote(scene, campaign, plan, day);
            scene.settle(campaign);
            String decision = decide(scene, campaign, plan);
            print(scene, decision, id);
        } finally {
            today.moveTo(before);
        }
    }

    /** What the plan wants to know of the campaign as a whole. */
    private static void whole(Scene scene, Campaign campaign, Plan plan, LocalDate day) {
        Map<String, String> facts = Map.of(
                "campaign.quota.units",
                "2",
                "quota.units",
                "2",
                "quota.people",
                "1",
                "ranking.publishedOn",
                day.minusDays(5).toString());
        plan.facts().getOrDefault(SubjectKind.CAMPAIGN, Map.of()).keySet().forEach(fact -> {
            String value = facts.get(fact);
            if (value != null) {
                scene.fact(campaign, SubjectKind.CAMPAIGN, campaign.plan(), fact, value);
            }
        });
    }

    /** Each unit hands in its dossier; the first one in the browser. */
    private static void dossiers(Scene scene, Campaign campaign, Plan plan) {
        for (int i = 1; i <= WARDS; i++) {
            for (String fact : List.of("dossier.complete", "dossier.submittedOn")) {
                if (plan.fact(SubjectKind.UNIT, fact).isPresent()) {
                    scene.fact(campaign, "w" + i, fact, "");
                }
            }
        }
        scene.person(Role.HEAD);
        try (Visit head = Visit.as(scene.prefix + ".head")) {
            head.go("/campaigns/" + campaign.id() + "/nominations");
            head.press(head.page
                    .locator("section[aria-labelledby^=award-] li:has(.td-met-yes) form button")
                    .last());
            DossierSteps.write(head);
            head.press("Nộp hồ sơ");
            assertThat(head.page.locator("main").innerText()).contains("Tiếp nhận số 1");
        }
        for (int i = 2; i <= WARDS; i++) {
            scene.handIn(campaign, "w" + i);
        }
    }

    /** Where the plan has a council, it votes on each award; its members have ballots of their own. */
    private static void vote(Scene scene, Campaign campaign, Plan plan, LocalDate day) {
        List<String> councils = plan.awards().values().stream()
                .flatMap(award -> award.council().stream())
                .distinct()
                .toList();
        councils.forEach(council -> scene.vote(campaign, council, day));
    }

    /** The office drafts, the chair signs; the path of the decision. */
    private static String decide(Scene scene, Campaign campaign, Plan plan) {
        String base = "/campaigns/" + campaign.id() + "/decisions";
        String page;
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(base);
            office.checkHere("decisions of " + plan.id());
            for (Award award : Decisions.decidedHere(plan)) {
                // Of an award for which nobody was selected nothing can be drafted.
                office.page
                        .locator("input[name=award][value='" + award.id() + "']")
                        .all()
                        .forEach(Locator::check);
            }
            office.press("Soạn dự thảo");
            page = office.path();
            office.page.fill("input[name=signer]", "Trần Thị Mẫu");
            office.page.fill("input[name=place]", "Thử Nghiệm");
            office.press(office.page.locator("#words button"));
            office.checkHere("a draft of " + plan.id());
        }
        try (Visit chair = Visit.as(scene.prefix + ".chair")) {
            chair.go(page);
            chair.page.fill("#number", "77/QĐ-UBND");
            if (chair.page.locator("input[name=overdraw]").count() > 0) {
                chair.page.locator("input[name=overdraw]").check();
            }
            chair.press("Ký quyết định");
            assertThat(chair.page.locator("main").innerText())
                    .as(plan.id())
                    .contains("Đã ký")
                    .contains("1/" + Running.part(Today.class).day().getYear());
            chair.checkHere("a signed decision of " + plan.id());
        }
        return page;
    }

    /** Certificates are printed in the background, and each can be proved by anybody. */
    private static void print(Scene scene, String decision, String plan) throws IOException {
        byte[] file;
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go(decision + "/certificates");
            office.checkHere("nothing printed yet");
            office.press(office.page.locator("form[action$='/certificates'] button"));
            office.page.locator("a:has-text('PDF')").waitFor(new Locator.WaitForOptions().setTimeout(60_000));
            office.checkHere("printed");
            file = office.get(office.page.locator("a:has-text('PDF')").getAttribute("href"));
            keep(plan + "-decision.pdf", office.get(decision + "/decision.pdf"));
            keep(plan + "-decision.docx", office.get(decision + "/decision.docx"));
        }
        keep(plan + "-certificates.pdf", file);
        try (PDDocument document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isPositive();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(841f, 843f);
            assertThat(text).contains("77/QĐ-UBND").contains("Trần Thị Mẫu").contains("Thử 00");
        }
    }

    private static void keep(String name, byte[] content) throws IOException {
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", name), content);
    }
}
