package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.server.guide.Topic;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;

/** Every page says what it is for, and the guide of a role says the same on paper. */
class GuideTest {

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyTopicHasItsTexts(String language) {
        Texts texts = Texts.of(language);
        for (Topic topic : Topic.values()) {
            assertThat(List.of(topic.title(texts), topic.purpose(texts)))
                    .as(topic + " " + language)
                    .noneMatch(text -> text.isBlank() || text.contains("help."));
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleReadsItsGuideOnTheScreenAndOnPaper(Role role) throws Exception {
        try (Visit reader = Visit.as("vl.chair")) {
            assertThat(reader.go("/guide/" + role.word())).isEqualTo(200);
            String screen = reader.page.locator("main").innerText();
            assertThat(screen).contains(Texts.of("vi").say("guide.role." + role.word()));
            if (role == Role.STANDING_OFFICE) {
                reader.check("/guide/" + role.word(), 390, 844);
                reader.check("/guide/" + role.word(), 1366, 768);
            }
            try (PDDocument paper = Loader.loadPDF(reader.get("/guide/" + role.word() + ".pdf"))) {
                assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                        .contains(Texts.of("vi").say("help.home.title"))
                        .contains(Texts.of("vi").say("help.password.title"));
            }
        }
    }

    @Test
    void aPageOfACampaignTellsItsPurpose() {
        long campaign = Running.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select min(id) from campaign where plan = 'vinh-long-2024'")
                .query(Long.class)
                .single();
        try (Visit office = Visit.as("vl.standing-office")) {
            office.go("/campaigns/" + campaign + "/ranking");
            office.page.locator(".td-help > summary").click();
            assertThat(office.page.locator(".td-help").innerText()).contains(Topic.RANKING.purpose(Texts.of("vi")));
            office.checkHere("ranking with its help open");
        }
    }
}
