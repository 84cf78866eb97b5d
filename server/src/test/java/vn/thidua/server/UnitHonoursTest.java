package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Assignment;
import vn.thidua.server.identity.NewAccount;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Today;

/** Those who act for a unit read on their first page that it was honoured: from the day of the decision on, and nobody else. */
class UnitHonoursTest {

    private static final String CARD = "section[aria-labelledby=honours]";

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final LocalDate day = Running.part(Today.class).day();

    /** The second of two excellent wards is given the city's certificate; the first is put forward to the province. */
    private Actor head(String unit) {
        Accounts accounts = Running.part(Accounts.class);
        String username = scene.prefix + ".head-" + unit;
        long id = accounts.open(Act.PROGRAM, NewAccount.of(username, "Người đứng đầu", Running.PASSWORD));
        accounts.give(
                Act.PROGRAM,
                id,
                scene.authority,
                new Assignment(Role.HEAD, Optional.of(unit), Optional.empty(), Optional.empty()));
        return Running.actor(username);
    }

    private void decide(LocalDate publicFrom) {
        scene.excellent(campaign, 2);
        scene.settle(campaign);
        Actor office = scene.invented(Role.STANDING_OFFICE);
        Decisions decisions = Running.part(Decisions.class);
        long id = decisions.draft(office, campaign, List.of("giay-khen-tp-tap-the"), true);
        decisions.change(
                office,
                campaign,
                decisions.one(office, campaign, id).signedBy("Trần Thị Mẫu", "CHỦ TỊCH", "Thử Nghiệm"),
                Map.of(),
                0);
        decisions.sign(
                scene.invented(Role.CHAIR),
                campaign,
                id,
                new Decisions.Signature("7/QĐ-UBND", day, publicFrom, true),
                1);
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
        Actor head = head("w2");
        decide(day);
        assertThat(firstPage(head)).contains("phường Thử 002", "7/QĐ-UBND");
        assertThat(firstPage(scene.person(Role.CLERK))).as("of another unit").isEmpty();
        assertThat(firstPage(scene.person(Role.STANDING_OFFICE))).isEmpty();
    }

    @Test
    void nothingBeforeThatDay() {
        Actor head = head("w2");
        decide(day.plusDays(3));
        assertThat(firstPage(head)).isEmpty();
    }
}
