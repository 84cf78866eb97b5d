package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.targets.GivenVerdict;
import vn.thidua.server.targets.Review;
import vn.thidua.server.targets.Reviews;
import vn.thidua.server.targets.Verdict;

/** Plans without a score sheet: what they have instead is there, what they do not have is not. */
class TargetReviewTest {

    private static final String TARGET = "II.2.1-1a";
    private static final String FACT = "legal.documentsByProcedurePercent";

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("uong-bi-2024", "commune");
    private final Reviews reviews = Running.part(Reviews.class);

    @Test
    void aUnitAssessesItsTargetAndTheBodyOfThePlanAppraisesIt() {
        scene.person(Role.CLERK);
        scene.person(Role.SPECIALIST, Optional.of("justice"));
        scene.fact(campaign, "w1", FACT, "90");
        String page = "/campaigns/" + campaign.id() + "/targets";
        String row = "tr:has-text('Văn bản QPPL ban hành đúng quy trình')";
        try (Visit clerk = Visit.as(scene.prefix + ".clerk")) {
            clerk.go("/campaigns/" + campaign.id());
            assertThat(clerk.page.locator(".td-tabs").innerText())
                    .contains("Chỉ tiêu")
                    .doesNotContain("Bảng điểm", "Xếp hạng");
            clerk.go(page);
            clerk.page.locator(row + " summary").click();
            clerk.page.locator(row + " select").selectOption("met");
            clerk.press(clerk.page.locator(row + " form button"));
            assertThat(clerk.page.locator("[role=alert]").innerText()).contains("Hãy nêu căn cứ");
            assertThat(clerk.page.locator(row + " select").inputValue()).isEqualTo("met");
            clerk.page.locator(row + " input[name=note]").fill("Hai văn bản theo trình tự rút gọn");
            clerk.press(clerk.page.locator(row + " form button"));
            assertThat(clerk.page.locator(row).innerText()).contains("Hai văn bản theo trình tự rút gọn");
            clerk.checkHere("targets of a unit");
        }
        try (Visit justice = Visit.as(scene.prefix + ".specialist.justice")) {
            justice.go(page + "?unit=w1");
            assertThat(justice.page
                            .locator("main form:has(select[name=verdict])")
                            .count())
                    .isEqualTo(2);
            justice.page.locator(row + " summary").click();
            justice.page.locator(row + " select").selectOption("missed");
            justice.page.locator(row + " input[name=note]").fill("Mới đạt 90 %");
            justice.press(justice.page.locator(row + " form button"));
            assertThat(justice.page.locator(row).innerText()).contains("Người specialist.justice");
            scene.fact(campaign, "w1", FACT, "100");
            justice.go(page + "?unit=w1");
            assertThat(justice.page.locator(row).innerText()).contains("Số liệu đã đổi");
            justice.go(page);
            assertThat(justice.page
                            .locator("tr:has-text('Phường Thử 001'), tr:has-text('phường Thử 001')")
                            .last()
                            .innerText())
                    .contains("1");
            justice.checkHere("targets of all");
        }
    }

    @Test
    void onlyTheUnitAndTheBodyOfThePlanSpeak() {
        for (Role role : Role.values()) {
            for (String body : new String[] {"", "justice", "finance-planning"}) {
                Actor actor = scene.invented(role, role.ofUnit() ? "w1" : "", body);
                assertThat(isTaken(actor, Review.Side.UNIT))
                        .as("%s %s", role, body)
                        .isEqualTo(role.ofUnit());
                assertThat(isTaken(actor, Review.Side.APPRAISER))
                        .as("%s %s", role, body)
                        .isEqualTo(role == Role.SPECIALIST && body.equals("justice"));
            }
        }
        assertThat(isTaken(scene.invented(Role.CLERK, "w2", ""), Review.Side.UNIT))
                .isFalse();
    }

    private boolean isTaken(Actor actor, Review.Side side) {
        return UndoneAct.works(
                () -> reviews.say(actor, campaign, "w1", TARGET, new GivenVerdict(side, Verdict.OPEN, "", 0)));
    }

    @Test
    void whoeverIsSecondIsTold() {
        Actor clerk = scene.invented(Role.CLERK, "w1", "");
        reviews.say(clerk, campaign, "w1", TARGET, new GivenVerdict(Review.Side.UNIT, Verdict.OPEN, "", 0));
        assertThatThrownBy(() -> reviews.say(
                        clerk, campaign, "w1", TARGET, new GivenVerdict(Review.Side.UNIT, Verdict.MET, "khác", 0)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("refusal.target-changed"));
    }

    /** Equal votes share a place; who has no count yet has none. */
    @Test
    void theOrderByVotesShowsItsCount() {
        Scene other = Scene.withWards(4);
        other.person(Role.STANDING_OFFICE);
        Campaign voted = other.campaign("long-thanh-2024", "commune");
        other.excellent(voted, 4);
        Map.of("w1", "7", "w2", "9", "w3", "7")
                .forEach((unit, votes) -> other.fact(voted, unit, "council.votes", votes));
        other.fact(voted, "w4", "council.votes", "");
        assertThat(Running.part(Campaigns.class).participants(voted, SubjectKind.UNIT, false))
                .hasSize(4);
        try (Visit office = Visit.as(other.prefix + ".standing-office")) {
            office.go("/campaigns/" + voted.id());
            assertThat(office.page.locator(".td-tabs").innerText())
                    .contains("Thứ tự", "Khen thưởng")
                    .doesNotContain("Bảng điểm", "Chỉ tiêu", "Xếp hạng", "Đăng ký");
            office.go("/campaigns/" + voted.id() + "/order");
            var rows = office.page.locator("section:has(#order-1) tbody tr").allInnerTexts();
            assertThat(rows.get(0)).startsWith("1").contains("Thử 002", "9");
            assertThat(rows.get(1)).startsWith("2").contains("7");
            assertThat(rows.get(2)).startsWith("2").contains("7");
            assertThat(rows.get(3)).startsWith("–").contains("Thử 004", "chưa có");
            office.checkHere("order");
        }
    }
}
