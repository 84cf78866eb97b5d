package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.engine.Outcome;
import vn.thidua.engine.Truth;
import vn.thidua.plan.Award;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.ledger.Ledger;
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
                    .contains("Không đạt");
        }
    }

    @Test
    void aUnitDoesNotSeeIt() {
        try (Visit visit = Visit.as("vl.head")) {
            assertThat(visit.go("/campaigns/" + campaign.id() + "/awards")).isEqualTo(403);
        }
    }
}
