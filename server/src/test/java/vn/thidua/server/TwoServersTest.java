package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.database.DataFolder;
import vn.thidua.server.identity.Role;

/** Two servers on one database and one folder of data are one office. */
class TwoServersTest {

    private static final int ROUNDS = 6;

    private static Office second;

    private final Scene scene = Scene.withWards(1);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final String sheet = "/campaigns/" + campaign.id() + "/sheets/w1";
    private final String cell = sheet + "/lines/PL.I.1/claim";

    @BeforeAll
    static void begin() {
        Path data = Path.of(Running.part(Environment.class).getRequiredProperty("thidua.data"));
        Map<String, Object> settings = new HashMap<>(ServeAlone.settings(data));
        int port = Running.part(JdbcClient.class)
                .sql("select inet_server_port()")
                .query(Integer.class)
                .single();
        settings.put("thidua.day", "2024-12-20");
        settings.put("thidua.database.url", "jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        settings.put("thidua.database.user", "thidua");
        settings.put("thidua.database.password", HexFormat.of().formatHex(new DataFolder(data).key("thidua-password")));
        second = Office.open(settings);
    }

    @AfterAll
    static void end() {
        second.close();
    }

    @Test
    void aSessionIsKnownAtBoth() {
        try (Caller clerk = Caller.as(Running.office(), scene.person(Role.CLERK).username())) {
            assertThat(clerk.at(second).get(sheet).statusCode()).isEqualTo(200);
        }
    }

    /** Whoever was first: one is written, the other is told what stands, and nothing of it is lost. */
    @Test
    void ofTwoWhoSaveACellAtBothAtOnceTheSecondIsTold() {
        try (Caller one = Caller.as(
                        Running.office(), scene.account(Role.CLERK, "one").username());
                Caller other =
                        Caller.as(second, scene.account(Role.CLERK, "other").username())) {
            String tokenOfOne = token(one.page(sheet));
            String tokenOfOther = token(other.page(sheet));
            for (int round = 0; round < ROUNDS; round++) {
                String seen = one.page(sheet).select("#seen-claim-PL_I_1").val();
                assertThat(other.page(sheet).select("#seen-claim-PL_I_1").val()).isEqualTo(seen);
                List<Caller.Field> mine = claim(round, "người thứ nhất " + round, seen);
                List<Caller.Field> theirs = claim(round + 5, "người thứ hai " + round, seen);
                List<HttpResponse<String>> answers = both(
                        () -> one.sendCell(cell, mine, tokenOfOne), () -> other.sendCell(cell, theirs, tokenOfOther));
                assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 409);
                boolean first = answers.getFirst().statusCode() == 200;
                assertThat(answers.get(first ? 1 : 0).body())
                        .contains(first ? "Người one" : "Người other")
                        .contains(String.valueOf(first ? round : round + 5));
                assertThat(written("người thứ nhất " + round)).isEqualTo(first ? 1 : 0);
                assertThat(written("người thứ hai " + round)).isEqualTo(first ? 0 : 1);
            }
        }
    }

    private static List<Caller.Field> claim(int points, String reason, String seen) {
        return List.of(
                new Caller.Field("points", String.valueOf(points)),
                new Caller.Field("reason", reason),
                new Caller.Field("seen", seen));
    }

    private static long written(String reason) {
        return Running.part(JdbcClient.class)
                .sql("select count(*) from score_act where reason = :reason")
                .param("reason", reason)
                .query(Long.class)
                .single();
    }

    /** A form carries its key, whichever server it comes to. */
    @Test
    void oneFormThatIsSentToBothAtOnceIsDoneOnce() {
        String questions = "/campaigns/" + campaign.id() + "/questions";
        try (Caller clerk = Caller.as(Running.office(), scene.person(Role.CLERK).username())) {
            List<Caller.Field> fields =
                    Caller.fields(Caller.form(clerk.page(questions), "form:has(textarea[name=text])"));
            Caller.set(fields, "text", "Thiên nga hỏi một lần");
            List<HttpResponse<String>> answers = both(
                    () -> clerk.send(questions, fields), () -> clerk.at(second).send(questions, fields));
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(302);
            assertThat(Running.part(JdbcClient.class)
                            .sql("select count(*) from question where text = 'Thiên nga hỏi một lần'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    private static List<HttpResponse<String>> both(
            Supplier<HttpResponse<String>> here, Supplier<HttpResponse<String>> there) {
        CompletableFuture<HttpResponse<String>> going = CompletableFuture.supplyAsync(there);
        return List.of(here.get(), going.join());
    }

    private static String token(Document page) {
        return page.select("[name=_csrf]").first().val();
    }
}
