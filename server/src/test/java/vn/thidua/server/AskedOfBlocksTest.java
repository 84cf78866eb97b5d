package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.FactFiles;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.spreadsheet.DataTable;
import vn.thidua.server.spreadsheet.InvalidCells;

/** Facts, papers and reports that a plan asks of offices alone are asked of no ward, and lacking at none. */
class AskedOfBlocksTest {

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaignOf(plan());
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    AskedOfBlocksTest() {
        scene.fact(campaign, "w1", "dangKy", "2024-03-01");
        scene.fact(campaign, "w2", "dangKy", "2024-03-01");
    }

    private static String plan() {
        try (var file = AskedOfBlocksTest.class.getResourceAsStream("/plans/dang-ky-2024.yaml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void nobodyRecordsItWhereItIsNotAsked() {
        Ledger.Draft draft = new Ledger.Draft(
                SubjectKind.UNIT, "w1", "vanBan", Optional.of("90"), LocalDate.of(2024, 12, 20), "form", "", 0);
        assertThatThrownBy(() -> Running.part(Ledger.class).record(office, campaign, List.of(draft)))
                .isInstanceOf(Refusal.class);
        FactFiles files = Running.part(FactFiles.class);
        DataTable sheet = DataTable.of(
                List.of("Mã", "Tên", "Điểm kiểm tra", "Văn bản đúng hạn"),
                List.of(List.of("w1", "", "5", "90"), List.of("w2", "", "6", "")));
        assertThatThrownBy(() -> files.take(office, campaign, SubjectKind.UNIT, sheet))
                .isInstanceOf(InvalidCells.class);
        DataTable without = DataTable.of(
                List.of("Mã", "Tên", "Điểm kiểm tra", "Văn bản đúng hạn"),
                List.of(List.of("w1", "", "5", ""), List.of("w2", "", "6", "")));
        assertThat(files.take(office, campaign, SubjectKind.UNIT, without)).isEqualTo(2);
    }

    /** An empty cell says that something is lacking: where nothing is asked it says so, and comes back without a fault. */
    @Test
    void theTemplateMarksWhereItIsNotAsked() {
        FactFiles files = Running.part(FactFiles.class);
        DataTable template = files.template(office, campaign, SubjectKind.UNIT);
        int offices = template.head().indexOf("Văn bản đúng hạn");
        int all = template.head().indexOf("Điểm kiểm tra");
        assertThat(template.rows()).allSatisfy(row -> {
            assertThat(row.at(offices)).isEqualTo("không hỏi");
            assertThat(row.at(all)).isEmpty();
        });
        assertThat(files.take(office, campaign, SubjectKind.UNIT, template)).isZero();
    }

    @Test
    void pagesOfTheOthersDoNotAskForIt() {
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.HEAD);
        String base = "/campaigns/" + campaign.id();
        try (Visit visit = Visit.as(scene.prefix + "." + Role.STANDING_OFFICE.word())) {
            visit.check(base + "/facts/unit/w1", 1366, 768);
            assertThat(visit.page.locator("main").innerText())
                    .contains("Điểm kiểm tra")
                    .doesNotContain("Văn bản đúng hạn");
            visit.go(base + "/evidence/w1");
            assertThat(visit.page.content()).contains("Điểm kiểm tra").doesNotContain("Văn bản đúng hạn");
            visit.check(base + "/intake", 1366, 768);
            assertThat(visit.page.content()).contains("Điểm kiểm tra").doesNotContain("Văn bản đúng hạn");
            visit.go(base + "/facts/grid?kind=unit&fact=vanBan");
            assertThat(visit.page.locator("main").innerText()).doesNotContain("Thử 001", "Thử 002");
            visit.go(base);
            assertThat(visit.page.locator("main").innerText()).contains("Báo cáo chuyên đề", "Báo cáo cuối năm");
        }
        try (Visit visit = Visit.as(scene.prefix + "." + Role.HEAD.word())) {
            visit.go(base);
            assertThat(visit.page.locator("main").innerText())
                    .contains("Báo cáo cuối năm")
                    .doesNotContain("Báo cáo chuyên đề");
            visit.go("/calendar");
            assertThat(visit.page.locator("main").innerText())
                    .contains("Báo cáo cuối năm")
                    .doesNotContain("Báo cáo chuyên đề");
        }
    }
}
