package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.Register;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.audit.Act;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.casework.CaseFile;
import vn.thidua.server.casework.CaseStep;
import vn.thidua.server.casework.Cases;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.organisation.Organisation;
import vn.thidua.server.organisation.Person;
import vn.thidua.server.workflow.TakenStep;

/** Works of press and propaganda: entered for their author with medium and link, appraised, and counted for the author. */
class PressWorksTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

    private final Scene scene = Scene.withWards(2);
    private final Cases cases = Running.part(Cases.class);
    private final Campaign campaign = campaign();

    private Campaign campaign() {
        Running.part(Organisation.class)
                .post(
                        Act.PROGRAM,
                        scene.authority,
                        new Person("p1", "Người Viết Thử Một", "w1", "Phóng viên", LocalDate.of(2015, 1, 1)));
        return scene.campaign("uong-bi-2024", "commune");
    }

    private Optional<String> works() {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.PERSON, "p1", "press.works")
                .flatMap(Entry::value);
    }

    private static CaseFile work(String person, String medium, String link) {
        return CaseFile.work(person, "Một cửa không hẹn lại", "Phóng sự", DAY, medium, link);
    }

    @Test
    void aWorkIsEnteredAppraisedAndCountedInTheBrowser() {
        scene.person(Role.SPECIALIST, Optional.of("media-centre"));
        String base = "/campaigns/" + campaign.id() + "/cases";
        try (Visit media = Visit.as(scene.prefix + ".specialist.media-centre")) {
            media.go(base);
            media.page.selectOption("#work-person", "p1");
            media.page.fill("#work-subject", "Một cửa không hẹn lại");
            media.page.fill("#medium", "Báo Thử Nghiệm");
            media.page.fill("#link", "báo thử nghiệm");
            media.page.fill("#work-source", "Phóng sự");
            media.page.fill("#work-day", "03/06/2024");
            media.press(media.page.locator("form[data-register=works] button"));
            assertThat(media.page.locator("[role=alert]").innerText()).contains("báo thử nghiệm");
            assertThat(media.page.inputValue("#medium"))
                    .as("nothing typed is lost")
                    .isEqualTo("Báo Thử Nghiệm");
            assertThat(media.page.inputValue("#work-person")).isEqualTo("p1");
            media.page.fill("#link", "https://bao.example/3");
            media.press(media.page.locator("form[data-register=works] button"));
            media.press(media.page.locator("th a:has-text(\"Một cửa không hẹn lại\")"));
            assertThat(media.page.locator("main").innerText())
                    .contains("Báo Thử Nghiệm", "https://bao.example/3", "Người Viết Thử Một", "Chờ thẩm định");
            media.checkHere("a work");
            assertThat(works()).as("nobody has appraised it").isEmpty();
            media.page
                    .locator("details:has(summary:text-is(\"Thẩm định đạt\")) > summary")
                    .click();
            media.page.fill("#note-uphold", "Đúng nội dung cải cách hành chính");
            media.press(media.page.locator("details:has(summary:text-is(\"Thẩm định đạt\")) button"));
            assertThat(media.page.locator("main").innerText()).contains("Đạt, được tính");
        }
        assertThat(works()).contains("1");
    }

    @Test
    void onlyThoseEntitledKeepWorksAndEachHasAnAuthorAMediumAndALinkThatIsOne() {
        Actor media = scene.invented(Role.SPECIALIST, "", "media-centre");
        assertThat(cases.kept(media, campaign)).containsExactly(Register.WORKS);
        assertThat(cases.kept(scene.invented(Role.SPECIALIST, "", "justice"), campaign))
                .isEmpty();
        assertThatThrownBy(() ->
                        cases.enter(scene.invented(Role.STANDING_OFFICE), campaign, work("p1", "Báo Thử Nghiệm", "")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> cases.enter(media, campaign, work("", "Báo Thử Nghiệm", "")))
                .hasMessageContaining("case-whom");
        assertThatThrownBy(() -> cases.enter(media, campaign, work("p1", " ", "")))
                .hasMessageContaining("work-medium");
        assertThatThrownBy(() -> cases.enter(media, campaign, work("p1", "Báo Thử Nghiệm", "javascript:alert(1)")))
                .hasMessageContaining("work-link");
        long id = cases.enter(media, campaign, work("p1", "Báo Thử Nghiệm", ""));
        assertThat(cases.undecided(media, campaign)).isEqualTo(new Cases.Undecided(0, 1));
        cases.step(media, campaign, id, new TakenStep<>(CaseStep.UPHOLD, "Đạt", 0));
        assertThatThrownBy(() -> cases.step(media, campaign, id, new TakenStep<>(CaseStep.RESOLVE, "xong", 1)))
                .hasMessageContaining("step-not-of-works");
        assertThat(works()).contains("1");
        cases.step(media, campaign, id, new TakenStep<>(CaseStep.REOPEN, "Xem lại", 1));
        cases.step(media, campaign, id, new TakenStep<>(CaseStep.REJECT, "Không đúng nội dung", 2));
        assertThat(works()).as("what is not appraised as good does not count").contains("0");
    }
}
