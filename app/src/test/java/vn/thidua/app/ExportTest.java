package vn.thidua.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.server.Office;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.Rankings;

/** What leaves the office as a case says the same at the terminal. */
class ExportTest {

    @TempDir
    private Path folder;

    @Test
    void eachCampaignOfTheDemonstrationExportedAndEvaluatedGivesItsRanking() throws IOException {
        try (Office office = Office.open(Map.of(
                "server.port",
                0,
                "thidua.home",
                System.getProperty("thidua.home"),
                "thidua.data",
                folder.resolve("data"),
                "thidua.demo",
                true,
                "thidua.demo-password",
                "thi-dua-2024",
                "thidua.day",
                "2024-12-20"))) {
            office.fillDemo();
            for (String prefix : List.of("vl", "ub", "lt", "kg", "sp")) {
                Actor actor = actor(office, prefix + ".standing-office");
                Campaign campaign = office.part(Campaigns.class).seenBy(actor).getFirst();
                Rankings rankings = office.part(Rankings.class);
                Path file = folder.resolve(prefix + ".yaml");
                Files.writeString(file, rankings.asCase(actor, campaign), StandardCharsets.UTF_8);
                Shipped.Run run = Shipped.run("evaluate", campaign.plan(), file.toString(), "--format", "json");
                assertThat(run.status()).as(run.err()).isZero();
                same(
                        rankings.provisional(actor, campaign),
                        new JsonMapper().readTree(run.out()).get("units"));
            }
        }
    }

    private static void same(List<RankedUnit> ranked, JsonNode units) {
        assertThat(ranked).isNotEmpty();
        assertThat(units.size()).isEqualTo(ranked.size());
        for (RankedUnit unit : ranked) {
            JsonNode one = units.get(unit.code());
            unit.total()
                    .ifPresent(total -> assertThat(one.get("total").decimalValue())
                            .as(unit.name())
                            .isEqualByComparingTo(total));
            Optional<Integer> rank = Optional.ofNullable(one.get("rank"))
                    .filter(node -> !node.isNull())
                    .map(JsonNode::intValue);
            assertThat(rank).as(unit.name()).isEqualTo(unit.rank());
        }
        assertThat(ranked.stream().flatMap(unit -> unit.total().stream()).map(BigDecimal::signum))
                .allMatch(sign -> sign >= 0);
    }

    private static Actor actor(Office office, String username) {
        return office.part(Accounts.class).actor(username).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("vn.thidua.app.Shipped#cases")
    void aCaseThatIsReadAndWrittenStaysWhatItWas(Path file) throws IOException {
        String plan = file.getParent().getFileName().toString();
        Path again = folder.resolve("again.yaml");
        Files.writeString(again, Shipped.rewritten(plan, file), StandardCharsets.UTF_8);
        assertThat(Shipped.run("evaluate", plan, again.toString(), "--format", "json")
                        .out())
                .isEqualTo(Shipped.run("evaluate", plan, file.toString(), "--format", "json")
                        .out());
    }
}
