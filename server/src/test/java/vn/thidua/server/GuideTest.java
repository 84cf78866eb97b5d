package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.server.guide.Guide;
import vn.thidua.server.guide.Topic;
import vn.thidua.server.identity.Action;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;

/** Every page says what it is for, and the guide of a role says the same on paper. */
class GuideTest {

    /** What a page calls something, as a step of a guide quotes it. */
    private static final Pattern QUOTED = Pattern.compile("«([^»]+)»");

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

    /** A guide tells its reader what the reader does: what somebody may do is in it, and no step is another's. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void theGuideOfARoleHasAllThatItDoesAndNothingElse(Role role) {
        for (Topic topic : Topic.values()) {
            if (topic.actions().stream().anyMatch(action -> action.allows(role))) {
                assertThat(Guide.of(role))
                        .as("%s does something at %s", role, topic)
                        .contains(topic);
            }
            assertThat(topic.steps(role, Texts.of("vi")))
                    .as("steps of %s for %s", topic, role)
                    .noneMatch(
                            step -> step.matches("(Cán bộ đầu mối|Thủ trưởng|Đơn vị|Cơ quan thường trực|Chủ tịch|Thư ký"
                                    + "|Thành viên|Ban Chỉ đạo|Người giao|Người được)[^.;]*:.*"));
        }
        assertThat(Topic.SHEETS.steps(Role.CLERK, Texts.of("vi")))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(own(Action.SUBMIT_SHEET, 2))
                .doesNotContain(Texts.of("vi").say("help.sheets.approve-points"));
    }

    private static List<String> own(Action action, int steps) {
        return IntStream.rangeClosed(1, steps)
                .mapToObj(step -> Texts.of("vi").say("help.sheets." + action.word() + "." + step))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyStepIsSomebodysAndNamesButtonsAsTheyAreCalled(String language) throws IOException {
        Properties screen = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(
                        Texts.class.getResourceAsStream("/vn/thidua/server/screen_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            screen.load(file);
        }
        Set<String> steps = new TreeSet<>();
        for (Topic topic : Topic.values()) {
            for (Action action : topic.actions()) {
                String key = topic.key() + "." + action.word();
                assertThat(screen.containsKey(key) || screen.containsKey(key + ".1"))
                        .as(key)
                        .isTrue();
                steps.add(key);
                Arrays.stream(Role.values()).filter(action::allows).forEach(role -> steps.add(key + "." + role.word()));
            }
            steps.add(topic.key());
        }
        for (String key : screen.stringPropertyNames()) {
            if (key.matches("help\\..*") && !key.matches(".*\\.title|help\\.(open|guide)")) {
                assertThat(steps).as("%s is shown", key).contains(key.replaceAll("\\.\\d+$", ""));
                QUOTED.matcher(screen.getProperty(key))
                        .results()
                        .forEach(label -> assertThat(screen.values().stream().map(String::valueOf))
                                .as("%s names a button or part of a page: %s", key, label.group(1))
                                .anyMatch(text ->
                                        text.startsWith(label.group(1)) && !text.equals(screen.getProperty(key))));
            }
        }
    }

    /** Whoever presses what a guide says comes to the page that it tells of. */
    @ParameterizedTest
    @CsvSource({
        "STANDING_OFFICE, vl.standing-office",
        "CLERK, vl.clerk",
        "HEAD, vl.head",
        "CHAIR, vl.chair",
        "COUNCIL_SECRETARY, vl.council-secretary",
        "ADMINISTRATOR, vl.administrator"
    })
    void aGuideSaysWhereItsPagesAre(Role role, String username) {
        Texts texts = Texts.of("vi");
        String campaign = texts.say("guide.named.campaign");
        List<String> lost = new ArrayList<>();
        try (Visit visit = Visit.as(username)) {
            for (Topic topic : Guide.of(role)) {
                visit.go("/");
                boolean named = false;
                for (String step : topic.place(role, texts)) {
                    named |= step.startsWith("(") && !step.equals(campaign);
                    if (named || step.equals(texts.say("help.home.title"))) {
                        continue;
                    }
                    Locator link = step.equals(campaign)
                            ? visit.page.locator("main a[href^='/campaigns/']:not([href$='/new'])")
                            : visit.page.locator("nav a:text-is('" + step + "'), main a:text-is('" + step + "')");
                    if (link.count() == 0) {
                        lost.add(topic + ": " + step + " at " + visit.path());
                        named = true;
                    } else {
                        visit.go(link.first().getAttribute("href"));
                    }
                }
                if (!named && topic != Topic.PREPARE) {
                    assertThat(Topic.of(visit.path()))
                            .as("%s of %s", topic, role)
                            .contains(topic);
                }
            }
        }
        // What this plan does not have has no tab: no targets, no classes, no lists to post.
        assertThat(lost).allMatch(one -> one.matches("(TARGETS|CLASSES|POSTINGS): .*"));
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
