package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.FactDeclaration;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.coach.Advice;
import vn.thidua.server.coach.Coach;
import vn.thidua.server.delivery.Deliveries;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ranking.RankedUnit;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.scoring.Standings;

/** Where a plan asks for registration, who did not register stands outside everything; until the last day is over it may still come. */
class JoiningTest {

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaignOf(Scene.plan("dang-ky-2024"));
    private final Campaigns campaigns = Running.part(Campaigns.class);
    private final Rankings rankings = Running.part(Rankings.class);
    private final Today today = Running.part(Today.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);

    JoiningTest() {
        scene.fact(campaign, "w1", "dangKy", "2024-03-01");
        scene.fact(campaign, "w2", "dangKy", "2024-03-31");
        scene.fact(campaign, "w1", "diem", "6");
        scene.fact(campaign, "w2", "diem", "5");
        scene.fact(campaign, "w3", "diem", "10");
    }

    @AfterEach
    void back() {
        today.moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void whoDidNotRegisterHasNoPlaceAndOwesNothing() {
        assertThat(rankings.provisional(office, campaign))
                .extracting(RankedUnit::code, RankedUnit::rank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("w1", Optional.of(1)),
                        org.assertj.core.groups.Tuple.tuple("w2", Optional.of(2)));
        assertThat(campaigns.outside(campaign, SubjectKind.UNIT)).containsOnlyKeys("w3");
        assertThat(Running.part(Standings.class).unsettled(campaign))
                .extracting(Participant::code)
                .containsExactly("w1", "w2");
        Actor clerk = scene.invented(Role.CLERK, "w3", "");
        Advice advice = Running.part(Coach.class).of(clerk, campaign, "w3", Texts.of("vi"));
        assertThat(advice.outside()).contains("Không đăng ký thi đua", "Bản đăng ký thi đua", "31/03/2024");
        assertThat(advice.reports()).isEmpty();
        Deliveries deliveries = Running.part(Deliveries.class);
        Deliveries.PaperDetails paper = new Deliveries.PaperDetails(
                "1/BC-UBND", LocalDate.of(2024, 6, 1), Optional.of(LocalDate.of(2024, 6, 1)), Optional.empty());
        assertThatThrownBy(() -> deliveries.receive(office, campaign, "w3", "bao-cao/Quý II", paper))
                .isInstanceOf(Refusal.class);
        FactDeclaration late =
                campaigns.plan(campaign).fact(SubjectKind.UNIT, "baoCaoTre").orElseThrow();
        deliveries.receive(office, campaign, "w1", "bao-cao/Quý II", paper);
        assertThat(deliveries.count(campaign, late)).containsOnlyKeys("w1", "w2");
    }

    @Test
    void aLateRegistrationBringsItBack() {
        scene.fact(campaign, "w3", "dangKy", "2024-12-01");
        assertThat(campaigns.outside(campaign, SubjectKind.UNIT)).isEmpty();
        assertThat(rankings.provisional(office, campaign))
                .first()
                .extracting(RankedUnit::code)
                .isEqualTo("w3");
    }

    @Test
    void untilTheLastDayIsOverItIsNeitherInNorOut() {
        today.moveTo(LocalDate.of(2024, 3, 31));
        assertThat(campaigns.outside(campaign, SubjectKind.UNIT)).isEmpty();
        assertThat(rankings.provisional(office, campaign))
                .filteredOn(unit -> unit.code().equals("w3"))
                .first()
                .extracting(RankedUnit::rank)
                .isEqualTo(Optional.empty());
        today.moveTo(LocalDate.of(2024, 4, 1));
        assertThat(campaigns.outside(campaign, SubjectKind.UNIT)).containsOnlyKeys("w3");
    }

    @Test
    void pagesSaySoAndAskForNothingButTheRegistration() {
        scene.person(Role.STANDING_OFFICE);
        String base = "/campaigns/" + campaign.id();
        try (Visit visit = Visit.as(scene.prefix + "." + Role.STANDING_OFFICE.word())) {
            visit.check(base + "/ranking", 1366, 768);
            assertThat(visit.page.locator("main").innerText()).contains("Không xếp hạng 1 đơn vị không đăng ký");
            assertThat(visit.page.locator("tbody tr").count()).isEqualTo(2);
            visit.check(base + "/awards", 1366, 768);
            assertThat(visit.page.locator("main").innerText()).contains("Không xét 1 đối tượng không đăng ký");
            assertThat(visit.page.locator("tbody tr").count()).isEqualTo(2);
            String award = campaigns.plan(campaign).awards().keySet().iterator().next();
            assertThat(rows(visit.get(base + "/awards/" + award + ".xlsx")))
                    .as("the file leaves nobody out without a word")
                    .anyMatch(row -> row.contains("Thử 003") && row.contains("không tham gia"));
            visit.check(base + "/facts/unit/w3", 1366, 768);
            assertThat(visit.page.locator("main").innerText())
                    .contains("Không đăng ký thi đua", "Ngày gửi đăng ký")
                    .doesNotContain("Điểm kiểm tra");
            visit.go(base + "/facts/grid?kind=unit&fact=diem");
            assertThat(visit.page.locator("main").innerText()).doesNotContain("Thử 003");
            visit.go(base + "/facts/grid?kind=unit&fact=dangKy");
            assertThat(visit.page.locator("main").innerText()).contains("Thử 003");
            assertThat(visit.go(base + "/sheets/w3")).isEqualTo(422);
            visit.go(base + "/sheets");
            assertThat(visit.page.locator("main").innerText()).doesNotContain("Thử 003");
            visit.go(base + "/registrations");
            assertThat(visit.page.locator("tr:has-text('Thử 003')").innerText()).contains("không tham gia");
            assertThat(visit.page.locator("tr:has-text('Thử 002')").innerText()).doesNotContain("không tham gia");
            visit.go(base + "/plan");
            assertThat(visit.page.locator("section[aria-labelledby=audience]").innerText())
                    .contains("Ai đăng ký mới tham gia");
            visit.go(base + "/deliveries?owed=bao-cao/Qu%C3%BD%20II");
            assertThat(visit.page.locator("main table").innerText()).doesNotContain("Thử 003");
        }
    }

    private static List<String> rows(byte[] file) {
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            book.getSheetAt(0).forEach(row -> {
                StringBuilder cells = new StringBuilder();
                row.forEach(cell -> cells.append(cell).append('|'));
                rows.add(cells.toString());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
