package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.plan.reading.PlanReader;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.FactFiles;
import vn.thidua.server.ledger.Typed;
import vn.thidua.server.spreadsheet.DataTable;

/** A number for each quarter is recorded, imported and asked for quarter by quarter, and nobody is asked for one that goes on. */
class PeriodFactsTest {

    private static final List<String> QUARTERS = List.of(
            "Điểm kiểm tra – Quý I", "Điểm kiểm tra – Quý II", "Điểm kiểm tra – Quý III", "Điểm kiểm tra – Quý IV");

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaignOf(Scene.plan("theo-ky-2024"));
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void aTableHasAColumnForEachPeriod() {
        FactFiles files = Running.part(FactFiles.class);
        assertThat(files.template(office, campaign, SubjectKind.UNIT).head()).containsAll(QUARTERS);
        DataTable table = DataTable.of(
                List.of("Mã", "Tên", QUARTERS.get(0), QUARTERS.get(2)), List.of(List.of("w1", "", "8,5", "9")));
        assertThat(files.take(office, campaign, SubjectKind.UNIT, table)).isEqualTo(2);
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + "." + Role.STANDING_OFFICE.word())) {
            visit.check("/campaigns/" + campaign.id() + "/facts/unit/w1", 1366, 768);
            assertThat(visit.page.locator("main").innerText()).contains(QUARTERS);
            visit.go("/campaigns/" + campaign.id() + "/facts/unit/w1?only=missing");
            assertThat(visit.page.locator("main").innerText())
                    .contains(QUARTERS.get(1))
                    .as("what is there, and what goes on until the end of the year")
                    .doesNotContain(QUARTERS.get(2), QUARTERS.get(3));
        }
    }

    @Test
    void theFirstPageAsksForAQuarterWhenItIsOver() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + "." + Role.STANDING_OFFICE.word())) {
            assertThat(waiting(visit, LocalDate.of(2024, 3, 31))).doesNotContain("Điểm kiểm tra");
            assertThat(waiting(visit, LocalDate.of(2024, 4, 1))).contains(QUARTERS.get(0));
            for (String ward : List.of("w1", "w2")) {
                scene.fact(campaign, ward, "diem.q1", "8");
                scene.fact(campaign, ward, "diem.q2", "9");
            }
            assertThat(waiting(visit, LocalDate.of(2024, 9, 30))).doesNotContain("Điểm kiểm tra");
            assertThat(waiting(visit, LocalDate.of(2024, 10, 1))).contains(QUARTERS.get(2));
        }
    }

    /** A list says how many periods there were, also where two of them have the same number. */
    @Test
    void aListOfNumbersKeepsEqualOnes() {
        String list = "  unit:\n    cacKy: {type: list, of: number, label: Các kỳ, clause: '2', by: [unit]}\n";
        FactDeclaration fact = new PlanReader(id -> Optional.empty())
                .read(
                        "plan.yaml",
                        Scene.plan("theo-ky-2024")
                                .replaceFirst("  unit:\n", list)
                                .getBytes(StandardCharsets.UTF_8))
                .plan()
                .orElseThrow()
                .fact(SubjectKind.UNIT, "cacKy")
                .orElseThrow();
        assertThat(Typed.read(fact, "80; 80; 90,5")).contains("80; 80; 90.5");
    }

    private static String waiting(Visit visit, LocalDate day) {
        Running.part(Today.class).moveTo(day);
        visit.go("/");
        return visit.page.locator("main").innerText();
    }
}
