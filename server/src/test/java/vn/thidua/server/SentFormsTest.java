package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.nomination.NominatedFor;
import vn.thidua.server.nomination.Nomination;
import vn.thidua.server.nomination.Nominations;

/** Forms on their way: each does its work once, and none that an ended session stopped loses what was typed. */
class SentFormsTest {

    private final Scene scene = Scene.withWards(2);
    private final long campaign = scene.campaign("vinh-long-2024").id();

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    /** Page, the form on it, the table whose rows are counted and how many one sending adds, and what is typed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "standing-office | /register?year=2024 | [action='/register/grants'] | fund_entry | 1"
                        + " | amount=50000000;note=QĐ 12",
                "standing-office | /campaigns/new | [action='/campaigns/new'] | campaign | 1 | pack=vinh-long-2024",
                "standing-office | /campaigns/{c}/outsiders | [action$='/outsiders'] | outsider | 1"
                        + " | kind=person;name=Nguyễn Văn Ngoài;address=Xã Bên",
                "administrator | /accounts/{a} | [action$='/roles'] | role_grant | 1 | role=auditor",
                "standing-office | /campaigns/{c}/registrations | [action$='/remind'] | reminder | 2 | ",
                "standing-office | /campaigns/{c}/tasks | [action$='/tasks'] | task | 1"
                        + " | units=w1;title=Báo cáo quý;due=25/12/2024",
            })
    void aFormSentFourTimesAtOnceIsDoneOnce(
            String role, String page, String selector, String table, long each, String typed) throws Exception {
        scene.person(Role.of(role));
        try (Visit visit = Visit.as(scene.prefix + "." + role)) {
            assertThat(visit.go(at(page))).isEqualTo(200);
            Locator form = visit.page.locator("form[method=post]" + selector).first();
            Map<String, String> fields = fields(form);
            if (typed != null) {
                for (String pair : typed.split(";")) {
                    fields.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                }
            }
            long before = rows(table);
            List<HttpResponse<String>> answers = send(visit, form.getAttribute("action"), fields, 4);
            assertThat(rows(table) - before).as(table).isEqualTo(each);
            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.statusCode()).isBetween(300, 303);
                assertThat(answer.headers().firstValue("Location"))
                        .isEqualTo(answers.getFirst().headers().firstValue("Location"));
            });
            send(visit, form.getAttribute("action"), fields, 1);
            assertThat(rows(table) - before).as("sent again later").isEqualTo(each);
        }
    }

    @Test
    void aFormThatWasRefusedMayBeMendedAndSentAgain() throws Exception {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/register?year=2024");
            Map<String, String> fields = fields(office.page.locator("form[action='/register/grants']"));
            fields.put("amount", "nhiều");
            fields.put("note", "QĐ 12");
            long before = rows("fund_entry");
            assertThat(send(office, "/register/grants", fields, 1).getFirst().statusCode())
                    .isEqualTo(422);
            fields.put("amount", "1000000");
            send(office, "/register/grants", fields, 1);
            fields.put("amount", "2000000");
            send(office, "/register/grants", fields, 1);
            assertThat(rows("fund_entry") - before)
                    .as("other contents are another form")
                    .isEqualTo(2);
        }
    }

    /** Also where the browser was closed meanwhile and knows nothing of its session any more. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasTypedIsThereAgainAfterTheSessionEnded(boolean forgotten) {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/register?year=2024");
            office.page.fill("#amount", "75000000");
            office.page.fill("#note", "Quyết định 99, ghi dài");
            endSession("standing-office");
            if (forgotten) {
                office.page.context().clearCookies();
            }
            office.press(office.page.locator("form[action='/register/grants'] button"));
            assertThat(office.path()).startsWith("/sign-in");
            office.page.evaluate("localStorage.clear()");
            office.page.fill("#username", scene.prefix + ".standing-office");
            office.page.fill("#password", Running.PASSWORD);
            office.press(office.page.locator("form:has(#username) button"));
            assertThat(office.path()).isEqualTo("/register?year=2024");
            assertThat(office.page.locator("#kept").innerText()).contains("chưa được gửi");
            assertThat(office.page.inputValue("#amount")).isEqualTo("75000000");
            assertThat(office.page.inputValue("#note")).isEqualTo("Quyết định 99, ghi dài");
            office.press(office.page.locator("form[action='/register/grants'] button"));
            assertThat(office.page.locator("main").innerText()).contains("75.000.000");
            assertThat(office.complaints).isEmpty();
        }
    }

    @Test
    void anotherPersonAtThatBrowserSeesNothingOfIt() {
        scene.person(Role.STANDING_OFFICE);
        scene.account(Role.STANDING_OFFICE, "other");
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/register?year=2024");
            office.page.fill("#amount", "75000000");
            office.page.fill("#note", "của người kia");
            endSession("standing-office");
            office.press(office.page.locator("form[action='/register/grants'] button"));
            office.page.fill("#username", scene.prefix + ".other");
            office.page.fill("#password", Running.PASSWORD);
            office.press(office.page.locator("form:has(#username) button"));
            office.go("/register?year=2024");
            assertThat(office.page.content()).doesNotContain("của người kia");
            assertThat(office.page.inputValue("#note")).isEmpty();
        }
    }

    @Test
    void aCellWhoseSessionEndedSaysSoAndLeadsToSignIn() {
        scene.person(Role.CLERK);
        try (Visit clerk = Visit.as(scene.prefix + ".clerk")) {
            clerk.go("/campaigns/" + campaign + "/sheets/w1");
            Locator cell = clerk.page.locator("input[data-col=claim]").first();
            String id = cell.getAttribute("id");
            endSession("clerk");
            cell.fill("3");
            cell.blur();
            Locator fault = clerk.page.locator("#" + cell.getAttribute("aria-describedby") + " .td-fault a");
            fault.waitFor();
            clerk.press(fault);
            clerk.page.fill("#username", scene.prefix + ".clerk");
            clerk.page.fill("#password", Running.PASSWORD);
            clerk.press(clerk.page.locator("form:has(#username) button"));
            assertThat(clerk.path()).isEqualTo("/campaigns/" + campaign + "/sheets/w1");
            assertThat(clerk.page.inputValue("#" + id)).isEqualTo("3");
        }
    }

    /** What stands in a cell and was refused is not passed over, and what is just being saved goes before the step. */
    @Test
    void aStepWaitsForTheCellsOfItsPage() {
        scene.person(Role.CLERK);
        String sheet = "/campaigns/" + campaign + "/sheets/w1";
        try (Visit clerk = Visit.as(scene.prefix + ".clerk")) {
            clerk.go(sheet);
            Locator cell = clerk.page.locator("input[data-col=claim]").first();
            Locator ready = clerk.page.locator("form[action$='/ready'] button");
            cell.fill("rất nhiều");
            cell.blur();
            clerk.page
                    .locator("#" + cell.getAttribute("aria-describedby") + " .td-fault")
                    .waitFor();
            ready.click();
            clerk.page.locator(".td-unfinished").waitFor();
            clerk.checkHere("a step with a cell that was refused");
            assertThat(clerk.page.locator(".td-unfinished").innerText()).contains("Còn 1 ô chưa lưu được");
            assertThat(clerk.page.locator("form[action$='/not-ready']").count()).isZero();
            cell.fill("3");
            clerk.press(ready);
            assertThat(clerk.page.locator("main").innerText())
                    .as("it was sent: the office looks at the lines without a claim")
                    .doesNotContain("ô chưa lưu được")
                    .containsPattern("chưa có điểm tự chấm|chưa có lý do");
            clerk.go(sheet);
            assertThat(clerk.page.locator("input[data-col=claim]").first().inputValue())
                    .isEqualTo("3");
        }
    }

    /** Two cards with words, the step that hands it in, and a cell of facts with choices: nothing is lost, nothing done unseen. */
    @Test
    void aDossierWhoseSessionEndedGoesOnWhereItWas() {
        Campaign of = Running.part(Campaigns.class).campaign(scene.invented(Role.STANDING_OFFICE), campaign);
        Nomination made = Running.part(Nominations.class)
                .nominate(
                        scene.invented(Role.HEAD, "w1", ""),
                        of,
                        new NominatedFor("giay-khen-tp-tap-the", SubjectKind.UNIT, "w1"),
                        "Dữ kiện đang ghi");
        scene.person(Role.HEAD);
        String page = "/campaigns/" + campaign + "/nominations/" + made.id();
        try (Visit head = Visit.as(scene.prefix + ".head")) {
            head.go(page);
            Locator cards = head.page.locator("form[id^=words-]");
            assertThat(cards.count()).isGreaterThan(1);
            cards.nth(0).locator("textarea").first().fill("Lời của thẻ thứ nhất, viết dài");
            cards.nth(1).locator("textarea").first().fill("Lời của thẻ thứ hai, viết dài");
            endSession("head");
            head.press(cards.nth(0).locator("button").last());
            signInAgain(head, "head", page);
            assertThat(cards.nth(0).locator("textarea").first().inputValue())
                    .isEqualTo("Lời của thẻ thứ nhất, viết dài");
            assertThat(cards.nth(1).locator("textarea").first().inputValue())
                    .isEqualTo("Lời của thẻ thứ hai, viết dài");
            head.press(cards.nth(0).locator("button").last());
            assertThat(cards.nth(1).locator("textarea").first().inputValue())
                    .isEqualTo("Lời của thẻ thứ hai, viết dài");
            head.press(cards.nth(1).locator("button").last());
            head.page.locator("input[name=wanting]").check();
            endSession("head");
            head.press("Nộp hồ sơ");
            signInAgain(head, "head", page);
            assertThat(head.page.locator("main").innerText()).doesNotContain("Tiếp nhận số");
            assertThat(head.page.locator("input[name=wanting]").isChecked()).isTrue();
            head.press("Nộp hồ sơ");
            assertThat(head.page.locator("main").innerText()).contains("Tiếp nhận số");
            cell(head);
        }
    }

    private void cell(Visit head) {
        String facts = "/campaigns/" + campaign + "/facts/unit/w1";
        head.go(facts);
        Locator choice = head.page.locator("select[data-col=value]").first();
        endSession("head");
        choice.selectOption(new SelectOption().setIndex(1));
        String chosen = choice.inputValue();
        Locator fault = head.page.locator("#" + choice.getAttribute("aria-describedby") + " .td-fault a");
        fault.waitFor();
        head.press(fault);
        signInAgain(head, "head", facts);
        head.page
                .locator("#" + choice.getAttribute("aria-describedby") + " .td-saved")
                .waitFor();
        head.go(facts);
        assertThat(choice.inputValue()).isEqualTo(chosen).isNotEmpty();
    }

    private void signInAgain(Visit visit, String name, String back) {
        assertThat(visit.path()).startsWith("/sign-in");
        visit.page.fill("#username", scene.prefix + "." + name);
        visit.page.fill("#password", Running.PASSWORD);
        visit.press(visit.page.locator("form:has(#username) button"));
        assertThat(visit.path()).isEqualTo(back);
    }

    @Test
    void whatStandsInOneFormSurvivesTheSavingOfAnother() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign + "/outsiders");
            office.page.fill("#name", "Chưa gửi");
            office.go("/register?year=2024");
            office.page.fill("#amount", "1000000");
            office.page.fill("#note", "QĐ 5");
            office.press(office.page.locator("form[action='/register/grants'] button"));
            assertThat(office.page.inputValue("#note")).as("sent, so no draft").isEmpty();
            office.go("/campaigns/" + campaign + "/outsiders");
            assertThat(office.page.inputValue("#name")).isEqualTo("Chưa gửi");
            office.page.locator(".td-draft button").first().click();
            assertThat(office.page.inputValue("#name")).isEmpty();
            office.go("/campaigns/" + campaign + "/outsiders");
            assertThat(office.page.inputValue("#name")).isEmpty();
        }
    }

    /** Two look at the same page, both change it; the second is told, and what they typed is still there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "administrator | /law | form[action='/law'] | value=2530000;from=01/07/2026;source=Nghị định",
                "administrator | /people | form[action='/people'] | code=n1;name=Người Một;unit=w1;post=Công chức",
                "administrator | /units/of/w1 | form:has([name=shortName]) | shortName=Phường Tên Khác",
                "administrator | /accounts/{a} | form[action$='/active'] | ",
            })
    void whoeverChangesAnOldPageIsTold(String role, String page, String selector, String typed) throws Exception {
        scene.person(Role.of(role));
        scene.account(Role.of(role), "second");
        try (Visit first = Visit.as(scene.prefix + "." + role);
                Visit second = Visit.as(scene.prefix + ".second")) {
            first.go(at(page));
            second.go(at(page));
            String path = first.page.locator(selector).first().getAttribute("action");
            Map<String, String> one =
                    fields(first.page.locator("form[action='" + path + "']").first());
            Map<String, String> other =
                    fields(second.page.locator("form[action='" + path + "']").first());
            if (typed != null) {
                for (String pair : typed.split(";")) {
                    one.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
                    other.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1) + " 2");
                }
                other.computeIfPresent("from", (name, day) -> day.replace(" 2", ""));
                other.computeIfPresent("value", (name, value) -> "2540000");
                other.computeIfPresent("unit", (name, unit) -> "w1");
                other.computeIfPresent("code", (name, code) -> "n1");
            }
            assertThat(send(first, path, one, 1).getFirst().statusCode()).isBetween(200, 303);
            HttpResponse<String> answer = send(second, path, other, 1).getFirst();
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        }
    }

    private String at(String path) {
        String there = path.replace("{c}", String.valueOf(campaign));
        return there.contains("{a}")
                ? there.replace(
                        "{a}",
                        String.valueOf(
                                Running.actor(scene.prefix + ".administrator").account()))
                : there;
    }

    private static long rows(String table) {
        return Running.part(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void endSession(String name) {
        Running.part(JdbcClient.class)
                .sql("delete from spring_session where principal_name = :name")
                .param("name", scene.prefix + "." + name)
                .update();
    }

    /** The fields of a form as a browser would send them. */
    private static Map<String, String> fields(Locator form) {
        Map<String, String> fields = new LinkedHashMap<>();
        Object all = form.evaluate("f => [...new FormData(f)].map(([n, v]) => [n, typeof v === 'string' ? v : ''])");
        for (Object pair : (List<?>) all) {
            List<?> both = (List<?>) pair;
            fields.put(String.valueOf(both.get(0)), String.valueOf(both.get(1)));
        }
        return fields;
    }

    private static List<HttpResponse<String>> send(Visit visit, String action, Map<String, String> fields, int times) {
        String cookies = visit.page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        String body = fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Running.office().port() + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookies)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        List<CompletableFuture<HttpResponse<String>>> going = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < times; i++) {
                going.add(client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
            }
            return going.stream().map(CompletableFuture::join).toList();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
