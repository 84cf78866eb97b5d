package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Role;
import vn.thidua.server.intake.IntakeKeys;

/** The description of what other programs can ask, held against what they are answered. */
class OpenApiTest {

    private static final String ADDRESS = "/cong-khai/openapi.json";
    private static final String FACT = "tthc.onTimePercent";

    private final JsonMapper json = JsonMapper.shared();
    private final JsonNode description = json.readTree(Public.ask(ADDRESS).body());

    /** The schema of an answer, of a request where the status is empty. */
    private Schema schema(String path, String method, String status) {
        JsonNode operation = description.path("paths").path(path).path(method);
        JsonNode body = status.isEmpty()
                ? operation.path("requestBody")
                : operation.path("responses").path(status);
        if (body.has("$ref")) {
            body = description.at(body.path("$ref").asString().substring(1));
        }
        JsonNode schema = body.path("content").path("application/json").path("schema");
        assertThat(schema.isObject()).as("%s %s %s", method, path, status).isTrue();
        ObjectNode whole = json.createObjectNode();
        whole.set("components", description.path("components"));
        whole.setAll((ObjectNode) schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(whole.toString());
    }

    private void fits(Schema schema, String answer) {
        assertThat(schema.validate(answer, com.networknt.schema.InputFormat.JSON))
                .as(answer)
                .isEmpty();
    }

    @Test
    void itIsADescriptionThatProgramsRead() {
        SwaggerParseResult read = new OpenAPIV3Parser()
                .readContents(new String(Public.ask(ADDRESS).body(), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(read.getMessages()).isEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).startsWith("3.1");
    }

    @Test
    void everyAddressOfProgramsIsDescribedAndNoOther() {
        Set<String> served = new TreeSet<>();
        for (RequestMethod method : List.of(RequestMethod.GET, RequestMethod.POST)) {
            Routes.of(method).kinds().forEach(pattern -> {
                boolean program = pattern.startsWith("/api/")
                        || pattern.startsWith("/cong-khai/")
                                && pattern.matches(".*\\.(json|atom|ics|csv)|.*csv\\|json}");
                if (program) {
                    served.add(pattern.replaceAll("\\{[^}]*}", "*"));
                }
            });
        }
        Set<String> told = new TreeSet<>();
        description
                .path("paths")
                .propertyNames()
                .forEach(path -> told.add(
                        path.replaceAll("\\{[^}]*}", "*").replaceFirst("/du-lieu/\\*\\.(json|csv)$", "/du-lieu/*.*")));
        assertThat(told).isEqualTo(served);
    }

    @Test
    void everyTableOfTheDemonstrationIsAsDescribed() {
        String table = "/cong-khai/{site}/du-lieu/{file}.json";
        JsonNode files = description.at("/components/schemas/tep/enum");
        assertThat(files.size()).isGreaterThan(4);
        Set<String> filled = new TreeSet<>();
        Public.everything(Running.office()).forEach((path, answer) -> {
            if (path.endsWith("datapackage.json")) {
                fits(schema("/cong-khai/{site}/du-lieu/datapackage.json", "get", "200"), answer.text());
            } else if (path.matches(".*/du-lieu/[a-z-]+\\.json")) {
                fits(schema(table, "get", "200"), answer.text());
                String file = path.replaceAll(".*/|\\.json", "");
                JsonNode rows = json.readTree(answer.text());
                ObjectNode one = json.createObjectNode();
                one.set("components", description.path("components"));
                one.put("$ref", "#/components/schemas/" + file);
                Schema row = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(one.toString());
                rows.forEach(each -> fits(row, each.toString()));
                if (!rows.isEmpty()) {
                    filled.add(file);
                }
            }
        });
        Set<String> all = new TreeSet<>();
        files.forEach(file -> all.add(file.asString()));
        assertThat(filled).isEqualTo(all);
    }

    private HttpResponse<String> send(String secret, long campaign, String idempotency, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:" + Running.office().port() + "/api/campaigns/" + campaign + "/values"))
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (!idempotency.isEmpty()) {
            request.header("Idempotency-Key", idempotency);
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyAnswerToAProgramIsAsDescribed() {
        String path = "/api/campaigns/{campaign}/values";
        Scene scene = Scene.withWards(2);
        Campaign campaign = scene.campaign("vinh-long-2024");
        String secret = Running.part(IntakeKeys.class)
                .give(scene.invented(Role.STANDING_OFFICE), campaign, "Cổng thử", List.of(FACT));
        String good = """
                {"values": [{"unit": "w1", "fact": "%s", "value": 97.5, "day": "%s"}]}""".formatted(FACT, campaign.from());
        String bad = """
                {"values": [{"unit": "w9", "fact": "%s", "value": 97.5}]}""".formatted(FACT);
        String key = UUID.randomUUID().toString();
        fits(schema(path, "post", ""), good);
        fits(schema(path, "post", ""), bad);
        record Sent(int status, String secret, long campaign, String idempotency, String body) {}
        for (Sent sent : List.of(
                new Sent(200, secret, campaign.id(), key, good),
                new Sent(200, secret, campaign.id(), key, good),
                new Sent(409, secret, campaign.id(), key, bad),
                new Sent(401, "x", campaign.id(), key, good),
                new Sent(400, secret, campaign.id(), "", good),
                new Sent(404, secret, campaign.id() + 9999, key + "1", good),
                new Sent(422, secret, campaign.id(), key + "2", bad),
                new Sent(413, secret, campaign.id(), key + "3", " ".repeat((4 << 20) + 1)))) {
            HttpResponse<String> answer = send(sent.secret(), sent.campaign(), sent.idempotency(), sent.body());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(sent.status());
            fits(schema(path, "post", String.valueOf(sent.status())), answer.body());
        }
    }

    @Test
    void aTableStandsInsideAPageOfTheAuthorityAndNothingElseDoes() {
        List<String> pages = Public.everything(Running.office()).keySet().stream()
                .filter(page -> page.endsWith("/nhung"))
                .toList();
        assertThat(pages).anyMatch(page -> page.contains("/xep-hang-")).anyMatch(page -> page.contains("/quyet-dinh-"));
        for (String page : pages) {
            Public.Answer shown = Public.ask(page);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("content-security-policy")).contains("frame-ancestors *", "form-action 'none'");
            assertThat(shown.header("x-frame-options")).isEmpty();
            assertThat(shown.text()).doesNotContain("<form", "<script");
            Public.Answer whole = Public.ask(page.replace("/nhung", ""));
            assertThat(whole.header("content-security-policy")).contains("frame-ancestors 'none'");
            assertThat(whole.text()).contains("&lt;iframe src=");
        }
        String other = pages.getFirst().replaceAll("/[^/]*/nhung", "/ke-hoach/nhung");
        assertThat(Public.ask(other).status()).isEqualTo(404);
    }
}
