package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.imports.Imports;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.intake.Intake;
import vn.thidua.server.intake.IntakeKeys;
import vn.thidua.server.ledger.FactFiles;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.record.Achievement;
import vn.thidua.server.record.AchievementKind;
import vn.thidua.server.record.Achievements;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.tracking.Task;
import vn.thidua.server.tracking.Tasks;
import vn.thidua.words.typed.Source;
import vn.thidua.words.typed.Writing;

/**
 * Every file that goes out and can come in changes nothing when it comes back as it is, whatever codes, names and numbers look
 * like: what a spreadsheet would take for a formula, a number, a day or a truth stays the text that it was.
 */
class ExportsComeBackTest {

    /** Codes may have letters, digits, dots, lines above and below; these are all something else to a spreadsheet. */
    private static final List<String> CODES = List.of(
            "001",
            "0",
            "1e5",
            "-5",
            "-",
            "1.234",
            "TRUE",
            "false",
            "12345678901234567890",
            "1-2",
            "2024-01-02",
            "0.10",
            "E1",
            "_",
            ".5",
            "00001.50",
            "NaN",
            "1E400");

    private static final List<String> TEXTS = List.of(
            "=1+1",
            "-5",
            "+84 270 38",
            "@x",
            "'=1",
            "''",
            "\"quoted\"",
            "a;b,c\td",
            "01/02/2024",
            "45/13/2021",
            "0123",
            "95%",
            "1.234",
            "1,234",
            "12345678901234567890",
            "TRUE",
            "Đúng",
            "#N/A",
            "12:30",
            "_x000D_",
            "<b>&amp;",
            "sep=;",
            "Thạ\u0302t",
            "Thật",
            "-",
            "%",
            "½",
            "1e5");

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);

    @Provide
    Arbitrary<List<String>> codes() {
        return Arbitraries.of(CODES).set().ofSize(8).map(List::copyOf);
    }

    /** What has no letter at all would be no name; the rest is put behind one that makes it differ from the others. */
    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> any = Arbitraries.oneOf(
                Arbitraries.of(TEXTS),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(14),
                Arbitraries.strings()
                        .withChars("=+-@'\"; ,.0123456789e/%đẵ\u0301\u00a0\u200b")
                        .ofMinLength(1)
                        .ofMaxLength(10));
        return any.map(Writing::line)
                .filter(text -> !text.isBlank())
                .set()
                .ofSize(8)
                .map(List::copyOf);
    }

    @Property(tries = 2)
    void unchangedItChangesNothing(@ForAll("codes") List<String> codes, @ForAll("texts") List<String> texts) {
        Scene scene = Scene.withWards(0);
        Filled filled = new Filled(scene, codes, texts);
        Campaign campaign = filled.campaign;
        Actor administrator = scene.person(Role.ADMINISTRATOR);
        Actor office = scene.account(Role.STANDING_OFFICE, "office");
        try (Visit admins = Visit.as(administrator.username());
                Visit offices = Visit.as(office.username())) {
            for (String ending : List.of("xlsx", "csv")) {
                unchanged(admins, administrator, "units", "", "/units." + ending);
                unchanged(admins, administrator, "people", "", "/people." + ending);
                unchanged(admins, administrator, "accounts", "", "/accounts/accounts." + ending);
                String own = "/campaigns/" + campaign.id();
                String id = String.valueOf(campaign.id());
                unchanged(offices, office, "tasks", id, own + "/tasks/tasks." + ending);
                unchanged(offices, office, "record", "", "/record/record." + ending);
            }
            unchanged(
                    offices,
                    office,
                    FactFiles.KIND,
                    FactFiles.scope(campaign, SubjectKind.UNIT),
                    "/campaigns/" + campaign.id() + "/facts/template.xlsx?kind=unit");
        }
    }

    /** What another system sends again, by file or by its key, says nothing new. */
    @Property(tries = 2)
    void valuesThatAreSentAgainChangeNothing(@ForAll("codes") List<String> codes, @ForAll("texts") List<String> texts) {
        Scene scene = Scene.withWards(0);
        Campaign campaign = new Filled(scene, codes, texts).campaign;
        Actor office = scene.account(Role.STANDING_OFFICE, "office");
        List<SentValue> values = new ArrayList<>();
        for (FactDeclaration fact : Running.part(Intake.class).facts(office, campaign)) {
            Running.part(Ledger.class)
                    .ofFact(campaign, SubjectKind.UNIT, fact.id())
                    .forEach((code, entry) -> entry.value()
                            .ifPresent(value -> values.add(new SentValue(code, fact.id(), sent(fact, value)))));
        }
        assertThat(values).hasSizeGreaterThan(codes.size());
        DataTable table = DataTable.typed(
                List.of("Mã đơn vị", "Mã dữ kiện", "Giá trị", "Ngày"),
                values.stream()
                        .map(one ->
                                List.of(Source.text(one.unit()), Source.text(one.fact()), one.value(), Source.day(DAY)))
                        .toList());
        String scope = String.valueOf(campaign.id());
        unchanged(office, "values", scope, "so-lieu.csv", Spreadsheets.csv(table));
        unchanged(office, "values", scope, "so-lieu.xlsx", Spreadsheets.xlsx("so-lieu", table));
        assertThat(answer(office, campaign, values))
                .contains("\"recorded\":0")
                .contains("\"same\":" + values.size())
                .contains("\"typed\":[]");
    }

    /** A value of another system. */
    private record SentValue(String unit, String fact, Source value) {

        /** As a number, a truth or a text of JSON. */
        Map<String, Object> json() {
            Object plain = switch (value) {
                case Source.Number(var number, String shown) -> number;
                case Source.Truth(boolean truth, String shown) -> truth;
                default -> value.shown();
            };
            return Map.of("unit", unit, "fact", fact, "value", plain, "day", DAY.toString());
        }
    }

    private static Source sent(FactDeclaration fact, String value) {
        return switch (fact.type()) {
            case INTEGER, PERCENT, DECIMAL -> Source.number(new BigDecimal(value));
            case BOOLEAN -> new Source.Truth(value.equals("true"), value);
            default -> Source.text(value);
        };
    }

    /** What the endpoint for systems says to these values. */
    private static String answer(Actor office, Campaign campaign, List<SentValue> values) {
        List<String> facts = values.stream().map(SentValue::fact).distinct().toList();
        String key = Running.part(IntakeKeys.class).give(office, campaign, "Cổng dịch vụ công", facts);
        String body = JsonMapper.shared()
                .writeValueAsString(
                        Map.of("values", values.stream().map(SentValue::json).toList()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                                            + Running.office().port() + "/api/campaigns/" + campaign.id() + "/values"))
                                    .header("Content-Type", "application/json")
                                    .header("Authorization", "Bearer " + key)
                                    .header("Idempotency-Key", "sent-again")
                                    .POST(HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unchanged(Visit visit, Actor actor, String kind, String scope, String path) {
        String name = path.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        unchanged(actor, kind, scope, name, visit.get(path));
    }

    private static void unchanged(Actor actor, String kind, String scope, String name, byte[] file) {
        Imports imports = Running.part(Imports.class);
        long id = imports.show(actor, kind, scope, name, Spreadsheets.read(name, file));
        List<RowChange> lines = imports.lines(actor, imports.of(actor, id), 0, 1_000);
        assertThat(lines).as(name).isEmpty();
    }

    /** An authority in which everything is called as it should not be. */
    private static final class Filled {

        final Campaign campaign;

        Filled(Scene scene, List<String> codes, List<String> texts) {
            Organisation organisation = Running.part(Organisation.class);
            for (int i = 0; i < codes.size(); i++) {
                String text = texts.get(i);
                organisation.add(
                        Act.PROGRAM,
                        scene.authority,
                        new Unit(
                                codes.get(i),
                                i == 0 ? Optional.empty() : Optional.of(codes.getFirst()),
                                "ward",
                                text,
                                text,
                                LocalDate.of(2015, 1, 1),
                                Optional.empty(),
                                Optional.empty(),
                                0));
            }
            this.campaign = scene.campaign("vinh-long-2024");
            for (int i = 0; i < codes.size(); i++) {
                organisation.post(
                        Act.PROGRAM,
                        scene.authority,
                        // One code is of a unit or of a person.
                        new Person(codes.get(i) + "7", texts.get(i), codes.getFirst(), texts.get(i), DAY));
                Running.part(Accounts.class)
                        .open(Act.PROGRAM, NewAccount.of(scene.prefix + "." + i, texts.get(i), Running.PASSWORD));
                records(scene, codes.get(i), texts.get(i));
            }
            facts(scene, codes);
        }

        private void records(Scene scene, String code, String text) {
            Actor office = scene.invented(Role.STANDING_OFFICE);
            Running.part(Tasks.class).assign(office, campaign, Task.open(code, text, text, text, text, DAY));
            Running.part(Achievements.class)
                    .add(
                            Act.PROGRAM,
                            scene.authority,
                            new Achievement(
                                    0,
                                    SubjectKind.UNIT,
                                    code,
                                    text,
                                    2020,
                                    AchievementKind.AWARD,
                                    text,
                                    text,
                                    Optional.of(DAY),
                                    text,
                                    "import",
                                    Optional.empty()));
        }

        private void facts(Scene scene, List<String> codes) {
            Actor office = scene.invented(Role.STANDING_OFFICE);
            Map<String, FactDeclaration> declared =
                    Running.part(Campaigns.class).plan(campaign).facts().get(SubjectKind.UNIT);
            List<Ledger.Draft> drafts = new ArrayList<>();
            for (FactDeclaration fact : declared.values()) {
                for (int i = 0; i < codes.size(); i++) {
                    // What a register counts stands there already.
                    boolean counted = Running.part(Ledger.class)
                            .current(campaign, SubjectKind.UNIT, codes.get(i), fact.id())
                            .isPresent();
                    if (fact.by().contains("standing-office") && !counted) {
                        drafts.add(new Ledger.Draft(
                                SubjectKind.UNIT,
                                codes.get(i),
                                fact.id(),
                                Optional.of(value(fact, i)),
                                DAY,
                                "form",
                                "",
                                0));
                    }
                }
            }
            Running.part(Ledger.class).record(office, campaign, drafts);
        }

        private static String value(FactDeclaration fact, int i) {
            return switch (fact.type()) {
                case BOOLEAN -> String.valueOf(i % 2 == 0);
                case PERCENT, DECIMAL ->
                    List.of("95.125", "0.000001", "100", "0", "3.5", "12.34", "99.999999", "1")
                            .get(i);
                case DATE -> "2024-02-" + (10 + i);
                case EVENT -> i % 3 == 0 ? "never" : "2024-02-" + (10 + i);
                case TEXT -> fact.values().get(i % fact.values().size());
                default -> String.valueOf(i);
            };
        }
    }
}
