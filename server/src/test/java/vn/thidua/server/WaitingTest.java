package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.PlanPacks;
import vn.thidua.server.council.Sessions;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.home.Waiting;
import vn.thidua.server.home.WaitingList;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Texts;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.workflow.Reasoned;

/** The first page tells everybody what waits for them, with the link to the very thing. */
class WaitingTest {

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void whatTheEndOfACampaignWantsWaitsForWhoeverCanDoIt() {
        Scene scene = Scene.withWards(7);
        Campaign campaign = scene.campaignOf(plan().replace("    council: emulation-council\n", ""));
        scene.excellent(campaign, 7);
        scene.person(Role.COUNCIL_SECRETARY);
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.CHAIR);
        scene.person(Role.STEERING_COMMITTEE);
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary");
                Visit committee = Visit.as(scene.prefix + ".steering-committee");
                Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit chair = Visit.as(scene.prefix + ".chair")) {
            assertThat(waiting(secretary))
                    .as("the plan names who chooses; the secretary writes it down")
                    .contains("ngang nhau", "chờ Ban Chỉ đạo CCHC thành phố chọn");
            assertThat(waiting(committee))
                    .as("and who chooses is told")
                    .contains("ngang nhau", "báo kết quả cho thư ký");
            assertThat(waiting(office)).doesNotContain("Dự thảo quyết định: Giấy khen của Chủ tịch");
            scene.settle(campaign);
            assertThat(waiting(committee)).doesNotContain("ngang nhau");
            assertThat(waiting(secretary)).doesNotContain("ngang nhau");
            Actor drafter = scene.invented(Role.STANDING_OFFICE);
            Decisions decisions = Running.part(Decisions.class);
            var draftable = decisions.draftable(drafter, campaign);
            assertThat(draftable).isNotEmpty();
            for (var award : draftable) {
                assertThat(waiting(office)).contains("Dự thảo quyết định: " + award.label());
            }
            decisions.draft(
                    drafter, campaign, draftable.stream().map(one -> one.id()).toList(), true);
            assertThat(decisions.draftable(drafter, campaign)).isEmpty();
            office.go("/campaigns/" + campaign.id() + "/decisions");
            assertThat(office.page.locator("section[aria-labelledby=ready]").innerText())
                    .as("whoever stands in a draft is not offered again")
                    .contains("Chưa có ai được chọn mà chưa có quyết định");
            assertThat(waiting(office)).doesNotContain("Dự thảo quyết định:");
            assertThat(waiting(chair)).contains("Ký:");
        }
    }

    /** Where the plan names a council, a decision is due once it voted, however clear the selection is before. */
    @Test
    void aDecisionWaitsForTheVoteOfTheCouncil() {
        Scene scene = Scene.withWards(7);
        Campaign campaign = scene.campaignOf(plan());
        scene.excellent(campaign, 7);
        scene.settle(campaign);
        scene.person(Role.STANDING_OFFICE);
        Actor drafter = scene.invented(Role.STANDING_OFFICE);
        assertThat(Running.part(Decisions.class).draftable(drafter, campaign)).isEmpty();
        try (Visit office = Visit.as(scene.prefix + ".standing-office")) {
            assertThat(waiting(office)).doesNotContain("Dự thảo quyết định");
            office.go("/campaigns/" + campaign.id() + "/decisions");
            assertThat(office.page.locator("main").innerText()).contains("Hội đồng chưa bỏ phiếu");
            office.page.locator("input[name=award]").first().check();
            office.press("Soạn dự thảo");
            assertThat(office.page.locator("tbody tr").first().innerText())
                    .as("whoever drafts or signs sees it at the name")
                    .contains("Hội đồng chưa bỏ phiếu", "chưa có hồ sơ hợp lệ");
        }
    }

    /** Whoever sits in it learns on the first page of a session that was called, moved and cancelled, until its day. */
    @Test
    void membersAreToldOfASessionThatIsCalledMovedAndCancelled() {
        Chamber chamber = Chamber.of(1, 3);
        String name = chamber.scene.prefix + ".m1";
        long session = chamber.call(true);
        try (Visit member = Visit.as(name)) {
            assertThat(waiting(member)).contains("Phiên họp số 1: 14:00, Phòng họp 2");
            chamber.sessions.change(
                    chamber.secretary,
                    chamber.campaign,
                    session,
                    new Sessions.Call(Chamber.COUNCIL, Chamber.DAY.plusDays(3), "9:00", "Hội trường A", true),
                    new Reasoned("Chủ tịch đi công tác", 0));
            assertThat(waiting(member)).contains("đã đổi ngày, giờ, địa điểm hoặc cách bỏ phiếu: 09:00, Hội trường A");
            chamber.sessions.cancel(chamber.secretary, chamber.campaign, session, "Không đủ người", 1);
            assertThat(waiting(member))
                    .contains("Phiên họp số 1 đã hủy: Không đủ người")
                    .doesNotContain("Hội trường A");
            member.press("Mở");
            assertThat(member.page.locator("main").innerText()).doesNotContain("Giấy mời");
            Running.part(Today.class).moveTo(Chamber.DAY.plusDays(4));
            assertThat(waiting(member)).doesNotContain("Phiên họp số 1");
        } finally {
            Running.part(Today.class).moveTo(Chamber.DAY);
        }
    }

    /** From the opening on the secretary sees how many have voted, and that closing is the secretary's. */
    @Test
    void anOpenVoteWaitsForTheSecretaryToCloseIt() {
        Chamber chamber = Chamber.of(1, 3);
        long session = chamber.call(false);
        chamber.open(session);
        chamber.vote(1, session, "yes");
        assertThat(Running.part(WaitingList.class).of(chamber.secretary, Texts.of("vi")))
                .extracting(Waiting::title)
                .anyMatch(title -> title.startsWith("Phiên họp số 1 đang bỏ phiếu: 1/3 thành viên đã bỏ"));
    }

    private static String plan() {
        return Running.part(PlanPacks.class).text("vinh-long-2024").orElseThrow();
    }

    /** Whoever has several roles acts in one; the others are not silent. */
    @Test
    void whatWaitsInAnotherRoleIsToldAndOneClickAway() {
        Scene scene = Scene.withWards(2);
        scene.campaign("vinh-long-2024");
        Actor head = scene.person(Role.HEAD);
        try (Visit visit = Visit.as(head.username())) {
            assertThat(waiting(visit)).doesNotContain("Chờ ở vai trò khác của tôi");
            Running.part(Accounts.class)
                    .give(
                            Act.PROGRAM,
                            head.account(),
                            scene.authority,
                            new Assignment(Role.STANDING_OFFICE, Optional.empty(), Optional.empty(), Optional.empty()));
            assertThat(waiting(visit)).contains("Chờ ở vai trò khác của tôi", "Cơ quan thường trực");
            visit.press("Sang vai trò này");
            assertThat(visit.page.locator("header").innerText()).contains("Cơ quan thường trực");
            assertThat(waiting(visit)).contains("Chờ ở vai trò khác của tôi", "Thủ trưởng đơn vị, Phường Thử 001");
        }
    }

    private static String waiting(Visit visit) {
        visit.go("/");
        return visit.page.locator("main").innerText();
    }
}
