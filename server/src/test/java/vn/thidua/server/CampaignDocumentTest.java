package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.documents.Docx;
import vn.thidua.documents.Paper;
import vn.thidua.documents.Pdf;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.CampaignDocuments;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.files.FileStore;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;

/** The announcing paper as its authority uploads it: read by all who see the campaign, opened at the clause. */
class CampaignDocumentTest {

    private final Scene scene = Scene.withWards(2);

    /** A paper with the headings of the plan of Vĩnh Long, each on a page of its own. */
    private static Paper paper() {
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title("KẾ HOẠCH", "Phát động thi đua"));
        for (String heading : List.of("I. MỤC ĐÍCH, YÊU CẦU", "II. NỘI DUNG", "III. TIÊU CHUẨN", "IV. TỔ CHỨC")) {
            parts.add(new Paper.NewPage());
            parts.add(new Paper.Heading(heading));
            parts.add(new Paper.Heading("1. Phần thứ nhất"));
            parts.add(new Paper.Heading("2. Phần thứ hai"));
        }
        return new Paper(new Paper.Head("", "UBND thành phố Mẫu", "", ""), parts);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    @Test
    void thePaperSentWithTheAnnouncementOpensAtTheClause() {
        Actor office = scene.person(Role.STANDING_OFFICE);
        scene.person(Role.HEAD);
        Campaigns campaigns = Running.part(Campaigns.class);
        String yaml = Running.part(PlanPacks.class).text("vinh-long-2024").orElseThrow();
        Campaign draft = campaigns.create(office, new PlanText(yaml, Map.of()));
        String base = "/campaigns/" + draft.id();
        try (Visit visit = Visit.as(office.username());
                Visit head = Visit.as(scene.prefix + ".head")) {
            visit.go(base + "/prepare");
            visit.press(visit.page.locator("a.btn:has-text('Phát động…')"));
            visit.page.setInputFiles("input[name=file]", file("Kế hoạch số 20.pdf", Pdf.of(paper())));
            visit.page.fill("#announce-number", "20/KH-UBND");
            visit.page.fill("#announce-day", "14/03/2024");
            visit.page.locator("input[name=seen]").check();
            visit.checkHere("an announcement with its paper");
            visit.press(visit.page.locator("form[action$='/announce'] button"));

            head.check(base + "/plan", 1366, 768);
            String link =
                    head.page.locator("a.td-cite:has-text('Mục III.1')").first().getAttribute("href");
            assertThat(opens(head, link)).endsWith("/file#page=4");
            assertThat(opens(head, base + "/paper?clause=I.1")).endsWith("/file#page=2");
            assertThat(opens(head, base + "/paper?clause=basis")).endsWith("/file#page=1");
            assertThat(head.get(opens(head, link).replaceAll("#.*", ""))).startsWith("%PDF".getBytes());
            head.check(base + "/paper", 390, 844);
            assertThat(head.page.locator("main").innerText()).contains("Kế hoạch số 20.pdf");
            assertThat(head.page.locator("input[type=file]").count()).isZero();
        }
        try (Visit stranger = Visit.as("vl.standing-office")) {
            assertThat(stranger.go(base + "/paper")).isEqualTo(404);
        }
    }

    private static String opens(Visit visit, String path) {
        APIResponse answer = visit.redirect(path);
        assertThat(answer.status()).isEqualTo(302);
        return answer.headers().get("location");
    }

    /** A wrong scan is replaced with a reason; both stand on the page, and a second person is told of the first. */
    @Test
    void aPaperIsReplacedWithAReasonAndTheEarlierOneStaysReadable() {
        Actor office = scene.person(Role.STANDING_OFFICE);
        Campaign campaign = scene.campaign("vinh-long-2024");
        String page = "/campaigns/" + campaign.id() + "/paper";
        try (Visit visit = Visit.as(office.username())) {
            visit.go(page);
            visit.page.setInputFiles("input[name=file]", file("Bản nháp.docx", Docx.of(paper())));
            visit.press(visit.page.locator("form[action$='/paper'] button"));
            assertThat(visit.page.locator("main").innerText())
                    .contains("Bản nháp.docx")
                    .contains("đang dùng");
            visit.go(page + "?clause=III.1-d1");
            assertThat(visit.page.locator("section:has(#clause)").innerText())
                    .contains("Mục III.1, gạch đầu dòng 1")
                    .contains("Văn bản là tệp Word");
            visit.page.setInputFiles("input[name=file]", file("Kế hoạch.pdf", Pdf.of(paper())));
            visit.page.fill("textarea[name=reason]", "Bản đã ký");
            visit.press(visit.page.locator("form[action$='/paper'] button"));
            assertThat(visit.page.locator("main").innerText())
                    .contains("Bản nháp.docx", "đã thay", "Kế hoạch.pdf", "Bản đã ký");
        }
        CampaignDocuments documents = Running.part(CampaignDocuments.class);
        FileStore.Kept other = Running.part(FileStore.class).keep("khac.pdf", "application/pdf", Pdf.of(paper()));
        long first = documents.all(office, campaign).getLast().id();
        assertThatThrownBy(() -> documents.put(office, campaign, other, "Bản khác", first))
                .hasMessageContaining("second");
        assertThatThrownBy(() -> documents.put(
                        office,
                        campaign,
                        other,
                        " ",
                        documents.all(office, campaign).getFirst().id()))
                .hasMessageContaining("reason-needed");
        assertThatThrownBy(() -> documents.put(scene.invented(Role.HEAD), campaign, other, "Bản khác", first))
                .hasMessageContaining("not-allowed");
    }

    @ParameterizedTest
    @CsvSource({"anh.png,image/png", "bang.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
    void onlyPapersAreTaken(String name, String media) {
        Campaign campaign = scene.campaign("vinh-long-2024");
        FileStore.Kept kept = Running.part(FileStore.class).keep(name, media, new byte[] {1});
        assertThatThrownBy(() -> Running.part(CampaignDocuments.class)
                        .put(scene.invented(Role.STANDING_OFFICE), campaign, kept, "", 0))
                .hasMessageContaining("campaign-document-kind");
    }
}
