package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.administration.OrganisationFiles;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.imports.Imports;
import vn.thidua.server.imports.RowChange;
import vn.thidua.server.imports.RowVerdict;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.FactFiles;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;
import vn.thidua.words.typed.Source;

/** A table that comes in is shown, written as one act and taken back as one; it never reverts what others did. */
class ImportFlowTest {

    private static final String FACT = "tthc.overdue";

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor administrator = scene.invented(Role.ADMINISTRATOR);
    private final Imports imports = Running.part(Imports.class);
    private final FactFiles files = Running.part(FactFiles.class);
    private final Ledger ledger = Running.part(Ledger.class);
    private final String scope = FactFiles.scope(campaign, SubjectKind.UNIT);

    private DataTable template() {
        byte[] file = Spreadsheets.xlsx("mau", files.template(office, campaign, SubjectKind.UNIT));
        return Spreadsheets.read("mau.xlsx", file);
    }

    /** The template with another value of the fact for one unit. */
    private static DataTable with(DataTable sheet, String unit, String value) {
        int column = sheet.head()
                .indexOf(sheet.head().stream()
                        .filter(head -> head.equals("Hồ sơ quá hạn"))
                        .findFirst()
                        .orElseThrow());
        List<DataTable.Row> rows = new ArrayList<>();
        for (DataTable.Row row : sheet.rows()) {
            List<Source> cells = new ArrayList<>();
            for (int i = 0; i < sheet.head().size(); i++) {
                cells.add(i == column && row.at(0).equals(unit) ? Source.text(value) : row.source(i));
            }
            rows.add(new DataTable.Row(row.number(), cells));
        }
        return new DataTable(sheet.head(), rows, sheet.made());
    }

    private void record(Actor actor, String unit, String value) {
        long seen = ledger.current(campaign, SubjectKind.UNIT, unit, FACT)
                .map(Entry::id)
                .orElse(0L);
        ledger.record(
                actor,
                campaign,
                List.of(new Ledger.Draft(
                        SubjectKind.UNIT, unit, FACT, Optional.of(value), LocalDate.of(2024, 6, 1), "form", "", seen)));
    }

    private String value(String unit) {
        return ledger.current(campaign, SubjectKind.UNIT, unit, FACT)
                .flatMap(Entry::value)
                .orElse("");
    }

    private List<RowChange> lines(long id) {
        return imports.lines(office, imports.of(office, id), 0, 100);
    }

    @Test
    void aTemplateSentBackUntouchedRevertsNothing() {
        record(office, "w1", "1");
        DataTable template = template();
        record(office, "w1", "5");
        long id = imports.show(office, FactFiles.KIND, scope, "mau.xlsx", template);
        assertThat(lines(id)).isEmpty();
        assertThatThrownBy(() -> imports.write(office, id, true, "")).isInstanceOf(Refusal.class);
        assertThat(value("w1")).isEqualTo("5");
    }

    @Test
    void whatOthersChangedSinceStaysUnlessSomebodySaysOtherwise() {
        record(office, "w1", "1");
        DataTable template = template();
        record(office, "w1", "5");
        DataTable filled = with(with(template, "w1", "2"), "w2", "7");
        long id = imports.show(office, FactFiles.KIND, scope, "mau.xlsx", filled);
        assertThat(lines(id))
                .extracting(RowChange::verdict)
                .containsExactlyInAnyOrder(RowVerdict.KEPT, RowVerdict.ADDED);
        assertThat(lines(id)).anySatisfy(change -> {
            assertThat(change.before()).startsWith("5");
            assertThat(change.after()).startsWith("2");
            assertThat(change.note()).isEqualTo(office.name());
        });
        assertThat(value("w2"))
                .as("nothing is written before somebody says yes")
                .isEmpty();
        imports.write(office, id, false, "");
        assertThat(value("w1")).isEqualTo("5");
        assertThat(value("w2")).isEqualTo("7");
        long again = imports.show(office, FactFiles.KIND, scope, "mau.xlsx", filled);
        imports.write(office, again, true, "");
        assertThat(value("w1")).isEqualTo("2");
    }

    @Test
    void aUnitsOwnValueIsNotOverwrittenByAFileMadeElsewhere() {
        record(scene.invented(Role.CLERK, "w1", ""), "w1", "3");
        DataTable own =
                DataTable.of(List.of("Mã", "x [" + FACT + "]"), List.of(List.of("w1", "9"), List.of("w2", "4")));
        assertThat(files.take(office, campaign, SubjectKind.UNIT, own)).isEqualTo(1);
        assertThat(value("w1")).isEqualTo("3");
        assertThat(value("w2")).isEqualTo("4");
    }

    @Test
    void anImportIsTakenBackAsOneActUntilSomebodyBuildsOnIt() {
        record(office, "w1", "1");
        long id = imports.show(office, FactFiles.KIND, scope, "mau.xlsx", with(with(template(), "w1", "2"), "w2", "7"));
        imports.write(office, id, false, "");
        assertThatThrownBy(() -> imports.write(office, id, false, "")).isInstanceOf(Refusal.class);
        imports.takeBack(office, id, "Nhầm tệp");
        assertThat(value("w1")).isEqualTo("1");
        assertThat(value("w2")).isEmpty();
        long other = imports.show(office, FactFiles.KIND, scope, "mau.xlsx", with(template(), "w1", "2"));
        imports.write(office, other, false, "");
        record(office, "w1", "8");
        assertThatThrownBy(() -> imports.takeBack(office, other, "Nhầm tệp")).isInstanceOf(Refusal.class);
        assertThat(value("w1")).isEqualTo("8");
    }

    @Test
    void aValueThatChangesBetweenShowingAndWritingIsNotLost() {
        record(office, "w1", "1");
        long id = imports.show(office, FactFiles.KIND, scope, "mau.xlsx", with(template(), "w1", "2"));
        record(office, "w1", "6");
        assertThatThrownBy(() -> imports.write(office, id, true, "")).isInstanceOf(Refusal.class);
        assertThat(value("w1")).isEqualTo("6");
        assertThat(imports.of(office, id).isOpen()).isTrue();
    }

    @Test
    void aTemplateOfAnotherCampaignIsRefused() {
        DataTable template = template();
        Scene other = Scene.withWards(3);
        Campaign there = other.campaign("vinh-long-2024");
        assertThatThrownBy(() -> files.take(other.invented(Role.STANDING_OFFICE), there, SubjectKind.UNIT, template))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void codesWithZerosGoOutAndComeBackTheSame() throws IOException {
        OrganisationFiles organisation = Running.part(OrganisationFiles.class);
        DataTable zeros = Spreadsheets.read(
                "e03.csv", Files.readAllBytes(Path.of("src/test/resources/tables/e03-codes-zero.csv")));
        assertThat(organisation.takeUnits(administrator, zeros)).isEqualTo(3);
        for (String ending : List.of("xlsx", "csv")) {
            DataTable out = organisation.units(administrator);
            byte[] file = ending.equals("xlsx") ? Spreadsheets.xlsx("u", out) : Spreadsheets.csv(out);
            assertThat(organisation.takeUnits(administrator, Spreadsheets.read("u." + ending, file)))
                    .as(ending)
                    .isZero();
        }
        DataTable lost = Spreadsheets.read(
                "u.csv",
                "Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa\n1,,ward,X,,,,\n"
                        .getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> organisation.takeUnits(administrator, lost)).isInstanceOf(InvalidCells.class);
        assertThat(Running.part(Organisation.class).units(scene.authority))
                .extracting(Unit::name)
                .as("numbers within names sort as numbers")
                .containsSubsequence("Phường 2", "Phường 10");
    }

    @Test
    void unitsAreTakenBackWhileNothingRestsOnThem() {
        DataTable table = Spreadsheets.read("u.csv", """
                Mã,Mã cấp trên,Loại,Tên,Tên ngắn,Từ ngày,Đến hết ngày,Mã đơn vị kế thừa
                w1,,ward,UBND phường Đổi Tên,Đổi Tên,,,
                m1,,ward,Phường Mới,,,,
                m2,m1,ward,Tổ Mới,,,,
                """.getBytes(StandardCharsets.UTF_8));
        long id = imports.show(administrator, "units", "", "u.csv", table);
        imports.write(administrator, id, false, "");
        Organisation organisation = Running.part(Organisation.class);
        assertThat(organisation.unit(scene.authority, "m2").flatMap(Unit::parent))
                .contains("m1");
        imports.takeBack(administrator, id, "Nhầm tệp");
        assertThat(organisation.unit(scene.authority, "m1")).isEmpty();
        assertThat(organisation.unit(scene.authority, "w1").map(Unit::shortName))
                .contains("Phường Thử 001");
    }

    @Test
    void peopleComeByTheNameOfTheirUnitAndAreTakenBack() {
        DataTable table = Spreadsheets.read("p.csv", """
                Danh sách cán bộ,,,,

                Mã,HỌ VÀ TÊN,mã đơn vị,Chức vụ,Từ ngày
                c1,Trần Thị Thử,Phường Thử 001,Công chức,01/02/2021
                """.getBytes(StandardCharsets.UTF_8));
        long id = imports.show(administrator, "people", "", "p.csv", table);
        assertThat(imports.lines(administrator, imports.of(administrator, id), 0, 10))
                .singleElement()
                .satisfies(change -> assertThat(change.row()).isEqualTo(4));
        imports.write(administrator, id, false, "");
        Organisation organisation = Running.part(Organisation.class);
        LocalDate day = LocalDate.of(2024, 12, 20);
        assertThat(organisation.people(scene.authority, day))
                .anySatisfy(person -> assertThat(person.unit()).isEqualTo("w1"));
        imports.takeBack(administrator, id, "Nhầm tệp");
        assertThat(organisation.people(scene.authority, day)).isEmpty();
    }

    @Test
    void theRightIsAskedBeforeTheFileIsRead() {
        Actor clerk = scene.invented(Role.CLERK);
        for (Map.Entry<String, String> kind : Map.of(
                        "units", "", "people", "", "record", "", "tasks", String.valueOf(campaign.id()))
                .entrySet()) {
            assertThatThrownBy(() -> imports.permit(clerk, kind.getKey(), kind.getValue()))
                    .as(kind.getKey())
                    .isInstanceOf(Refusal.class);
        }
    }
}
