package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.engine.Outcome;
import vn.thidua.plan.Plan;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.scoring.Standings;
import vn.thidua.server.workshop.PlanTrial;
import vn.thidua.server.workshop.PlanTrials;

/** A plan is tried on the facts of an earlier campaign before it is announced; nothing is written by it. */
class PlanTrialTest {

    private static final Texts TEXTS = Texts.of("vi");

    private final Stage stage = Stage.toRead();
    private final PlanTrials trials = Running.part(PlanTrials.class);
    private final Actor office = stage.town.invented(Role.STANDING_OFFICE);

    private PlanTrial of(Plan plan) {
        return trials.of(office, plan, stage.decided.id(), TEXTS);
    }

    /** The plan of the decided campaign with other words in its text. */
    private Plan other(String from, String to) {
        PlanText text = Running.part(Campaigns.class).text(stage.decided, stage.decided.planVersion());
        assertThat(text.text()).contains(from);
        // The 29th of February is no day of the year after.
        String other = text.text().replace(from + "-02-29", to + "-02-28").replace(from, to);
        return new PlanText(other, text.bases()).read("thử.yaml").plan().orElseThrow();
    }

    /** The same plan on its own facts gives what its campaign has, and differs for nobody. */
    @Test
    void theSamePlanGivesTheSame() {
        Campaign campaign = stage.decided;
        PlanTrial trial = of(Running.part(Campaigns.class).plan(campaign));
        assertThat(trial.missing()).isEmpty();
        assertThat(trial.blockless()).isEmpty();
        Outcome own = Running.part(Standings.class).computedForAll(campaign);
        for (PlanTrial.Line line : trial.units()) {
            int row = row(own, line.name());
            assertThat(line.total())
                    .hasValueSatisfying(
                            total -> assertThat(total).isEqualByComparingTo(own.total(SubjectKind.UNIT, row)));
        }
        assertThat(trial.units()).hasSize(own.subjects(SubjectKind.UNIT).size());
    }

    private static int row(Outcome outcome, String name) {
        for (int row = 0; row < outcome.subjects(SubjectKind.UNIT).size(); row++) {
            if (outcome.subjects(SubjectKind.UNIT).name(row).equals(name)) {
                return row;
            }
        }
        throw new AssertionError(name);
    }

    /** A year later everything is due a year later, and so is everything that was done. */
    @Test
    void daysAreMovedByTheYearsBetween() {
        PlanTrial later = of(other("2024", "2025"));
        assertThat(later.units()).isEqualTo(of(other("2024", "2024")).units());
    }

    /** A fact of another name is none of the earlier campaign; what depended on it is not known. */
    @Test
    void aFactThatWasNotAskedIsNamed() {
        Plan own = Running.part(Campaigns.class).plan(stage.decided);
        var fact = own.facts().get(SubjectKind.UNIT).values().iterator().next();
        PlanTrial trial = of(other(fact.id(), fact.id() + "X"));
        assertThat(trial.missing()).contains(fact.label());
        assertThat(trial.known()).isLessThan(of(own).known());
    }

    @Test
    void nothingIsWritten() {
        JdbcClient jdbc = Running.part(JdbcClient.class);
        List<Long> before = counts(jdbc);
        of(Running.part(Campaigns.class).plan(stage.running));
        assertThat(counts(jdbc)).isEqualTo(before);
    }

    private static List<Long> counts(JdbcClient jdbc) {
        return jdbc.sql("""
                        select (select count(*) from ledger_entry) union all select (select count(*) from participant)
                        union all select (select count(*) from audit_entry)""").query(Long.class).list();
    }

    @Test
    void onlyWhoSeesTheFactsTriesThem() {
        Plan plan = Running.part(Campaigns.class).plan(stage.decided);
        for (Role role : List.of(Role.HEAD, Role.CHAIR, Role.SPECIALIST)) {
            Actor actor = stage.of(role, role == Role.HEAD ? "w1" : "");
            assertThatThrownBy(() -> trials.of(actor, plan, stage.decided.id(), TEXTS))
                    .as(role.name())
                    .isInstanceOf(Refusal.class);
        }
        Actor elsewhere = Scene.withWards(1).invented(Role.STANDING_OFFICE);
        assertThatThrownBy(() -> trials.of(elsewhere, plan, stage.decided.id(), TEXTS))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void anOfficeTriesThePlanThatItPrepares() {
        String path = "/campaigns/" + stage.running.id() + "/prepare";
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            visit.press("Chạy thử kế hoạch");
            visit.page.selectOption("#with", String.valueOf(stage.decided.id()));
            visit.press("Chạy thử");
            assertThat(visit.page
                            .locator("section[aria-labelledby=units] tbody tr")
                            .count())
                    .isEqualTo(of(Running.part(Campaigns.class).plan(stage.running))
                            .units()
                            .size());
            String here = visit.page.url().replaceAll("^https?://[^/]+", "");
            visit.check(here, 1366, 768);
            visit.check(here, 390, 844);

            // Another number is tried: what the plan has stands beside it; a text is refused by its field and stays.
            visit.page.locator("#numbers summary").first().click();
            Locator number = visit.page.locator("#numbers input[data-slide]").first();
            String was = number.inputValue();
            number.fill("mười");
            visit.press("Chạy thử");
            assertThat(visit.page.innerText("#tried [role=alert]")).contains("“mười”");
            number = visit.page.locator("#numbers input[data-slide]").first();
            assertThat(number.inputValue()).isEqualTo("mười");
            number.fill(was);
            visit.press("Chạy thử");
            assertThat(visit.page.locator("#tried [role=alert]").count()).isZero();
            assertThat(visit.page.locator("#others").count()).isZero();
            visit.page.locator("#numbers summary").last().click();
            Locator slide = visit.page.locator("#numbers input[type=range]").last();
            slide.focus();
            slide.press("ArrowRight");
            visit.page.waitForSelector("#others");
            String here2 = visit.page.innerText("section[aria-labelledby=others]");
            Locator last = visit.page.locator("#numbers input[data-slide]").last();
            assertThat(here2).contains(last.inputValue()).contains(last.getAttribute("data-slide"));
            visit.checkHere("numbers that are tried");
        }
    }

    /** The maximum of one line is tried otherwise: its group and its sheet take it along, so that the plan can be tried. */
    @Test
    void maximaAboveFollow() {
        String path = "/campaigns/" + stage.running.id() + "/prepare/trial?with=" + stage.decided.id();
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            visit.page.locator("#numbers summary").first().click();
            Locator line = visit.page.locator("#numbers .td-slide:has-text('Nội dung kế hoạch') input[data-slide]");
            line.fill("15");
            visit.press("Chạy thử");
            assertThat(visit.page.locator("#tried [role=alert]").count()).isZero();
            assertThat(visit.page.innerText("section[aria-labelledby=others]"))
                    .contains("Kế hoạch CCHC của đơn vị", "30", "Chương trình, kế hoạch CCHC", "50", "110");
            // What follows is not typed: the next number is tried from the plan's own.
            assertThat(visit.page
                            .locator("#numbers .td-slide:has-text('Kế hoạch CCHC của đơn vị') input[data-slide]")
                            .inputValue())
                    .isEqualTo("20");
        }
    }

    /** Numbers that were tried are written into a draft at their places, and nothing else of it changes. */
    @Test
    void triedNumbersAreWrittenIntoTheDraft() {
        long id = DraftPageTest.draft(office);
        String path = "/drafts/" + id;
        try (Visit visit = Visit.as(stage.town.prefix + ".standing-office");
                Visit second = Visit.as(stage.town.prefix + ".standing-office")) {
            visit.go(path);
            List<String> before = visit.page.inputValue("#text").lines().toList();
            visit.go(path + "/trial?with=" + stage.decided.id());
            visit.page.locator("#numbers summary").last().click();
            Locator number = visit.page.locator("#numbers input[data-slide]").last();
            number.fill(number.inputValue() + "1");
            visit.press("Chạy thử");
            second.go(visit.page.url().replaceAll("^https?://[^/]+", ""));
            visit.press("Ghi các số này vào dự thảo");
            List<String> after = visit.page.inputValue("#text").lines().toList();
            assertThat(after).hasSameSizeAs(before);
            assertThat(java.util.stream.IntStream.range(0, after.size())
                            .filter(at -> !after.get(at).equals(before.get(at)))
                            .count())
                    .isEqualTo(1);
            second.press("Ghi các số này vào dự thảo");
            assertThat(second.page.innerText("[role=alert]")).contains("Có người vừa làm trước");
        }
    }

    @Test
    void totalsAreThoseOfTheEngine() {
        assertThat(of(Running.part(Campaigns.class).plan(stage.decided)).units())
                .allSatisfy(line -> assertThat(line.total().orElse(BigDecimal.ZERO))
                        .isBetween(BigDecimal.ZERO, BigDecimal.valueOf(200)));
    }
}
