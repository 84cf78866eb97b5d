package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;

/** Those who act for a unit read on their first page that it was honoured: from the day of the decision on, and nobody else. */
class UnitHonoursTest {

    private static final String CARD = "section[aria-labelledby=honours]";

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final LocalDate day = Running.part(Today.class).day();

    /** The second of two excellent wards is given the city's certificate; the first is put forward to the province. */
    private void decide(LocalDate publicFrom) {
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        scene.decide(campaign, "giay-khen-tp-tap-the", new Decisions.Signature("7/QĐ-UBND", day, publicFrom, true));
    }

    private String firstPage(Actor actor) {
        try (Visit visit = Visit.as(actor.username())) {
            visit.go("/");
            visit.checkHere("the first page");
            return visit.page.locator(CARD).count() == 0
                    ? ""
                    : visit.page.locator(CARD).innerText();
        }
    }

    @Test
    void theUnitReadsItFromTheDayOfTheDecisionOn() {
        Actor head = scene.head("w2");
        decide(day);
        assertThat(firstPage(head)).contains("phường Thử 002", "7/QĐ-UBND");
        assertThat(firstPage(scene.person(Role.CLERK))).as("of another unit").isEmpty();
        assertThat(firstPage(scene.person(Role.STANDING_OFFICE))).isEmpty();
    }

    @Test
    void nothingBeforeThatDay() {
        Actor head = scene.head("w2");
        decide(day.plusDays(3));
        assertThat(firstPage(head)).isEmpty();
    }
}
