package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.intake.Intake;
import vn.thidua.server.intake.IntakeKey;
import vn.thidua.server.intake.IntakeKeys;
import vn.thidua.server.intake.IntakeResult;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Values of other systems, by the endpoint and by file: repeated, in any order, in part, and from somebody who means ill. */
class IntakeTest {

    private static final String FACT = "tthc.onTimePercent";

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final IntakeKeys keys = Running.part(IntakeKeys.class);
    private final String secret = keys.give(office, campaign, "Cổng dịch vụ công", List.of(FACT, "tthc.overdue"));
    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> send(String key, String idempotency, String body) {
        return send("Bearer " + key, idempotency, body.getBytes(StandardCharsets.UTF_8), campaign.id());
    }

    private HttpResponse<String> send(String authorization, String idempotency, byte[] body, long id) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + Running.office().port() + "/api/campaigns/" + id + "/values"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        if (!idempotency.isEmpty()) {
            request.header("Idempotency-Key", idempotency);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String values(String... values) {
        return "{\"values\": [" + String.join(",", values) + "]}";
    }

    private static String value(String unit, String fact, String value, String day) {
        return "{\"unit\": \"%s\", \"fact\": \"%s\", \"value\": %s, \"day\": \"%s\"}".formatted(unit, fact, value, day);
    }

    private Optional<Entry> entry(String unit) {
        return Running.part(Ledger.class).current(campaign, SubjectKind.UNIT, unit, FACT);
    }

    private long entries() {
        return Running.part(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select count(*) from ledger_entry where campaign = :campaign")
                .param("campaign", campaign.id())
                .query(Long.class)
                .single();
    }

    @Test
    void aRequestIsDoneOnceHoweverOftenItComes() {
        String body = values(value("w1", FACT, "97.5", "2024-06-30"), value("w2", FACT, "\"98,25\"", "2024-06-30"));
        HttpResponse<String> first = send(secret, "june-0001", body);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"recorded\":2");
        assertThat(entry("w1")).hasValueSatisfying(one -> {
            assertThat(one.value()).contains("97.5");
            assertThat(one.day()).isEqualTo(LocalDate.of(2024, 6, 30));
            assertThat(one.who()).isEqualTo("Cổng dịch vụ công");
            assertThat(one.source()).isEqualTo("system");
        });
        assertThat(entry("w2").flatMap(Entry::value)).contains("98.25");
        long before = entries();
        HttpResponse<String> again = send(secret, "june-0001", body);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(send(secret, "june-0002", body).body()).contains("\"same\":2");
        assertThat(entries()).isEqualTo(before);
        assertThat(send(secret, "june-0001", values(value("w1", FACT, "50", "2024-06-30")))
                        .statusCode())
                .as("another content under the same key")
                .isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"3.125, 3.125", "0.125, 0.125", "95.125, 95.125", "9.5e1, 95", "100, 100"})
    void aNumberOfJsonStaysOne(String number, String kept) {
        HttpResponse<String> answer = send(
                secret, "number-" + number.replace('.', '-') + "-1", values(value("w1", FACT, number, "2024-06-30")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(entry("w1").flatMap(Entry::value)).contains(kept);
    }

    @Test
    void manyAtOnceAreStillDoneOnce() throws Exception {
        String body = values(value("w1", FACT, "61", "2024-05-31"), value("w2", FACT, "62", "2024-05-31"));
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            for (int i = 0; i < 6; i++) {
                answers.add(pool.submit(() -> send(secret, "at-once-1", body)));
            }
        }
        long done = 0;
        for (Future<HttpResponse<String>> answer : answers) {
            assertThat(answer.get().statusCode()).isEqualTo(200);
            done += answer.get()
                            .headers()
                            .firstValue("Idempotent-Replayed")
                            .orElse("")
                            .equals("false")
                    ? 1
                    : 0;
        }
        assertThat(done).isEqualTo(1);
        assertThat(entries()).isEqualTo(2);
    }

    @Test
    void theNewestDayStandsInWhateverOrderTheyCome() {
        List<Integer> months = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8));
        Collections.shuffle(months, new Random(3));
        for (int month : months) {
            HttpResponse<String> answer = send(
                    secret,
                    "month-000" + month,
                    values(value("w1", FACT, String.valueOf(80 + month), "2024-0" + month + "-28")));
            assertThat(answer.statusCode()).isEqualTo(200);
        }
        assertThat(entry("w1").flatMap(Entry::value)).contains("88");
    }

    @Test
    void whatPeopleTypedStays() {
        scene.fact(campaign, "w3", FACT, "77");
        HttpResponse<String> answer = send(secret, "typed-0001", values(value("w3", FACT, "99", "2024-06-30")));
        assertThat(answer.body()).contains("\"typed\":[\"w3 " + FACT + "\"]");
        assertThat(entry("w3").flatMap(Entry::value)).contains("77");
    }

    @Test
    void oneWrongValueStopsAllAndIsNamed() {
        HttpResponse<String> answer = send(
                secret,
                "wrong-0001",
                values(
                        value("w1", FACT, "90", "2024-06-30"),
                        value("w9", FACT, "90", "2024-06-30"),
                        value("w2", FACT, "140", "2024-06-30"),
                        value("w2", "plan.issuedOn", "\"2024-02-01\"", "2024-06-30"),
                        value("w3", FACT, "1e9999999", "2024-06-30"),
                        value("w3", "tthc.overdue", "3", "2031-01-01")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"row\":2", "\"row\":3", "\"row\":4", "\"row\":5", "\"row\":6")
                .doesNotContain("\"row\":1,");
        assertThat(entry("w1")).isEmpty();
        assertThat(send(secret, "wrong-0001", values(value("w1", FACT, "90", "2024-06-30")))
                        .statusCode())
                .as("a request that was refused can be mended and sent again")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"values\": [{\"unit\": \"w1\"'|422",
                "''|422",
                "'[]'|422",
                "'{\"values\": {}}'|422",
                "'{\"values\": []}'|422",
                "'{\"values\": [1, null, \"x\"]}'|422",
                "'{\"values\": [{\"unit\": {\"a\": 1}, \"fact\": \"x\", \"value\": 1}]}'|422",
                "'{\"values\": [{\"unit\": \"w1''; drop table fact--\", \"fact\": \"tthc.onTimePercent\", \"value\": 1}]}'|422"
            })
    void whatIsNoRequestIsRefusedWithASentence(String body, int status) {
        HttpResponse<String> answer = send(secret, "hostile-" + body.hashCode(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"problem\":\"").doesNotContain("Exception");
        assertThat(entries()).isZero();
    }

    @Test
    void depthSizeAndNoiseAreRefused() {
        assertThat(send(secret, "deep-00001", "{\"values\":" + "[".repeat(200_000))
                        .statusCode())
                .isEqualTo(422);
        byte[] large = new byte[5 << 20];
        java.util.Arrays.fill(large, (byte) ' ');
        assertThat(send("Bearer " + secret, "large-0001", large, campaign.id()).statusCode())
                .isEqualTo(413);
        byte[] noise = new byte[3000];
        new Random(1).nextBytes(noise);
        assertThat(send("Bearer " + secret, "noise-0001", noise, campaign.id()).statusCode())
                .isEqualTo(422);
    }

    @Test
    void onlyAKeyThatHoldsOpens() {
        String body = values(value("w1", FACT, "90", "2024-06-30"));
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(send("", "keyless-01", bytes, campaign.id()).statusCode()).isEqualTo(401);
        assertThat(send("Bearer x' or '1'='1", "keyless-02", bytes, campaign.id())
                        .statusCode())
                .isEqualTo(401);
        assertThat(send("Basic " + secret, "keyless-03", bytes, campaign.id()).statusCode())
                .isEqualTo(401);
        assertThat(send(secret, "", body).statusCode()).isEqualTo(400);
        assertThat(send(secret, "short", body).statusCode()).isEqualTo(400);
        Campaign other = Scene.withWards(1).campaign("vinh-long-2024");
        assertThat(send("Bearer " + secret, "other-0001", bytes, other.id()).statusCode())
                .as("a key holds for one campaign")
                .isEqualTo(404);
        IntakeKey key = keys.of(office, campaign).getFirst();
        keys.end(office, campaign, key.id());
        assertThat(send(secret, "ended-0001", body).statusCode()).isEqualTo(401);
        assertThat(entries()).isZero();
    }

    @Test
    void nothingElseIsOpenUnderTheApi() throws IOException, InterruptedException {
        for (String path : List.of("/api", "/api/campaigns/1/values", "/api/anything")) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + Running.office().port() + path))
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isIn(302, 401, 403, 404);
        }
    }

    @Test
    void aFileOfASystemIsTakenTheSameWay() {
        Intake intake = Running.part(Intake.class);
        String file = "Mã đơn vị;Mã dữ kiện;Giá trị;Ngày\nw1;" + FACT + ";91,5;30/06/2024\nw2;" + FACT + ";88;\n";
        IntakeResult taken =
                intake.take(office, campaign, Spreadsheets.read("so-lieu.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(taken.recorded()).isEqualTo(2);
        assertThat(entry("w1").flatMap(Entry::value)).contains("91.5");
        String wrong = "Mã đơn vị;Mã dữ kiện;Giá trị;Ngày\nw1;" + FACT + ";một trăm;31/02/2024\n";
        assertThatThrownBy(() -> intake.take(
                        office, campaign, Spreadsheets.read("so-lieu.csv", wrong.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        InvalidCells.class,
                        faulty -> assertThat(faulty.faults()).hasSize(2));
    }
}
