package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.decision.Decisions;
import vn.thidua.server.identity.Accounts;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.web.Today;

/** The first page tells everybody what waits for them, with the link to the very thing. */
class WaitingTest {

    private static final Pattern LINK = Pattern.compile("<a class=\"btn\" href=\"([^\"]+)\" aria-label=");

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

    /** One of each role of each authority of the demonstration, on days over the year. */
    @Test
    void everyLinkOfTheFirstPageLeadsToTheThingItself() {
        Accounts accounts = Running.part(Accounts.class);
        List<LocalDate> days = List.of(
                LocalDate.of(2024, 4, 20),
                LocalDate.of(2024, 9, 10),
                LocalDate.of(2024, 12, 20),
                LocalDate.of(2025, 1, 10));
        Map<String, List<Accounts.Account>> all = accounts.forDemonstration();
        Set<String> seen = new HashSet<>();
        int links = 0;
        for (List<Accounts.Account> people : all.values()) {
            for (Accounts.Account one : people) {
                Actor actor = accounts.actor(one.username()).orElseThrow();
                if (actor.acting().isEmpty()
                        || !seen.add(actor.authority() + actor.role().word())) {
                    continue;
                }
                try (Visit visit = Visit.as(one.username())) {
                    Set<String> known = new HashSet<>();
                    for (LocalDate day : days) {
                        Running.part(Today.class).moveTo(day);
                        links += follow(visit, known, one.username() + " on " + day);
                    }
                }
            }
        }
        assertThat(links).isGreaterThan(20);
    }

    private static int follow(Visit visit, Set<String> known, String who) {
        int many = 0;
        Matcher matcher = LINK.matcher(visit.content("/"));
        while (matcher.find()) {
            String link = matcher.group(1).replace("&amp;", "&");
            if (!known.add(link)) {
                continue;
            }
            many++;
            APIResponse answer = visit.ask(link);
            assertThat(answer.status()).as(who + " " + link).isEqualTo(200);
            int hash = link.indexOf('#');
            if (hash > 0) {
                assertThat(answer.text()).as(who + " " + link).contains("id=\"" + link.substring(hash + 1) + "\"");
            }
        }
        return many;
    }
}
