package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.Parameter;
import vn.thidua.plan.Plan;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.PlanText;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.review.PlanLesson;
import vn.thidua.server.review.PlanLessons;
import vn.thidua.server.workshop.DraftOrigin;
import vn.thidua.server.workshop.PlanDrafts;
import vn.thidua.server.workshop.PlanTrials;
import vn.thidua.server.workshop.SavedDraft;

/** Next year's plan follows from a campaign that was: what moves has moved, what the campaign showed stands beside it. */
class NextYearPlanTest {

    private static final Texts TEXTS = Texts.of("vi");

    private final PlanDrafts drafts = Running.part(PlanDrafts.class);
    private final Campaigns campaigns = Running.part(Campaigns.class);

    private Plan plan(SavedDraft draft) {
        DraftOrigin.Earlier origin = (DraftOrigin.Earlier) draft.origin();
        PlanText base = new PlanText(origin.base(), Map.of());
        String id = base.read("plan.yaml").plan().orElseThrow().id();
        var read = new PlanText(draft.body(), Map.of(id, origin.base())).read("plan.yaml");
        return read.plan().orElseThrow(() -> new AssertionError(read.faults() + "\n" + draft.body()));
    }

    private SavedDraft follow(Actor office, Campaign campaign, int year) {
        return drafts.one(office, drafts.follow(office, campaign.id(), year, TEXTS.reasons()));
    }

    /** Each plan of the demonstration, from the page of lessons to a plan without faults; put away, for others count campaigns. */
    @ParameterizedTest
    @CsvSource({"1, vl", "2, ub", "3, lt", "4, kg", "5, sp"})
    void eachPlanIsFollowedThroughPages(int campaign, String prefix) {
        try (Visit office = Visit.as(prefix + ".standing-office")) {
            office.go("/campaigns/" + campaign + "/reviews");
            office.press(office.page.locator("a[href$='/reviews/lessons']"));
            office.checkHere("lessons");
            office.press("Soạn kế hoạch năm sau");
            office.checkHere("drafts, with the campaign chosen");
            assertThat(office.page.inputValue("#after")).isEqualTo(String.valueOf(campaign));
            int year = Integer.parseInt(office.page.inputValue("#year"));
            office.press("Soạn từ phong trào này");
            String address = office.path().replaceAll("\\?.*", "");
            office.check(address, 1366, 768);
            office.check(address, 390, 844);
            String page = office.page.innerText("main");
            assertThat(page)
                    .contains("Kế hoạch năm " + year, "Kế hoạch đọc được, không có lỗi", "31/12/" + year)
                    .doesNotContain("param.", "happened(", "criteria.");
            assertThat(office.page.inputValue("#text")).contains("extends: ", "to: " + year + "-12-31");
            office.press("Chạy thử kế hoạch");
            office.go(address);
            office.press("Bỏ dự thảo");
        }
    }

    @Test
    void aFollowingPlanBecomesACampaignAndGivesTheSameForTheSame() {
        Stage stage = new Stage();
        int last = stage.decided.to().getYear();
        try (Visit office = Visit.as(stage.town.prefix + ".standing-office")) {
            office.go("/campaigns/new");
            office.press(office.page.locator("a[href^='/drafts#']"));
            office.page.selectOption("#after", String.valueOf(stage.decided.id()));
            office.page.fill("#year", String.valueOf(last));
            office.press("Soạn từ phong trào này");
            assertThat(office.page.innerText("[role=alert]"))
                    .contains("Năm " + last + " không dùng được", String.valueOf(last + 1));
            assertThat(office.page.inputValue("#after")).isEqualTo(String.valueOf(stage.decided.id()));
            assertThat(office.page.inputValue("#year")).isEqualTo(String.valueOf(last));
            for (String typed : new String[] {"năm sau", "2025,5", "99999"}) {
                office.page.fill("#year", typed);
                office.press("Soạn từ phong trào này");
                assertThat(office.page.innerText("[role=alert]")).as(typed).isNotBlank();
                assertThat(office.page.inputValue("#year")).isEqualTo(typed);
            }
            office.page.fill("#year", String.valueOf(last + 1));
            office.press("Soạn từ phong trào này");
            office.press("Lập phong trào từ dự thảo");
            assertThat(office.path()).contains("/prepare");
            office.checkHere("the campaign that follows, being prepared");
        }
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        Campaign next = campaigns.seenBy(office).getFirst();
        assertThat(next.from()).isEqualTo(stage.decided.from().plusYears(1));
        PlanTrials trials = Running.part(PlanTrials.class);
        assertThat(trials.of(office, campaigns.plan(next), stage.decided.id(), TEXTS)
                        .units())
                .as("a year later everything is due a year later")
                .isEqualTo(trials.of(office, campaigns.plan(stage.decided), stage.decided.id(), TEXTS)
                        .units());
    }

    /** What was settled while the campaign was prepared is part of its plan, and nothing that happens later changes a draft. */
    @Test
    void readingsThatWereChangedAreTakenOverAndALaterCorrectionIsNot() {
        Stage stage = new Stage();
        Actor office = stage.town.invented(Role.STANDING_OFFICE);
        Plan before = campaigns.plan(stage.running);
        Parameter parameter = before.parameters().values().stream()
                .filter(one -> one.value().toString().matches(".*\\b\\d+\\b.*"))
                .findFirst()
                .orElseThrow();
        PlanText text = campaigns.text(stage.running, stage.running.planVersion());
        PlanText once = text.with(before.id(), Map.of(parameter.id(), "7"));
        campaigns.putInForce(office, stage.running.id(), once, "Đổi cách hiểu", stage.running.version());
        Campaign changed = campaigns.campaign(office, stage.running.id());
        SavedDraft draft = follow(office, changed, changed.to().getYear() + 1);
        Object value = plan(draft).parameters().get(parameter.id()).value();
        assertThat(value)
                .hasToString(campaigns
                        .plan(changed)
                        .parameters()
                        .get(parameter.id())
                        .value()
                        .toString());
        campaigns.putInForce(
                office,
                changed.id(),
                once.with(before.id(), Map.of(parameter.id(), "8")),
                "Đổi lần nữa",
                changed.version());
        SavedDraft again = drafts.one(office, draft.id());
        assertThat(plan(again).parameters().get(parameter.id()).value()).isEqualTo(value);
        drafts.choose(office, again, again.text().taken(), false, TEXTS.reasons());
        assertThat(plan(drafts.one(office, draft.id()))
                        .parameters()
                        .get(parameter.id())
                        .value())
                .isEqualTo(value);
    }

    @Test
    void everyLessonHasItsFiguresAndItsSentence() {
        for (String prefix : new String[] {"vl", "ub", "lt", "kg", "sp"}) {
            Actor office = Running.actor(prefix + ".standing-office");
            for (PlanLesson lesson : Running.part(PlanLessons.class)
                    .of(office, campaigns.seenBy(office).getLast())) {
                assertThat(lesson.about()).as(lesson.toString()).isNotBlank();
                for (String language : new String[] {"vi", "en"}) {
                    assertThat(Texts.of(language)
                                    .say(
                                            "plan-lesson." + lesson.kind().word(),
                                            lesson.figures().toArray()))
                            .doesNotContain("{", "plan-lesson");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1900, 2024, 2035, 9999})
    void aYearBeforeOrFarAwayIsRefused(int year) {
        Actor office = Running.actor("vl.standing-office");
        assertThatThrownBy(() -> drafts.follow(office, 1, year, TEXTS.reasons()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("draft-year");
    }

    @Test
    void nobodyFollowsACampaignOfOthers() {
        Actor elsewhere = Scene.withWards(1).invented(Role.STANDING_OFFICE);
        assertThatThrownBy(() -> drafts.follow(elsewhere, 1, 2025, TEXTS.reasons()))
                .isInstanceOf(Refusal.class);
        Actor chair = Running.actor("vl.chair");
        assertThatThrownBy(() -> drafts.follow(chair, 1, 2025, TEXTS.reasons())).isInstanceOf(Refusal.class);
        assertThat(Optional.of(elsewhere).map(drafts::earlier).orElseThrow()).isEmpty();
    }
}
