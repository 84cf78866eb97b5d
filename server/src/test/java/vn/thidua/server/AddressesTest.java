package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.PlainName;
import vn.thidua.server.kernel.Texts;

/** Addresses: what is no page, where one is sent, and what an address may not do. */
class AddressesTest {

    /** Sends a request as it is written; the answer as it comes. */
    private static String raw(String head) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Running.office().port())) {
            OutputStream out = socket.getOutputStream();
            out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/campaigns", "/campaigns/1/facts", "/record", "/ranking?x=1"})
    void theHostOfARequestIsNotInWhereOneIsSent(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: ke-xau.example\r\n");
        assertThat(answer.lines().filter(line -> line.toLowerCase().startsWith("location:")))
                .allSatisfy(line -> assertThat(line).doesNotContain("ke-xau.example"));
    }

    @Test
    void afterSigningInOneComesBackToThePageWithoutTheHostThatWasClaimed() throws IOException {
        String answer = raw("GET /campaigns?a=b HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        assertThat(answer).startsWith("HTTP/1.1 302").contains("/sign-in").doesNotContain("ke-xau");
        String claimed = raw("GET /campaigns?a=b HTTP/1.1\r\nHost: ke-xau.example\r\n");
        assertThat(claimed).startsWith("HTTP/1.1 421").doesNotContain("ke-xau");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/khong-co", "/campaignss", "/c/x/y", "/.env", "/wp-login.php", "/campaigns/1/khong-co"})
    void anUnknownAddressIsNoPageAlsoForStrangers(String path) {
        try (Visit stranger = Visit.stranger(Running.office());
                Visit office = Visit.as("vl.standing-office")) {
            assertThat(stranger.go(path)).isEqualTo(404);
            assertThat(stranger.page.locator("[role=alert]").innerText()).contains("Không có trang này");
            assertThat(office.go(path)).isEqualTo(404);
        }
    }

    @Test
    void aKnownPageAsksStrangersToSignIn() {
        try (Visit stranger = Visit.stranger(Running.office())) {
            stranger.go("/campaigns/1/facts");
            assertThat(stranger.path()).startsWith("/sign-in");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/campaigns/abc",
                "/campaigns/1x/facts",
                "/campaigns/99999999999999999999999/prepare",
                "/campaigns/0x1/plan",
                "/campaigns/1/tasks/abc",
                "/campaigns/-/targets"
            })
    void anIdThatIsNoNumberNamesNothing(String path) {
        try (Visit office = Visit.as("vl.standing-office")) {
            assertThat(office.go(path)).isEqualTo(404);
        }
    }

    @Test
    void afterALookOneStaysOnOnesOwnPages() {
        try (Visit stranger = Visit.stranger(Running.office())) {
            stranger.go("/sign-in");
            for (String other : List.of(
                    "//ke-xau.example",
                    "/\\ke-xau.example",
                    "https://ke-xau.example",
                    "/\t/ke-xau.example",
                    "\\\\x",
                    "")) {
                var answer = stranger.post("/look", Map.of("what", "lang", "value", "vi", "back", other));
                assertThat(answer.headers().get("location")).as(other).isEqualTo("/");
            }
            var own = stranger.post(
                    "/look", Map.of("what", "lang", "value", "vi", "back", "/campaigns/1/facts?kind=unit&fact=a.b"));
            assertThat(own.headers().get("location")).isEqualTo("/campaigns/1/facts?kind=unit&fact=a.b");
        }
    }

    @Test
    void englishWritesNumbersAndPluralsInItsOwnWay() {
        Texts english = Texts.of("en");
        Texts vietnamese = Texts.of("vi");
        assertThat(english.show(new java.math.BigDecimal("-1234567.50"))).isEqualTo("−1,234,567.5");
        assertThat(vietnamese.show(new java.math.BigDecimal("-1234567.50"))).isEqualTo("−1.234.567,5");
        assertThat(english.say("announce.units", 1)).isEqualTo("1 unit");
        assertThat(english.say("announce.units", 0)).isEqualTo("0 units");
        assertThat(english.say("announce.units", 1001)).isEqualTo("1,001 units");
        assertThat(vietnamese.say("announce.units", 1)).isEqualTo("1 đơn vị");
    }

    @Test
    void namesOfFilesHaveNoDiacritics() {
        assertThat(PlainName.of("UBND Phường 1 – Đăng ký (đợt 2)")).isEqualTo("ubnd-phuong-1-dang-ky-dot-2");
        assertThat(PlainName.of("\u0110a\u0302\u0301t ñ ß ﬁ")).matches("[a-z0-9-]+");
        assertThat(PlainName.of("日本 – !")).isEmpty();
        assertThat(PlainName.of("Ấ".repeat(300)).length()).isLessThanOrEqualTo(80);
    }

    /** Whatever the calendar, the first page and the campaign's own page lead to may be seen by whoever is led there. */
    @ParameterizedTest
    // A specialist acts for a body of one plan, which a scene's people do not have.
    @EnumSource(value = Role.class, names = "SPECIALIST", mode = EnumSource.Mode.EXCLUDE)
    void nobodyIsLedToWhatTheyMayNotSee(Role role) {
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("vinh-long-2024");
        try (Caller caller = Caller.as(Running.office(), scene.person(role).username())) {
            for (String page : List.of("/", "/calendar", "/campaigns/" + campaign.id())) {
                Document shown = Jsoup.parse(caller.get(page).body());
                for (String link : shown.select("main a[href^=/]").eachAttr("href")) {
                    assertThat(caller.get(link.replaceAll("#.*", "")).statusCode())
                            .as(page + " leads to " + link)
                            .isLessThan(400);
                }
            }
        }
    }
}
