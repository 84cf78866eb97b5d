package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.publication.ItemKind;
import vn.thidua.server.publication.ItemStep;
import vn.thidua.server.publication.PublicItem;
import vn.thidua.server.publication.Publications;
import vn.thidua.server.publication.Site;
import vn.thidua.server.publication.Sites;
import vn.thidua.server.webhook.MessageState;
import vn.thidua.server.webhook.Webhook;
import vn.thidua.server.webhook.WebhookEvents;
import vn.thidua.server.webhook.WebhookMessage;
import vn.thidua.server.webhook.WebhookSender;
import vn.thidua.server.webhook.Webhooks;
import vn.thidua.server.workflow.TakenStep;

/** Another system that is told what becomes public: by an administrator's page, over a real connection, signed. */
class WebhookTest {

    /** What the other system was sent. */
    private record Taken(String id, String time, String signature, String body) {

        JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        String type() {
            return json().path("type").asString();
        }

        boolean isSignedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replace("whsec_", "")), "HmacSHA256"));
                String signed = id + "." + time + "." + body;
                return signature.equals("v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final Publications publications = Running.part(Publications.class);
    private final Webhooks webhooks = Running.part(Webhooks.class);
    private final LocalDate day = Running.part(Today.class).day();
    private final Scene scene = Scene.withWards(2);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor administrator = scene.person(Role.ADMINISTRATOR);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    private HttpServer receiver;
    private volatile int status = 204;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/nhan", this::take);
        receiver.createContext("/khac", exchange -> {
            throw new IllegalStateException("nobody follows to another address");
        });
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.start();
    }

    @AfterEach
    void close() {
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        taken.add(new Taken(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/khac");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private String address() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/nhan";
    }

    /** Adds the system by the page, as an administrator does; the secret that the page shows. */
    private String added() {
        try (Visit visit = Visit.as(administrator.username())) {
            visit.go("/webhooks");
            return added(visit);
        }
    }

    private String added(Visit visit) {
        visit.page.fill("input[name=name]", "Cổng thông tin");
        visit.page.fill("input[name=address]", address());
        visit.press(visit.page.locator("form[action='/webhooks'] button"));
        return visit.page.locator("code.td-secret").innerText();
    }

    private Webhook webhook() {
        return webhooks.all(administrator).getFirst();
    }

    /** What the clock does twice a minute. */
    private int round() {
        Running.part(WebhookEvents.class).make(webhook());
        return Running.part(WebhookSender.class).send(webhook(), 100);
    }

    private List<String> told() {
        List<String> types = taken.stream().map(Taken::type).toList();
        taken.clear();
        return types;
    }

    private long prepared(ItemKind kind) {
        long subject = publications.candidates(office, campaign).stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow()
                .subject();
        return publications.prepare(office, campaign, kind, subject);
    }

    private void step(long id, ItemStep step, String note, LocalDate from) {
        PublicItem item = publications.one(office, id);
        PublicItem.Wording said = item.wording();
        publications.step(
                office,
                id,
                new TakenStep<>(step, note, item.version()),
                Optional.of(new PublicItem.Wording(said.subject(), said.title(), said.text(), said.extent(), from)));
    }

    private long published() {
        long id = prepared(ItemKind.PLAN);
        step(id, ItemStep.PUBLISH, "", day);
        return id;
    }

    private void open(boolean open) {
        Sites sites = Running.part(Sites.class);
        Site site = sites.own(office);
        sites.change(
                office,
                new Site(
                        site.authority(),
                        site.name(),
                        site.slug(),
                        open,
                        site.about(),
                        site.contact(),
                        site.licence(),
                        site.licenceAddress(),
                        site.version()));
    }

    @Test
    void whatCannotBeToldIsRefusedOnThePageAndTheTextStays() {
        try (Visit visit = Visit.as(administrator.username())) {
            visit.go("/webhooks");
            visit.checkHere("systems that are told, none yet");
            for (String wrong : List.of(
                    "cong thong tin",
                    "ftp://127.0.0.1/nhan",
                    "http://ai:mat-khau@127.0.0.1/nhan",
                    "http://169.254.169.254/latest/meta-data")) {
                visit.page.fill("input[name=name]", "Cổng thông tin");
                visit.page.fill("input[name=address]", wrong);
                visit.press(visit.page.locator("form[action='/webhooks'] button"));
                assertThat(visit.page.locator("[role=alert]").innerText())
                        .as(wrong)
                        .isNotBlank();
                assertThat(visit.page.inputValue("input[name=address]")).isEqualTo(wrong);
                assertThat(visit.page.inputValue("input[name=name]")).isEqualTo("Cổng thông tin");
            }
            String secret = added(visit);
            assertThat(secret).startsWith("whsec_");
            visit.checkHere("a system that is told");
            assertThat(visit.content("/webhooks")).as("shown once").doesNotContain(secret);
            visit.page.fill("input[name=name]", "Lần nữa");
            visit.page.fill("input[name=address]", address());
            visit.press(visit.page.locator("form[action='/webhooks'] button"));
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("Cổng thông tin", address());
        }
        assertThat(Running.part(JdbcClient.class)
                        .sql("select secret from webhook where authority = :authority")
                        .param("authority", scene.authority)
                        .query(String.class)
                        .single())
                .as("kept under a key outside the database")
                .startsWith("sealed:");
    }

    @Test
    void whatBecomesPublicIsToldOnceSignedAndAsDescribed() {
        String secret = added();
        assertThat(round()).as("nothing is public").isZero();
        long plan = published();
        round();
        Taken first = taken.getFirst();
        assertThat(first.isSignedWith(secret)).isTrue();
        assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(first.time())), Instant.now()))
                .as("by the true clock, also in an office on another day")
                .isLessThan(Duration.ofMinutes(2));
        assertThat(first.json().at("/data/title").asString()).isEqualTo(campaign.title());
        String url = first.json().at("/data/url").asString();
        assertThat(Public.ask(url.replaceFirst("^http://[^/]*", "")).status()).isEqualTo(200);
        fitsDescription(first.body());
        assertThat(told()).containsExactly("publication.published");
        round();
        assertThat(told()).as("told once").isEmpty();
        step(plan, ItemStep.CORRECT, "Sửa tên.", day);
        round();
        assertThat(taken.getFirst().json().at("/data/note").asString()).isEqualTo("Sửa tên.");
        assertThat(told()).containsExactly("publication.corrected");
        step(plan, ItemStep.WITHDRAW, "Gỡ để rà lại.", day);
        round();
        assertThat(taken.getFirst().json().at("/data/note").asString()).isEqualTo("Gỡ để rà lại.");
        fitsDescription(taken.getFirst().body());
        assertThat(told()).containsExactly("publication.withdrawn");
    }

    private void fitsDescription(String body) {
        JsonNode description = JsonMapper.shared()
                .readTree(Public.ask("/cong-khai/openapi.json").body());
        assertThat(description.at("/webhooks/publication/post").isObject()).isTrue();
        ObjectNode whole = JsonMapper.shared().createObjectNode();
        whole.set("components", description.path("components"));
        whole.put("$ref", "#/components/schemas/tin-bao");
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(whole.toString())
                        .validate(body, InputFormat.JSON))
                .as(body)
                .isEmpty();
    }

    /** What is due tomorrow is told tomorrow; when the pages are shut, nothing is public any more. */
    @Test
    void nothingIsToldBeforeItsDayAndWhatVanishesWithThePagesIsTold() {
        added();
        long plan = prepared(ItemKind.PLAN);
        step(plan, ItemStep.PUBLISH, "", day.plusDays(1));
        round();
        assertThat(told()).isEmpty();
        step(plan, ItemStep.CORRECT, "Công khai sớm.", day);
        round();
        assertThat(told()).containsExactly("publication.published");
        open(false);
        round();
        assertThat(told()).containsExactly("publication.withdrawn");
        open(true);
        round();
        String again = taken.getFirst().id();
        assertThat(told()).containsExactly("publication.published");
        open(false);
        open(true);
        round();
        assertThat(again).startsWith("msg_");
        assertThat(told())
                .as("nothing changed in between that anybody could see")
                .isEmpty();
    }

    @Test
    void whatWasPublicBeforeIsNotToldAndWhoIsEndedIsToldNothing() {
        long plan = published();
        added();
        round();
        assertThat(told()).isEmpty();
        step(plan, ItemStep.CORRECT, "Sửa.", day);
        try (Visit visit = Visit.as(administrator.username())) {
            visit.go("/webhooks");
            visit.press(visit.page.locator("form[action$='/end'] button"));
            assertThat(visit.page.locator("main").innerText()).contains("Đã ngừng báo");
        }
        round();
        assertThat(told()).isEmpty();
    }

    /** A message that is not taken is tried again with the same id, and by hand at once. */
    @Test
    void whatIsNotTakenIsTriedAgainAsTheSameMessage() {
        added();
        published();
        status = 302;
        assertThat(round()).isZero();
        assertThat(round()).as("not before its time").isZero();
        WebhookMessage waiting = webhooks.latest(administrator, 10).getFirst();
        assertThat(waiting.state()).isEqualTo(MessageState.WAITING);
        assertThat(waiting.dueAt()).isAfter(Running.part(Today.class).now());
        String id = taken.getFirst().id();
        assertThat(told()).containsExactly("publication.published");
        status = 200;
        try (Visit visit = Visit.as(administrator.username())) {
            visit.go("/webhooks");
            visit.checkHere("a message that waits");
            assertThat(visit.page.locator("main").innerText()).contains("mã 302", "Đang chờ");
            visit.press(visit.page.locator("form[action$='/again'] button"));
            round();
            assertThat(taken.getFirst().id()).isEqualTo(id);
            visit.go("/webhooks");
            assertThat(visit.page.locator("main").innerText()).contains("Đã nhận");
            assertThat(visit.page.locator("form[action$='/again']").count()).isZero();
            status = 410;
            visit.press(visit.page.locator("form[action$='/test'] button"));
            round();
            visit.go("/webhooks");
            assertThat(visit.page.locator("main").innerText()).contains("mã 410", "Không gửi được");
        }
        receiver.stop(0);
        webhooks.test(administrator, webhook().id());
        round();
        assertThat(webhooks.latest(administrator, 10).stream()
                        .flatMap(one -> one.failure().stream())
                        .map(one -> one.word()))
                .contains("unreachable");
    }

    /** Two servers make and send at once: each message is made once and taken once. */
    @Test
    void twoServersTellOnce() throws Exception {
        added();
        published();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<java.util.concurrent.Callable<Integer>> rounds = Collections.nCopies(8, this::round);
            for (var one : threads.invokeAll(rounds)) {
                one.get();
            }
        }
        assertThat(told()).containsExactly("publication.published");
    }
}
