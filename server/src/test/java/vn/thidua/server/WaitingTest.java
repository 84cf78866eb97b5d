package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;

/** The first page tells everybody what waits for them, with the link to the very thing. */
class WaitingTest {

    @AfterEach
    void back() {
        Running.part(Today.class).moveTo(LocalDate.of(2024, 12, 20));
    }

    @Test
    void whatTheEndOfACampaignWantsWaitsForWhoeverCanDoIt() {
        Scene scene = Scene.withWards(7);
        Campaign campaign = scene.campaign("vinh-long-2024");
        scene.excellent(campaign, 7);
        scene.person(Role.COUNCIL_SECRETARY);
        scene.person(Role.STANDING_OFFICE);
        scene.person(Role.CHAIR);
        try (Visit secretary = Visit.as(scene.prefix + ".council-secretary");
                Visit office = Visit.as(scene.prefix + ".standing-office");
                Visit chair = Visit.as(scene.prefix + ".chair")) {
            assertThat(waiting(secretary)).contains("ngang nhau");
            assertThat(waiting(office)).doesNotContain("Dự thảo quyết định: Giấy khen của Chủ tịch");
            scene.settle(campaign);
            assertThat(waiting(secretary)).doesNotContain("ngang nhau");
            Actor drafter = scene.invented(Role.STANDING_OFFICE);
            Decisions decisions = Running.part(Decisions.class);
            var draftable = decisions.draftable(drafter, campaign);
            assertThat(draftable).isNotEmpty();
            for (var award : draftable) {
                assertThat(waiting(office)).contains("Dự thảo quyết định: " + award.label());
            }
            decisions.draft(
                    drafter, campaign, draftable.stream().map(one -> one.id()).toList());
            assertThat(decisions.draftable(drafter, campaign)).isEmpty();
            assertThat(waiting(office)).doesNotContain("Dự thảo quyết định:");
            assertThat(waiting(chair)).contains("Ký:");
        }
    }

    private static String waiting(Visit visit) {
        visit.go("/");
        return visit.page.locator("main").innerText();
    }
}
