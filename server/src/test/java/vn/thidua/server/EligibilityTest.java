package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.engine.cases.CaseReader;
import vn.thidua.plan.Award;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.ranking.Rankings;
import vn.thidua.server.scoring.Standings;

/** The page that shows who meets which standards. */
class EligibilityTest {

    private final Actor office = Running.actor("vl.standing-office");
    private final Campaign campaign =
            Running.part(Campaigns.class).seenBy(office).getFirst();
    private final Outcome outcome = Running.part(Standings.class).provisional(campaign);

    @Test
    void theTableShowsWhatTheEngineSaysOfEverybody() {
        try (Visit visit = Visit.as("vl.standing-office")) {
            for (Award award : outcome.world().plan().awards().values()) {
                for (SubjectKind kind : award.to()) {
                    visit.go("/campaigns/" + campaign.id() + "/awards?award=" + award.id() + "&kind=" + kind.word());
                    int candidates = 0;
                    int eligible = 0;
                    for (int row = 0; row < outcome.subjects(kind).size(); row++) {
                        candidates += outcome.isCandidate(award, kind, row) ? 1 : 0;
                        eligible +=
                                outcome.isCandidate(award, kind, row) && outcome.eligible(award, kind, row) == Truth.YES
                                        ? 1
                                        : 0;
                    }
                    assertThat(visit.page.locator(".td-matrix tbody tr").count())
                            .as(award.id())
                            .isEqualTo(candidates);
                    assertThat(visit.page
                                    .locator("section .card-header")
                                    .first()
                                    .innerText())
                            .contains(eligible + " đủ điều kiện");
                    if (candidates > 0) {
                        assertThat(visit.page
                                        .locator(".td-matrix thead th")
                                        .first()
                                        .innerText())
                                .as("the head says whom it lists")
                                .isEqualToIgnoringCase(kind == SubjectKind.UNIT ? "Đơn vị" : "Cá nhân");
                        assertThat(visit.page
                                        .locator(".td-matrix tbody tr")
                                        .first()
                                        .locator("td.s")
                                        .count())
                                .isEqualTo(award.standards(kind).size());
                    }
                }
            }
        }
    }

    @Test
    void aCellSaysWhyAndATrialChangesNothingThatIsStored() {
        Award award = outcome.world().plan().awards().values().iterator().next();
        String unit = "ward-3";
        List<?> before = history(unit);
        try (Visit visit = Visit.as("vl.standing-office")) {
            String base = "/campaigns/" + campaign.id() + "/awards?award=" + award.id();
            visit.go(base);
            Locator wrong = visit.page.locator(".td-mark.td-met-no").first();
            wrong.click();
            visit.page.locator("#why .td-reason").waitFor();
            assertThat(visit.page.locator("#why").innerText()).contains("Mục");
            visit.checkHere("eligibility with a reason");
            visit.page.selectOption("#who", unit);
            visit.page.selectOption("#fact", "tthc.overdue");
            visit.page.fill("#value", "một");
            visit.press("Xem kết quả");
            assertThat(visit.page.locator("[role=alert]").innerText()).contains("một");
            assertThat(visit.page.inputValue("#value")).isEqualTo("một");
            visit.page.fill("#value", "9");
            visit.press("Xem kết quả");
            assertThat(visit.page.locator("[role=status]").innerText())
                    .contains("UBND Phường 3")
                    .contains("9")
                    .contains("không được ghi");
            visit.checkHere("trial");
        }
        assertThat(history(unit)).isEqualTo(before);
    }

    private List<?> history(String unit) {
        return Running.part(Ledger.class).history(campaign, SubjectKind.UNIT, unit, "tthc.overdue");
    }

    @Test
    void aTrialOfAPersonsFactShowsInTheirRow() {
        try (Visit visit = Visit.as("vl.standing-office")) {
            String award = outcome.world().plan().awards().values().stream()
                    .filter(one -> one.to().contains(SubjectKind.PERSON))
                    .findFirst()
                    .orElseThrow()
                    .id();
            String base = "/campaigns/" + campaign.id() + "/awards?kind=person&award=" + award;
            visit.go(base);
            List<Locator> rows = visit.page.locator(".td-matrix tbody tr").all();
            assertThat(rows).isNotEmpty();
            String first = visit.page.locator("#who option").first().getAttribute("value");
            visit.go(base + "&who=" + first + "&fact=conduct.exemplary&value=" + "không");
            assertThat(visit.page.locator(".td-matrix tbody tr").first().innerText())
                    .contains("Không đủ tiêu chuẩn");
        }
    }

    /** Three equal units and one place: the council chooses, the selection and the exported case follow. */
    @Test
    void theCouncilSettlesATieAndTheExportedCaseSelectsTheSame() {
        Scene scene = Scene.withWards(3);
        Campaign own = scene.campaign("vinh-long-2024");
        scene.excellent(own, 3);
        scene.person(Role.COUNCIL_SECRETARY);
        String award = "bang-khen-tinh-tap-the";
        String base = "/campaigns/" + own.id() + "/awards?award=" + award;
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(base);
            assertThat(secretary.page.locator("main").innerText()).contains("bằng nhau");
            assertThat(secretary.page.locator(".td-warn-box").innerText()).contains("bằng nhau cho 1 suất");
            secretary.page.locator("summary:has-text('Ghi quyết định')").click();
            secretary.page.fill("textarea[name=reason]", "Phiên họp ngày 18/12, 9/9 phiếu");
            secretary.press("Ghi quyết định");
            assertThat(secretary.page.locator("[role=alert]").innerText())
                    .contains("1")
                    .contains("0");
            assertThat(secretary.page.inputValue("textarea[name=reason]"))
                    .as("what was typed and refused stays on the page, in the open form")
                    .isEqualTo("Phiên họp ngày 18/12, 9/9 phiếu");
            secretary.page.locator("input[name=chosen][value=w2]").check();
            secretary.checkHere("settling a tie");
            secretary.press("Ghi quyết định");
            assertThat(secretary.page.locator("tr:has-text('Thử 002')").innerText())
                    .contains("Được đề xuất");
            assertThat(secretary.page.locator("main").innerText()).contains("9/9 phiếu");
        }
        String file = Running.part(Rankings.class).asCase(scene.invented(Role.STANDING_OFFICE), own);
        Plan plan = Running.part(Campaigns.class).plan(own);
        Outcome again = new Outcome(new CaseReader(plan, false)
                .read("case.yaml", file.getBytes(StandardCharsets.UTF_8))
                .world()
                .orElseThrow());
        int row = again.subjects(SubjectKind.UNIT).row("w2");
        assertThat(again.selected(plan.awards().get(award), SubjectKind.UNIT, row))
                .isEqualTo(Truth.YES);
        assertThat(again.ties().stream().filter(tie -> tie.award().equals(award)))
                .isEmpty();
        scene.fact(own, "w2", "complaints.aboutDuty", "1");
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary")) {
            secretary.go(base);
            assertThat(secretary.page.locator("main").innerText()).contains("quyết định không được tính");
        }
    }

    @Test
    void aUnitDoesNotSeeIt() {
        try (Visit visit = Visit.as("vl.head")) {
            assertThat(visit.go("/campaigns/" + campaign.id() + "/awards")).isEqualTo(403);
        }
    }
}
