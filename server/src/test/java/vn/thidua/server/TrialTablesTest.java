package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.FactType;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.FactRows;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.server.workshop.PlanDrafts;
import vn.thidua.server.workshop.PlanTrials;
import vn.thidua.server.workshop.SavedDraft;
import vn.thidua.server.workshop.SentFactsFiles;
import vn.thidua.words.typed.Source;

/** A draft is tried on tables of facts that somebody sends, before there is any campaign. */
class TrialTablesTest {

    private static final Texts TEXTS = Texts.of("vi");

    private final Stage stage = Stage.toRead();
    private final Actor office = stage.town.invented(Role.STANDING_OFFICE);

    @TempDir
    private Path folder;

    /** The facts of a campaign as a table give what they give in the campaign. */
    @Test
    void aTableGivesWhatTheSameFactsGiveInACampaign() {
        Plan plan = Running.part(Campaigns.class).plan(stage.decided);
        PlanTrials trials = Running.part(PlanTrials.class);
        List<FactRows> tables = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            if (!plan.facts().getOrDefault(kind, Map.of()).isEmpty()) {
                byte[] file = Spreadsheets.xlsx("Dữ kiện", table(plan, kind));
                tables.add(FactRows.read(
                        plan, kind, FactRows.headed(plan, kind, Spreadsheets.read("dữ kiện.xlsx", file))));
            }
        }
        assertThat(trials.of(plan, tables).units())
                .isNotEmpty()
                .anyMatch(
                        line -> line.total().filter(total -> total.signum() > 0).isPresent())
                .isEqualTo(trials.of(office, plan, stage.decided.id(), TEXTS).units());
    }

    /** Sends the template of a draft as it is, with one unit in it. */
    static void table(Actor office, long draft) {
        PlanDrafts drafts = Running.part(PlanDrafts.class);
        SavedDraft saved = drafts.one(office, draft);
        Plan plan =
                new PlanText(saved.body(), Map.of()).read("plan.yaml").plan().orElseThrow();
        DataTable head = FactRows.template(plan, SubjectKind.UNIT, List.of());
        List<String> row = head.head().stream()
                .map(name -> name.equals("Tên") ? "Tổ thử" : "")
                .toList();
        Running.part(SentFactsFiles.class)
                .put(
                        office,
                        saved,
                        new SentFactsFiles.Place(SubjectKind.UNIT, 0),
                        "Thử.xlsx",
                        DataTable.of(head.head(), List.of(row)));
    }

    /** The template with the facts of the decided campaign. */
    private DataTable table(Plan plan, SubjectKind kind) {
        Campaigns campaigns = Running.part(Campaigns.class);
        Ledger ledger = Running.part(Ledger.class);
        List<Participant> all = new ArrayList<>(campaigns.participants(stage.decided, SubjectKind.UNIT, false));
        List<Participant> some = kind == SubjectKind.CAMPAIGN
                ? ledger.subjects(stage.decided, kind)
                : campaigns.participants(stage.decided, kind, false);
        if (kind != SubjectKind.UNIT) {
            all.addAll(some);
        }
        DataTable empty = FactRows.template(plan, kind, all);
        List<FactDeclaration> facts = List.copyOf(plan.facts().get(kind).values());
        List<List<Source>> rows = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            List<Source> row = new ArrayList<>(
                    empty.rows().isEmpty() ? List.of() : empty.rows().get(at).cells());
            int aside = empty.head().size() - facts.size();
            while (row.size() < empty.head().size()) {
                row.add(new Source.Empty());
            }
            for (int fact = 0; fact < facts.size(); fact++) {
                Optional<Entry> entry = Optional.ofNullable(
                        ledger.ofFact(stage.decided, kind, facts.get(fact).id())
                                .get(some.get(at).code()));
                Optional<String> value = entry.flatMap(Entry::value);
                if (value.isPresent()) {
                    row.set(aside + fact, Typed.source(facts.get(fact), value.get()));
                }
            }
            rows.add(row);
        }
        return DataTable.typed(empty.head(), rows);
    }

    @Test
    void everyFaultOfATableIsTold() {
        Plan plan = Running.part(Campaigns.class).plan(stage.decided);
        FactDeclaration fact = plan.facts().get(SubjectKind.UNIT).values().stream()
                .filter(one -> one.type() == FactType.PERCENT)
                .findFirst()
                .orElseThrow();
        DataTable wrong = DataTable.of(
                List.of("Tên", "Khối", fact.label(), "Cột lạ"),
                List.of(
                        List.of("Phường 1", "Khối không có", "90%", "x"),
                        List.of("Phường 2", "", "chín mươi", ""),
                        List.of("Phường 2", "", "91%", "")));
        assertThatThrownBy(() -> FactRows.read(plan, SubjectKind.UNIT, wrong))
                .isInstanceOfSatisfying(
                        InvalidCells.class,
                        faulty -> assertThat(String.join(
                                        "\n",
                                        faulty.faults().stream()
                                                .map(one -> one.say(TEXTS))
                                                .toList()))
                                .contains("Không có khối “Khối không có”", "chín mươi", "Phường 2"));
        DataTable none = DataTable.of(List.of("Tên", "Số dân"), List.of(List.of("Phường 1", "1200")));
        assertThatThrownBy(() -> FactRows.read(plan, SubjectKind.UNIT, none))
                .isInstanceOfSatisfying(
                        InvalidCells.class,
                        faulty -> assertThat(faulty.faults().getFirst().say(TEXTS))
                                .contains("không có cột dữ kiện nào", fact.label()));
    }

    /** A newcomer without any campaign takes the template, sends it filled in, and sees the units; a second one is told. */
    @Test
    void aTableIsSentThroughPages() throws IOException {
        long id = DraftPageTest.draft(office);
        String path = "/drafts/" + id + "/trial";
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office");
                Visit second = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            visit.page.locator("details summary:has-text('bảng dữ kiện')").click();
            second.go(path);
            second.page.locator("details summary:has-text('bảng dữ kiện')").click();
            visit.checkHere("a place for tables");
            byte[] template = Caller.as(Running.office(), stage.town.prefix + ".standing-office")
                    .bytes(path + "/template.xlsx?kind=unit")
                    .body();
            DataTable table = Spreadsheets.read("mẫu.xlsx", template);
            assertThat(table.head()).startsWith("Tên", "Mã");

            Path wrong = folder.resolve("sai.csv");
            Files.writeString(wrong, "Tên;Số dân\nPhường 1;1200\n");
            send(visit, wrong);
            assertThat(visit.page.innerText("[role=alert]")).contains("sai.csv", "không có cột dữ kiện nào");
            visit.checkHere("a table that was refused");

            Path right = folder.resolve("Năm trước.csv");
            String fact = table.head().getLast();
            Files.writeString(right, "Tên;%s;Dân số\nTổ công tác phường Đông;;100\n".formatted(fact));
            send(visit, right);
            assertThat(visit.page.textContent("main"))
                    .contains(
                            "Đã nhận bảng",
                            "Tổ công tác phường Đông",
                            "1 cột của bảng mà kế hoạch không hỏi",
                            "Năm trước.xlsx");
            visit.checkHere("a draft tried on a table");
            visit.check(path + "?with=table", 390, 844);

            send(second, right);
            assertThat(second.page.innerText("[role=alert]")).contains("Có người vừa làm trước");
        }
    }

    private static void send(Visit visit, Path file) {
        if (visit.page.locator("details:has(#table-unit)[open]").count() == 0) {
            visit.page.locator("details:has(#table-unit) > summary").click();
        }
        visit.page
                .locator("section[aria-labelledby=table-unit] input[type=file]")
                .setInputFiles(file);
        visit.press(visit.page.locator("section[aria-labelledby=table-unit] button"));
    }
}
