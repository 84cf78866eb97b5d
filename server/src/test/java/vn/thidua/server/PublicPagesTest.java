package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.audit.Hash;
import vn.thidua.server.kernel.PlainName;

/** The demonstration as a citizen reads it, who has no account. */
class PublicPagesTest {

    private static final int LARGEST = 100_000;

    private static Map<String, Public.Answer> all;

    private static synchronized Map<String, Public.Answer> everything() {
        if (all == null) {
            all = Public.everything(Running.office());
        }
        return all;
    }

    private static Map<String, Public.Answer> pages() {
        Map<String, Public.Answer> pages = new TreeMap<>();
        everything().forEach((path, answer) -> {
            if (path.startsWith("/cong-khai") && answer.header("content-type").startsWith("text/html")) {
                pages.put(path, answer);
            }
        });
        return pages;
    }

    /** The page of a decision with its honours. */
    private static String honours() {
        return pages().keySet().stream()
                .filter(path -> path.matches(".*/quyet-dinh-[^?]*"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noLinkLeadsNowhereAndNoPageIsHeavy() {
        Map<String, String> wrong = new TreeMap<>();
        everything().forEach((path, answer) -> {
            boolean well = answer.status() == 200 && answer.body().length < LARGEST;
            if (!well) {
                wrong.put(path, answer.status() + ", " + answer.body().length);
            }
        });
        assertThat(wrong).isEmpty();
        assertThat(everything().keySet())
                .anyMatch(path -> path.endsWith("/ke-hoach"))
                .anyMatch(path -> path.endsWith("/hoi-dap"))
                .anyMatch(path -> path.contains("/xep-hang-"))
                .anyMatch(path -> path.contains("/quyet-dinh-"))
                .anyMatch(path -> path.contains("/sang-kien-"))
                .anyMatch(path -> path.endsWith("/lich.ics"))
                .anyMatch(path -> path.endsWith("khen-thuong.csv"))
                .anyMatch(path -> path.endsWith("khen-thuong.json"))
                .anyMatch(path -> path.endsWith("datapackage.json"))
                .anyMatch(path -> path.endsWith("/tin.atom"))
                .anyMatch(path -> path.endsWith("lang=en"));
    }

    @Test
    void everyPageIsValidAndWithoutScriptCookieOrNumberOfTheProgram() {
        Map<String, List<String>> wrong = new TreeMap<>();
        pages().forEach((path, answer) -> {
            Parser parser = Parser.htmlParser().setTrackErrors(20);
            Document page = Jsoup.parse(answer.text(), "", parser);
            List<String> found = new ArrayList<>();
            parser.getErrors().forEach(error -> found.add(error.toString()));
            page.select("script, [style], [onclick], iframe").forEach(one -> found.add(one.outerHtml()));
            page.select("[id]").eachAttr("id").stream()
                    .filter(id -> page.select("[id]").eachAttr("id").stream()
                                    .filter(id::equals)
                                    .count()
                            > 1)
                    .forEach(id -> found.add("twice: " + id));
            page.select("a[href^=/cong-khai]").eachAttr("href").stream()
                    .filter(link -> link.matches(".*/\\d+([/?#].*)?"))
                    .forEach(found::add);
            if (page.select("h1").size() != 1) {
                found.add("h1");
            }
            if (!answer.header("set-cookie").isEmpty()) {
                found.add(answer.header("set-cookie"));
            }
            if (!found.isEmpty()) {
                wrong.put(path, found);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** Each line of a calendar says when, or that the plan sets no day. */
    @Test
    void noDayOfACalendarIsLeftBlank() {
        Map<String, List<String>> blank = new TreeMap<>();
        pages().forEach((path, answer) -> {
            List<String> lines = Jsoup.parse(answer.text()).select("table.days tbody tr").stream()
                    .filter(row -> row.select("td").first().text().isBlank())
                    .map(row -> row.text())
                    .toList();
            if (!lines.isEmpty()) {
                blank.put(path, lines);
            }
        });
        assertThat(blank).isEmpty();
    }

    /** Where an address is shared, the page shows itself: rankings and decisions by a picture of their own, the others by one for all. */
    @Test
    void everyPageHasAPictureForWhereItIsShared() throws IOException {
        Map<String, String> own = new TreeMap<>();
        for (Map.Entry<String, Public.Answer> page : pages().entrySet()) {
            boolean story = page.getKey().contains("/guong-dien-hinh-");
            if (story || page.getKey().contains("?") || page.getKey().endsWith("/nhung")) {
                continue;
            }
            String picture = Jsoup.parse(page.getValue().text())
                    .select("meta[property=og:image]")
                    .attr("content")
                    .replaceFirst("^https?://[^/]+", "");
            boolean shared = page.getKey().matches(".*/(xep-hang|quyet-dinh)-[^/]*");
            assertThat(picture).as(page.getKey()).isEqualTo(shared ? page.getKey() + "/chia-se.png" : "/own/share.png");
            if (shared) {
                Public.Answer answer = Public.ask(picture);
                assertThat(answer.header("content-type")).isEqualTo("image/png");
                assertThat(answer.header("set-cookie")).isEmpty();
                BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.body()));
                assertThat(image.getWidth()).isEqualTo(1200);
                assertThat(image.getHeight()).isEqualTo(630);
                own.put(Hash.sha256(answer.body()), page.getKey());
                Path seen = Path.of("target", "share-pictures", PlainName.of(page.getKey()) + ".png");
                Files.createDirectories(seen.getParent());
                Files.write(seen, answer.body());
            }
        }
        assertThat(own).as("no two are the same").hasSizeGreaterThan(3);
        for (String nothing : List.of("/ke-hoach/chia-se.png", "/khong-co/chia-se.png")) {
            String path = honours().replaceFirst("/quyet-dinh-.*", nothing);
            assertThat(Public.ask(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void answersAreKeptForAShortTimeByEverybodyAndKnownAgain() {
        for (String path : List.of("/cong-khai", honours(), "/cong-khai/sitemap.xml")) {
            Public.Answer first = Public.ask(path);
            assertThat(first.header("cache-control")).isEqualTo("max-age=60, public");
            assertThat(first.header("content-security-policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("script-src");
            Public.Answer again = Public.ask(path, "If-None-Match", first.header("etag"));
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366,768", "390,844"})
    void axeFindsNothingAndNothingIsTooWide(int width, int height) {
        try (Visit citizen = Visit.stranger(Running.office())) {
            Map<String, String> kinds = new TreeMap<>();
            pages().keySet()
                    .forEach(path -> kinds.putIfAbsent(
                            path.replaceAll("/cong-khai/[^/?]+/[^/?]+", "/x/x").replaceAll("-[^/?]*|=.*", ""), path));
            kinds.values().forEach(path -> citizen.check(path, width, height));
            assertThat(citizen.go("/cong-khai/khong-co")).isEqualTo(404);
            citizen.checkHere("missing");
        }
    }

    @Test
    void aCitizenFindsWhoWasHonouredHoweverTheNameIsTyped() {
        String name = Jsoup.parse(Public.ask(honours()).text())
                .select(".honours li b")
                .first()
                .text();
        try (Visit citizen = Visit.stranger(Running.office())) {
            citizen.go("/");
            assertThat(citizen.path()).isEqualTo("/cong-khai");
            citizen.page.fill("#ten", vn.thidua.server.kernel.PlainName.of(name).replace('-', ' '));
            citizen.press(citizen.page.locator(".find button"));
            Locator found =
                    citizen.page.locator(".found li:has-text(\"" + name + "\")").first();
            citizen.press(found.locator("a"));
            assertThat(citizen.page.locator(".honours").innerText()).contains(name);
            citizen.go("/cong-khai/tim?ten=" + name + "&nam=1999");
            assertThat(citizen.page.locator("main").innerText()).contains("Không tìm thấy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "don-vi"})
    void aSearchThatIsTooLongIsRefusedWithASentence(String field) {
        Public.Answer answer = Public.ask("/cong-khai/tim?" + field + "=" + "n".repeat(5_000));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("tối đa 100 chữ");
        assertThat(Public.ask("/cong-khai/tim?ten=%25&nam=một&trang=-1&danh-hieu=%3Cscript%3E".replace("ộ", "o"))
                        .text())
                .doesNotContain("<script>");
        assertThat(Jsoup.parse(Public.ask("/cong-khai/tim?ten=%25").text()).select(".found li"))
                .as("a per cent sign stands for itself")
                .isEmpty();
    }

    @Test
    void theTablesAreWhatTheirDescriptionSays() {
        String base = honours().replaceAll("(/cong-khai/[^/]+)/.*", "$1/du-lieu/");
        JsonMapper json = JsonMapper.shared();
        JsonNode described = json.readTree(Public.ask(base + "datapackage.json").body());
        assertThat(described.path("licenses").get(0).path("title").asString("")).contains("CC BY");
        for (JsonNode table : described.path("resources")) {
            String csv = Public.ask(base + table.path("path").asString("")).text();
            List<String> names = new ArrayList<>();
            table.path("schema")
                    .path("fields")
                    .forEach(field -> names.add(field.path("name").asString("")));
            assertThat(csv.lines().findFirst().orElseThrow().replace("\uFEFF", ""))
                    .isIn(String.join(",", names), String.join(";", names));
            JsonNode rows = json.readTree(
                    Public.ask(base + table.path("name").asString("") + ".json").body());
            for (JsonNode row : rows) {
                assertThat(row.propertyNames()).containsExactlyElementsOf(names);
                table.path("schema").path("fields").forEach(field -> {
                    JsonNode value = row.path(field.path("name").asString(""));
                    boolean well = value.isNull()
                            || switch (field.path("type").asString("")) {
                                case "date" -> value.asString("").matches("\\d{4}-\\d\\d-\\d\\d");
                                case "number" -> value.isNumber();
                                default -> value.isString();
                            };
                    assertThat(well).as(field + " " + value).isTrue();
                });
            }
        }
    }

    @Test
    void theFeedAndTheMapAreWellFormed() throws Exception {
        Map<String, Integer> lines = new TreeMap<>();
        for (String path : everything().keySet()) {
            if (path.endsWith(".atom") || path.endsWith(".xml")) {
                var root = DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new java.io.ByteArrayInputStream(
                                everything().get(path).body()))
                        .getDocumentElement();
                assertThat(root.getLocalName()).isIn("feed", "urlset");
                // An authority of another test may have nothing new to tell; the demonstration has.
                String line = path.endsWith(".atom") ? "entry" : "url";
                lines.merge(line, root.getElementsByTagName(line).getLength(), Integer::sum);
            }
        }
        assertThat(lines)
                .containsOnlyKeys("entry", "url")
                .allSatisfy((line, many) -> assertThat(many).as(line).isPositive());
    }

    /** One network that asks too often is told when to come again; others read on. */
    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain() {
        Public.Answer last = Public.ask("/cong-khai/huong-dan", "X-Forwarded-For", "203.0.113.9");
        for (int asked = 1; asked < 6_000 && last.status() == 200; asked++) {
            last = Public.ask("/cong-khai/huong-dan", "X-Forwarded-For", "203.0.113.9");
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(last.header("retry-after")).matches("[1-9]\\d*");
        assertThat(last.text()).contains("thử lại");
        assertThat(Public.ask("/cong-khai/huong-dan", "X-Forwarded-For", "203.0.113.10")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobodyWritesHere() {
        try (Visit citizen = Visit.stranger(Running.office())) {
            citizen.go("/sign-in");
            assertThat(citizen.post("/cong-khai/tim", Map.of("ten", "x")).status())
                    .isBetween(400, 499);
        }
        assertThat(Public.ask("/cong-khai/../campaigns/1").status()).isNotEqualTo(200);
        assertThat(new String(Public.ask("/robots.txt").body(), StandardCharsets.UTF_8))
                .contains("Disallow: /\n");
    }

    /** The office takes something down and puts it back, with its password; the citizen reads why. */
    @Test
    void theOfficeTakesSomethingDownAndTheCitizenReadsWhy() {
        String path = pages().keySet().stream()
                .filter(one -> one.contains("sa-pa") && one.contains("/xep-hang-") && !one.contains("?"))
                .findFirst()
                .orElseThrow();
        String title = Jsoup.parse(Public.ask(path).text()).select("h1").text();
        try (Visit office = Visit.as("sp.standing-office")) {
            office.go("/publications");
            office.press(office.page
                    .locator("a.td-row-title:has-text(\"" + title + "\")")
                    .first());
            office.page.locator("summary:has-text('Gỡ xuống')").click();
            office.page.fill("#note-withdraw", "Đang rà soát lại điểm của một đơn vị.");
            office.press(office.page.locator("form[action$='/withdraw'] button"));
            office.checkHere("withdrawn");
            assertThat(Public.ask(path).status()).isEqualTo(410);
            assertThat(Public.ask(path).text()).contains("Đang rà soát lại điểm của một đơn vị.");
            office.page.locator("summary:has-text('Công khai lại')").click();
            office.page.fill("#note-restore", "Điểm không thay đổi.");
            office.press(office.page.locator("form[action$='/restore'] button"));
            assertThat(Public.ask(path).text()).contains("Điểm không thay đổi.");
        }
    }

    /** Somebody asks not to be found; the search forgets them, the decision does not. */
    @Test
    void whoAskedNotToBeFoundIsNotFound() {
        String page = pages().keySet().stream()
                .filter(path -> path.contains("sa-pa") && path.contains("/quyet-dinh-") && !path.contains("?"))
                .findFirst()
                .orElseThrow();
        Document before = Jsoup.parse(Public.ask(page).text());
        String name = before.select(".honours li:has(span) b").last().text();
        String search = "/cong-khai/tim?ten="
                + vn.thidua.server.kernel.PlainName.of(name).replace('-', '+');
        String csv = page.replaceAll("(/cong-khai/[^/]+)/.*", "$1/du-lieu/khen-thuong.csv");
        assertThat(Public.ask(search).text()).contains(name);
        try (Visit office = Visit.as("sp.standing-office")) {
            office.go("/publications/removals?words=" + name);
            office.page.locator("input[name=code]").first().check();
            office.page.fill("#reason", "Đơn gửi trực tiếp; lý do gia đình.");
            office.press(office.page.locator("form:has(#reason) button"));
            assertThat(Public.ask(search).text()).as("not decided yet").contains(name);
            office.page.locator("summary:text-is('Chấp nhận')").first().click();
            office.page.locator("form[action$='/grant'] textarea").first().fill("Yêu cầu chính đáng.");
            office.press(office.page.locator("form[action$='/grant'] button").first());
            office.checkHere("granted");
            assertThat(Public.ask(search).text()).doesNotContain("<b>" + name);
            assertThat(Public.ask(csv).text()).doesNotContain(name);
            assertThat(Public.ask(page).text()).contains(name).contains("noindex");
            office.page.locator("summary:text-is('Cho hiện lại')").first().click();
            office.page.locator("form[action$='/lift'] textarea").first().fill("Người yêu cầu rút đơn.");
            office.press(office.page.locator("form[action$='/lift'] button").first());
            assertThat(Public.ask(search).text()).contains(name);
        }
    }
}
