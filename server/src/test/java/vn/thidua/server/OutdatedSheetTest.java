package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.plan.Criterion;
import vn.thidua.plan.ScoreSheet;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.scoring.Claim;
import vn.thidua.server.scoring.GrantedPoints;
import vn.thidua.server.scoring.SheetAct;
import vn.thidua.server.scoring.SheetStep;
import vn.thidua.server.scoring.Sheets;
import vn.thidua.server.scoring.Standings;

/** A fact that is corrected after an appraiser agreed with it is told wherever the sheet stands, until somebody decides. */
class OutdatedSheetTest {

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Sheets sheets = Running.part(Sheets.class);
    private final Standings standings = Running.part(Standings.class);

    @Test
    void whatChangedAfterTheApprovalIsToldUntilItIsDecided() {
        scene.excellent(campaign, 2);
        int version = approved("w1");
        approved("w2");
        assertThat(standings.outdated(campaign)).isEmpty();

        scene.fact(campaign, "w1", "plan.issuedOn", "2024-12-01");
        Map<String, List<Criterion>> outdated = standings.outdated(campaign);
        assertThat(outdated).containsOnlyKeys("w1");
        Criterion line = outdated.get("w1").getFirst();

        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.STEERING_COMMITTEE);
        String list = "/campaigns/" + campaign.id() + "/sheets";
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            office.check("/", 1366, 768);
            assertThat(office.page.innerText("main")).contains("1 bảng điểm có số liệu thay đổi sau khi thẩm định");
            office.check(list + "?state=outdated", 1366, 768);
            assertThat(office.page.locator("tbody tr:visible").count()).isEqualTo(1);
            assertThat(office.page.innerText("tbody")).contains("mục " + line.number());
            office.check(list + "/w1", 1366, 768);
            assertThat(office.page.innerText("main")).contains("thay đổi sau khi thẩm định ở mục " + line.number());
            office.check("/campaigns/" + campaign.id() + "/ranking", 390, 844);
            assertThat(office.page.innerText("main")).contains("không còn khớp điểm tính");
        }

        try (Visit committee = Visit.as(scene.prefix + ".steering-committee")) {
            committee.check("/", 1366, 768);
            assertThat(committee.page.innerText("main"))
                    .as("only whoever approved it can take that back")
                    .contains("1 bảng điểm đã duyệt có số liệu thay đổi");
        }

        take(Role.STEERING_COMMITTEE, "w1", SheetStep.REVOKE, version++);
        take(Role.STANDING_OFFICE, "w1", SheetStep.REOPEN, version);
        BigDecimal kept = granted(line);
        sheets.grant(
                scene.appraiser(line),
                campaign,
                "w1",
                line.id(),
                new GrantedPoints(kept, "bản chụp có dấu đến đúng hạn", newest(line)));
        assertThat(standings.outdated(campaign))
                .as("somebody decided, and said why")
                .isEmpty();
    }

    private BigDecimal granted(Criterion line) {
        return Running.part(JdbcClient.class)
                .sql("select points from score_act where campaign = :campaign and unit = 'w1' and line = :line"
                        + " and kind = 'grant' order by id desc limit 1")
                .param("campaign", campaign.id())
                .param("line", line.id())
                .query(BigDecimal.class)
                .single();
    }

    private long newest(Criterion line) {
        return Running.part(JdbcClient.class)
                .sql("select max(id) from score_act where campaign = :campaign and unit = 'w1' and line = :line"
                        + " and kind = 'grant'")
                .param("campaign", campaign.id())
                .param("line", line.id())
                .query(Long.class)
                .single();
    }

    /** A unit claims what the rules compute, and everybody agrees; the version of its sheet then. */
    private int approved(String unit) {
        Actor clerk = scene.invented(Role.CLERK, unit, "");
        List<Criterion> lines = lines(unit);
        for (Criterion line : lines) {
            Optional<BigDecimal> computed = standings.computed(campaign, unit, line.id());
            assertThat(computed).as(line.heading()).isPresent();
            sheets.claim(clerk, campaign, unit, line.id(), new Claim(computed, "", 0));
        }
        take(Role.HEAD, unit, SheetStep.SUBMIT, 0);
        for (Criterion line : lines) {
            BigDecimal computed = standings.computed(campaign, unit, line.id()).orElseThrow();
            sheets.grant(scene.appraiser(line), campaign, unit, line.id(), new GrantedPoints(computed, "", 0));
        }
        take(Role.STANDING_OFFICE, unit, SheetStep.FINISH, 1);
        take(Role.HEAD, unit, SheetStep.AGREE, 2);
        take(Role.STEERING_COMMITTEE, unit, SheetStep.APPROVE, 3);
        return 4;
    }

    private void take(Role role, String unit, SheetStep step, int version) {
        sheets.step(
                scene.invented(role, role.ofUnit() ? unit : "", ""),
                campaign,
                unit,
                new SheetAct(step, "thử", Optional.of(LocalDate.of(2024, 12, 30)), List.of(), version));
    }

    private List<Criterion> lines(String unit) {
        Campaigns campaigns = Running.part(Campaigns.class);
        return campaigns
                .plan(campaign)
                .sheet(SubjectKind.UNIT, campaigns.unit(campaign, unit).block().orElse(""))
                .stream()
                .flatMap(ScoreSheet::lines)
                .toList();
    }
}
