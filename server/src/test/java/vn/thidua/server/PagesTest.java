package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page in a real browser, wide and narrow, light and dark: axe finds nothing, nothing is too wide. */
class PagesTest {

    private static final List<String> OF_THE_OFFICE = List.of(
            "/",
            "/campaigns",
            "/campaigns/new",
            "/campaigns/1",
            "/campaigns/1/plan",
            "/campaigns/1/prepare",
            "/campaigns/1/correct",
            "/campaigns/1/registrations",
            "/campaigns/1/registrations/unit-registration/ward-2",
            "/campaigns/1/facts/grid",
            "/campaigns/1/facts/grid?kind=campaign",
            "/campaigns/1/facts/unit/ward-2",
            "/campaigns/1/facts/unit/ward-2/tasks.assigned/history?on=2024-12-19",
            "/campaigns/1/facts/import",
            "/campaigns/1/evidence",
            "/campaigns/1/evidence/ward-2",
            "/campaigns/1/sheets",
            "/campaigns/1/sheets/ward-2",
            "/campaigns/1/sheets/ward-3",
            "/campaigns/1/sheets/ward-5",
            "/campaigns/1/sheets/ward-7",
            "/campaigns/1/sheets/queue",
            "/campaigns/1/tasks",
            "/campaigns/1/tasks?only=cancelled",
            "/campaigns/1/tasks/" + Running.first("task", 1),
            "/campaigns/1/cases",
            "/campaigns/1/deliveries?only=sent",
            "/campaigns/1/cases/" + Running.first("case_file", 1),
            "/campaigns/1/initiatives",
            "/campaigns/1/initiatives/library",
            "/campaigns/1/initiatives/" + Running.first("initiative", 1),
            "/campaigns/1/counts?page=2",
            "/campaigns/1/watch",
            "/campaigns/1/watch/charts",
            "/campaigns/1/prepare/trial?with=1",
            "/campaigns/1/reminders",
            "/campaigns/1/intake",
            "/calendar",
            "/campaigns/1/coach/ward-2",
            "/campaigns/1/ranking",
            "/campaigns/1/reviews",
            "/campaigns/1/reviews/final-review",
            "/campaigns/1/awards",
            "/campaigns/1/awards?kind=person&award=giay-khen-tp-ca-nhan",
            "/units",
            "/people");

    @ParameterizedTest
    @CsvSource({"1366,768,light", "390,844,dark"})
    void theOffice(int width, int height, String theme) {
        look("vl.standing-office", OF_THE_OFFICE, width, height, theme);
    }

    @ParameterizedTest
    @CsvSource({"1366,768,dark", "390,844,light"})
    void theUnit(int width, int height, String theme) {
        look(
                "vl.clerk",
                List.of(
                        "/",
                        "/campaigns/1",
                        "/campaigns/1/registrations/unit-registration/ward-1",
                        "/campaigns/1/facts/unit/ward-1",
                        "/campaigns/1/evidence/ward-1",
                        "/campaigns/1/sheets/ward-1",
                        "/campaigns/1/sheets/ward-1/why/PL.I.1",
                        "/campaigns/1/tasks",
                        "/campaigns/1/deliveries",
                        "/campaigns/1/cases",
                        "/campaigns/1/initiatives",
                        "/campaigns/1/coach/ward-1",
                        "/campaigns/1/ranking",
                        "/password"),
                width,
                height,
                theme);
    }

    @ParameterizedTest
    @CsvSource({"1366,768,light", "390,844,dark"})
    void theWayToTheCertificate(int width, int height, String theme) {
        look(
                "sp.standing-office",
                List.of(
                        "/",
                        "/campaigns/5/nominations",
                        "/campaigns/5/nominations/" + Running.first("nomination", 5),
                        "/campaigns/5/outsiders",
                        "/campaigns/5/council",
                        "/campaigns/5/council/sessions/" + Running.first("council_session", 5),
                        "/campaigns/5/decisions",
                        "/campaigns/5/stories",
                        "/campaigns/5/decisions/ceremony",
                        "/campaigns/5/decisions/ceremony/slides",
                        "/campaigns/5/decisions/" + Running.first("decision", 5),
                        "/campaigns/5/decisions/" + Running.first("decision", 5) + "/certificates",
                        "/campaigns/5/from-record",
                        "/proposals",
                        "/register",
                        "/notices",
                        "/statistics",
                        "/statistics/2022/local",
                        "/statistics/2022/0601",
                        "/statistics/2022/0602",
                        "/statistics/2022/0603/cases",
                        "/statistics/2022/0603/asked",
                        "/statistics/2022/0605",
                        "/record?words=giay khen",
                        "/publications",
                        "/publications/" + Running.first("public_item", 5),
                        "/publications/site",
                        "/publications/removals?words=n",
                        "/law"),
                width,
                height,
                theme);
    }

    @ParameterizedTest
    @CsvSource({"1366,768,light", "390,844,light"})
    void theAdministrator(int width, int height, String theme) {
        look(
                "vl.administrator",
                List.of(
                        "/",
                        "/units",
                        "/units/new",
                        "/units/of/ward-2",
                        "/people",
                        "/accounts",
                        "/audit?check=true",
                        "/forms",
                        "/mail",
                        "/webhooks",
                        "/law",
                        "/ui"),
                width,
                height,
                theme);
    }

    @ParameterizedTest
    @CsvSource({"ub,2,commune-2", "lt,3,commune-2", "kg,4,district-2", "sp,5,commune-2"})
    void theOtherPlans(String prefix, int campaign, String unit) {
        String base = "/campaigns/" + campaign;
        look(
                prefix + ".standing-office",
                List.of(
                        base,
                        base + "/plan",
                        base + "/registrations",
                        base + "/facts/grid",
                        base + "/sheets",
                        base + "/facts/unit/" + unit,
                        base + "/awards",
                        base + "/watch",
                        base + "/watch/charts",
                        base + "/targets",
                        base + "/targets?unit=" + unit,
                        base + "/coach/" + unit,
                        base + "/ranking"),
                1366,
                768,
                "light");
    }

    private static void look(String who, List<String> paths, int width, int height, String theme) {
        try (Visit visit = Visit.as(who)) {
            visit.page
                    .context()
                    .addCookies(List.of(
                            new com.microsoft.playwright.options.Cookie("theme", theme).setUrl(visit.page.url())));
            paths.forEach(path -> visit.check(path, width, height));
        }
    }

    @Test
    void aStrangerSeesWhatIsPublicAndTheSignInPageOnly() {
        try (Visit visit = Visit.stranger(Running.office())) {
            visit.go("/");
            assertThat(visit.path()).isEqualTo("/cong-khai");
            for (String path :
                    List.of("/campaigns/1", "/units", "/accounts", "/audit", "/campaigns/1/ranking/case.yaml")) {
                visit.go(path);
                assertThat(visit.path()).isEqualTo("/sign-in");
            }
            visit.checkHere("sign-in");
            visit.page.setViewportSize(390, 844);
            visit.checkHere("sign-in, narrow");
        }
    }

    @Test
    void pagesThatAreNotThereSaySo() {
        try (Visit visit = Visit.as("vl.clerk")) {
            assertThat(visit.go("/campaigns/999")).isEqualTo(404);
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("Không có mục này");
            visit.checkHere("not there");
            assertThat(visit.go("/campaigns/1/sheets/ward-2")).isEqualTo(404);
            assertThat(visit.go("/accounts")).isEqualTo(403);
            assertThat(visit.go("/nothing")).isEqualTo(404);
        }
    }

    /** Whatever is sent, nobody gets to see a fault of the program. */
    @Test
    void hostileWordsAreRefusedWithASentence() {
        try (Visit admin = Visit.as("vl.administrator")) {
            admin.go("/accounts");
            for (Map<String, String> form : List.of(
                    Map.of("username", "mot.nguoi", "name", "A\0B", "role", "emperor"),
                    Map.of("username", "mot.nguoi", "name", "Ai", "role", "auditor", "campaign", "một"),
                    Map.of("username", "mot.nguoi", "name", "Ai", "role", "auditor", "campaign", "999"),
                    Map.of("username", "<script>alert(1)</script>", "name", "Ai", "role", "auditor"),
                    Map.of("username", "x".repeat(50_000), "name", "Ai", "role", "auditor"))) {
                var answer = admin.post("/accounts", form);
                assertThat(answer.status())
                        .as(String.valueOf(form.get("username")).substring(0, 5))
                        .isBetween(400, 499);
                assertThat(answer.text()).doesNotContain("<script>alert").doesNotContain("Exception");
            }
        }
    }

    /** What is refused must not answer with what it refuses to show. */
    @Test
    void aGrantThatIsRefusedTellsNothingOfTheOtherUnit() {
        try (Visit clerk = Visit.as("vl.clerk")) {
            clerk.go("/campaigns/1/sheets/ward-1");
            var answer =
                    clerk.post("/campaigns/1/sheets/queue/PL.I.1/ward-2", Map.of("granted", "1", "grantSeen", "0"));
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text()).doesNotContain("state-ward-2").doesNotContain("Nhiệm vụ được thành phố giao");
        }
    }

    @Test
    void theOtherLanguageIsOneButtonAway() {
        try (Visit visit = Visit.as("vl.standing-office")) {
            visit.page.locator(".td-who > summary").click();
            visit.press("English");
            assertThat(visit.page.locator("h1").innerText()).isEqualTo("My work");
            assertThat(visit.page.locator("html").getAttribute("lang")).isEqualTo("en");
            visit.checkHere("English");
        }
    }

    @Test
    void aPersonWithTwoRolesChoosesInWhichToAct() {
        try (Visit visit = Visit.as("vl.standing-office")) {
            visit.page.locator(".td-who > summary").click();
            visit.press("Thư ký Hội đồng");
            assertThat(visit.page.locator(".td-whose").innerText()).contains("Thư ký Hội đồng");
            assertThat(visit.go("/campaigns/1/prepare")).isEqualTo(403);
        }
    }
}
