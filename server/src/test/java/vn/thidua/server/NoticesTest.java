package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.notification.MailDesk;
import vn.thidua.server.notification.ReceivedNotice;
import vn.thidua.server.notification.ReceivedNotices;
import vn.thidua.server.question.Questions;

/** What others did with a thing of theirs reaches people in the page at once, with the way to it, and nobody else. */
class NoticesTest {

    private final Scene scene = Scene.withWards(2);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final String base = "/campaigns/" + campaign.id();

    private List<ReceivedNotice> of(Actor actor) {
        return Running.part(ReceivedNotices.class).of(actor, 1).shown();
    }

    private List<String> subjects(Actor actor) {
        return of(actor).stream().map(ReceivedNotice::subject).toList();
    }

    @Test
    void anAnswerOfTheOfficeReachesTheUnitThatAsked() {
        Actor clerk = scene.person(Role.CLERK);
        Actor head = scene.person(Role.HEAD);
        Actor office = scene.person(Role.STANDING_OFFICE);
        Actor secretary = scene.person(Role.COUNCIL_SECRETARY);
        Running.part(Questions.class).ask(clerk, campaign, "IV.3", "Điểm thưởng tính thế nào?");
        assertThat(of(office))
                .as("what waits for the office stands on its first page")
                .isEmpty();
        try (Visit visit = Visit.as(office.username())) {
            visit.go(base + "/questions");
            Locator answer = visit.page.locator("form:has(textarea[name=said])").first();
            answer.locator("textarea").fill("Tính theo mục IV.3.");
            visit.press(answer.locator("button").last());
        }
        for (Actor told : List.of(clerk, head)) {
            try (Visit visit = Visit.as(told.username())) {
                visit.go("/");
                assertThat(visit.page.locator(".td-unread").innerText()).isEqualTo("1");
                visit.go("/notices");
                visit.checkHere("an answer among the notices");
                assertThat(visit.page.locator("main").innerText())
                        .contains("Trả lời câu hỏi", "Tính theo mục IV.3.", office.name())
                        .doesNotContain("Thư gửi tự động");
                String to = visit.page.locator(".td-notice-lines a").first().getAttribute("href");
                visit.go(to);
                assertThat(visit.page.locator("main").innerText()).contains("Điểm thưởng tính thế nào?");
            }
        }
        assertThat(of(office)).isEmpty();
        assertThat(of(secretary)).isEmpty();
        assertThat(Running.part(MailDesk.class).latest(scene.invented(Role.ADMINISTRATOR), 10))
                .as("no mail of which the administrator would have to know that it did not go out")
                .isEmpty();
    }

    @Test
    void aTaskReachesThoseOfTheUnitWithTheWayToIt() {
        Actor clerk = scene.person(Role.CLERK);
        Actor head = scene.person(Role.HEAD);
        Actor office = scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(office.username())) {
            visit.go(base + "/tasks");
            Locator form = visit.page.locator("form:has([name=title])");
            form.locator("[name=title]").fill("Rà soát thủ tục");
            form.locator("input[name=units][value=w1]").check();
            form.locator("[name=due]").fill("30/12/2024");
            visit.press(form.locator("button").last());
        }
        assertThat(subjects(clerk)).containsExactly("Giao nhiệm vụ: Rà soát thủ tục");
        assertThat(subjects(head)).isEqualTo(subjects(clerk));
        try (Visit visit = Visit.as(clerk.username())) {
            visit.go("/notices");
            visit.page.locator(".td-notice-lines a").first().click();
            assertThat(visit.page.locator("h1").innerText()).contains("Rà soát thủ tục");
        }
    }

    @Test
    void membersOfACouncilAreToldOfASessionAndOfItsChange() {
        Actor secretary = scene.person(Role.COUNCIL_SECRETARY);
        Actor member = scene.person(Role.COUNCIL_MEMBER);
        Actor chair = scene.person(Role.CHAIR);
        String council = "emulation-council";
        try (Visit visit = Visit.as(secretary.username())) {
            CouncilSteps.appoint(visit, base, council, member.name(), member.username(), "", false);
            String session = CouncilSteps.call(visit, base, council, "28/12/2024");
            assertThat(subjects(member))
                    .singleElement()
                    .asString()
                    .contains("Triệu tập phiên họp", "28/12/2024", "14:00");
            visit.go(session);
            visit.page.locator("summary:has-text('Đổi ngày')").first().click();
            Locator form = visit.page.locator("form[action$='/change']");
            form.locator("[name=place]").fill("Phòng họp tầng 5");
            form.locator("[name=why]").fill("Phòng cũ đang sửa");
            visit.press(form.locator("button").last());
        }
        assertThat(subjects(member)).hasSize(2).first().asString().contains("Đổi phiên họp", "Phòng họp tầng 5");
        assertThat(of(member).getFirst().text()).contains("Phòng cũ đang sửa");
        assertThat(of(chair)).as("not a member").isEmpty();
        assertThat(of(secretary)).as("whoever did it").isEmpty();
    }
}
