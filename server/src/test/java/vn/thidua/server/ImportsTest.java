package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.administration.OrganisationFiles;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.ledger.FactFiles;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Unit;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;
import vn.thidua.server.spreadsheet.Spreadsheets;

/** Files with bad rows: every fault is told by row and column, and nothing of the file is kept. */
class ImportsTest {

    private static final Texts TEXTS = Texts.of("vi");

    private static Scene scene;
    private static Campaign campaign;

    @BeforeAll
    static void open() {
        scene = Scene.withWards(2);
        campaign = scene.campaign("vinh-long-2024");
    }

    private static Actor administrator() {
        return scene.invented(Role.ADMINISTRATOR);
    }

    private static List<String> faultsOfUnits(String csv) {
        return faults(() -> Running.part(OrganisationFiles.class).takeUnits(administrator(), read(csv)));
    }

    private static DataTable read(String csv) {
        return Spreadsheets.read("tep.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> faults(Runnable act) {
        InvalidCells faulty = catchThrowableOfType(InvalidCells.class, act::run);
        assertThat(faulty).isNotNull();
        return faulty.faults().stream().map(fault -> fault.say(TEXTS)).toList();
    }

    /** Each file under {@code imports} holds bad rows; beside it stand the messages that a person reads. */
    @Test
    void fiftyKindsOfBadRowsAreToldAsTheyStandInTheGoldenFiles() throws IOException {
        Path folder = Path.of("src/test/resources/imports");
        int told = 0;
        for (Map.Entry<String, String> kind :
                List.of(Map.entry("units", "units"), Map.entry("people", "people"), Map.entry("facts", "facts"))) {
            DataTable sheet = read(Files.readString(folder.resolve(kind.getKey() + ".csv")));
            List<String> said = faults(() -> {
                switch (kind.getValue()) {
                    case "units" -> Running.part(OrganisationFiles.class).takeUnits(administrator(), sheet);
                    case "people" -> Running.part(OrganisationFiles.class).takePeople(administrator(), sheet);
                    default ->
                        Running.part(FactFiles.class)
                                .take(scene.invented(Role.STANDING_OFFICE), campaign, SubjectKind.UNIT, sheet);
                }
            });
            told += said.size();
            Golden.same("imports/" + kind.getKey() + ".txt", String.join("\n", said) + "\n");
        }
        assertThat(told).isGreaterThanOrEqualTo(50);
        assertThat(Running.part(Organisation.class).units(scene.authority)).hasSize(2);
        assertThat(Running.part(Ledger.class).current(campaign, SubjectKind.UNIT, "w1"))
                .isEmpty();
    }

    @Test
    void whatIsNoTableIsToldAsAWhole() {
        Map<String, byte[]> files = Map.of(
                "rong.csv", new byte[0],
                "anh.png", new byte[] {'P', 'K', 3, 4, 9, 9},
                "latin.csv", new byte[] {'M', (byte) 0xb7, ';', 'T', (byte) 0xaa, 'n'});
        files.forEach((name, content) -> {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> Spreadsheets.read(name, content));
            assertThat(refusal).as(name).isNotNull();
            assertThat(TEXTS.say(refusal.key(), refusal.values().toArray())).contains(name);
        });
        assertThat(faultsOfUnits("Mã,Tên\nx,Phường")).hasSize(2).allMatch(fault -> fault.contains("Thiếu cột"));
    }

    @Test
    void unitsGoOutAndComeBackTheSame() {
        Scene one = Scene.withWards(3);
        OrganisationFiles files = Running.part(OrganisationFiles.class);
        Actor actor = one.invented(Role.ADMINISTRATOR);
        for (String ending : List.of("xlsx", "csv")) {
            DataTable out = files.units(actor);
            byte[] file = ending.equals("xlsx") ? Spreadsheets.xlsx("units", out) : Spreadsheets.csv(out);
            assertThat(files.takeUnits(actor, Spreadsheets.read("units." + ending, file)))
                    .isZero();
        }
    }

    @Test
    void aTreeComesInWhateverTheOrderOfItsRowsAndAMergerIsKept() {
        Scene one = Scene.withWards(1);
        Actor actor = one.invented(Role.ADMINISTRATOR);
        OrganisationFiles files = Running.part(OrganisationFiles.class);
        files.takeUnits(actor, read("""
                Mã;Mã cấp trên;Loại;Tên;Tên ngắn;Từ ngày;Đến hết ngày;Mã đơn vị kế thừa
                con;me;ward;Phường Con;;01/01/2020;;
                me;;district;Huyện Mẹ;;01/01/2020;30/06/2025;xa-moi
                xa-moi;;commune;Xã Mới;;01/01/2020;;
                """));
        Organisation organisation = Running.part(Organisation.class);
        assertThat(organisation.unit(one.authority, "con").flatMap(Unit::parent))
                .contains("me");
        assertThat(organisation.unit(one.authority, "me").flatMap(Unit::successor))
                .contains("xa-moi");
        assertThat(organisation.unit(one.authority, "me").orElseThrow().livesOn(java.time.LocalDate.of(2025, 7, 1)))
                .isFalse();
        assertThat(files.takePeople(actor, read("""
                Mã,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày
                p1,Trần Thị Thử,con,Công chức,01/02/2021
                """))).isEqualTo(1);
        files.takePeople(actor, read("""
                Mã,Họ và tên,Mã đơn vị,Chức vụ,Từ ngày
                p1,Trần Thị Thử,xa-moi,Phó Chủ tịch,01/07/2024
                """));
        assertThat(organisation
                        .people(one.authority, java.time.LocalDate.of(2023, 1, 1))
                        .getFirst()
                        .unit())
                .isEqualTo("con");
        assertThat(organisation
                        .people(one.authority, java.time.LocalDate.of(2024, 12, 1))
                        .getFirst()
                        .post())
                .isEqualTo("Phó Chủ tịch");
    }

    @Test
    void theTemplateOfFactsComesBackFilledIn() {
        Scene one = Scene.withWards(2);
        Campaign own = one.campaign("vinh-long-2024");
        Actor office = one.invented(Role.STANDING_OFFICE);
        FactFiles files = Running.part(FactFiles.class);
        DataTable template = files.template(office, own, SubjectKind.UNIT);
        int column = 0;
        for (int i = 0; i < template.head().size(); i++) {
            column = template.head().get(i).equals("Nhiệm vụ được thành phố giao") ? i : column;
        }
        List<List<String>> rows = new ArrayList<>();
        for (DataTable.Row row : template.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < template.head().size(); i++) {
                cells.add(i == column ? "7" : row.at(i));
            }
            rows.add(cells);
        }
        byte[] xlsx = Spreadsheets.xlsx("x", DataTable.of(template.head(), rows));
        assertThat(files.take(office, own, SubjectKind.UNIT, Spreadsheets.read("x.xlsx", xlsx)))
                .isEqualTo(2);
        assertThat(files.take(office, own, SubjectKind.UNIT, Spreadsheets.read("x.xlsx", xlsx)))
                .isZero();
        assertThat(Running.part(Ledger.class)
                        .current(own, SubjectKind.UNIT, "w2", "tasks.assigned")
                        .flatMap(vn.thidua.server.ledger.Entry::value))
                .isEqualTo(Optional.of("7"));
    }
}
