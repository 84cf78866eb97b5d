package vn.thidua.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.thidua.plan.RegistrationForm;
import vn.thidua.plan.SubjectKind;
import vn.thidua.server.campaign.Campaign;
import vn.thidua.server.campaign.Campaigns;
import vn.thidua.server.campaign.Participant;
import vn.thidua.server.identity.Actor;
import vn.thidua.server.identity.Role;
import vn.thidua.server.kernel.Refusal;
import vn.thidua.server.kernel.Today;
import vn.thidua.server.ledger.Entry;
import vn.thidua.server.ledger.Ledger;
import vn.thidua.server.registration.FilledField;
import vn.thidua.server.registration.Registration;
import vn.thidua.server.registration.RegistrationRef;
import vn.thidua.server.registration.RegistrationState;
import vn.thidua.server.registration.RegistrationStep;
import vn.thidua.server.registration.Registrations;
import vn.thidua.server.workflow.Reasoned;

/** A registration counts by whatever way it came: here, entered by the office, or as the day that somebody recorded. */
class PaperRegistrationTest {

    private static final String FORM = "unit-registration";
    private static final String FACT = "registration.submittedOn";
    private static final LocalDate DAY = LocalDate.of(2024, 4, 20);

    private final Scene scene = Scene.withWards(3);
    private final Campaign campaign = scene.campaign("vinh-long-2024");
    private final Registrations registrations = Running.part(Registrations.class);
    private final Actor office = scene.invented(Role.STANDING_OFFICE);
    private final Actor head = scene.invented(Role.HEAD, "w1", "");
    private final Actor clerk = scene.invented(Role.CLERK, "w1", "");

    @Test
    void aDayRecordedAsAFactCountsInEveryList() {
        scene.fact(campaign, "w1", FACT, DAY.toString());
        scene.fact(campaign, "w2", FACT, "never");
        assertThat(registrations.missing(campaign, FORM))
                .extracting(Participant::code)
                .containsExactly("w3");
        assertThat(registrations.unitsOf(campaign, FORM)).containsExactly("w1");
        Registration seen = seen().get("w1");
        assertThat(seen.state()).isEqualTo(RegistrationState.SUBMITTED);
        assertThat(seen.late()).isFalse();
        assertThat(registrations.of(head, campaign, FORM, "w1").isOpen()).isFalse();
        assertThatThrownBy(() -> registrations.fill(
                        clerk, campaign, new RegistrationRef(FORM, "w1"), new FilledField("note", "x"), 0))
                .hasMessageContaining("already-submitted");
    }

    @Test
    void theOfficeEntersWhatCameOnPaperAndTheRecordSaysWho() {
        // The unit had begun a draft of its own.
        registrations.fill(clerk, campaign, new RegistrationRef(FORM, "w1"), new FilledField("note", "bản nháp"), 0);
        Registration entered =
                registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), LocalDate.of(2024, 5, 2), 1);
        assertThat(entered.late()).isTrue();
        assertThat(entered.enteredBy()).contains(office.name());
        // Nobody has copied its points yet: they are not known, and not zero.
        assertThat(registrations.total(
                        campaign,
                        registrations.form(campaign, FORM),
                        Running.part(Campaigns.class).unit(campaign, "w1"),
                        entered))
                .isEmpty();
        // The draft is neither the promise nor the office's to read, and not lost.
        assertThat(entered.at("note")).isEmpty();
        Registration filled = registrations.fillEntered(
                office, campaign, new RegistrationRef(FORM, "w1"), new FilledField("letter-number", "12/UBND"), 2);
        assertThat(filled.at("letter-number")).isEqualTo("12/UBND");
        assertThat(registrations.unitsOf(campaign, FORM)).containsExactly("w1");
        assertThat(seen().get("w1").submittedOn()).contains(LocalDate.of(2024, 5, 2));
        assertThatThrownBy(() -> registrations.submit(head, campaign, FORM, "w1", 3))
                .hasMessageContaining("already-submitted");
        assertThatThrownBy(() -> registrations.enter(
                        office, campaign, new RegistrationRef(FORM, "w2"), LocalDate.of(2030, 1, 1), 0))
                .hasMessageContaining("future-day");
        assertThatThrownBy(() -> registrations.enter(head, campaign, new RegistrationRef(FORM, "w1"), DAY, 3))
                .isInstanceOf(Refusal.class);
        registrations.withdraw(
                head, campaign, new RegistrationRef(FORM, "w1"), new Reasoned("gửi lại trên hệ thống", 3));
        assertThat(registrations.of(clerk, campaign, FORM, "w1").at("note")).isEqualTo("bản nháp");
    }

    @Test
    void whatWasTypedAndRefusedIsStillThere() {
        scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(scene.prefix + ".standing-office")) {
            String page = "/campaigns/" + campaign.id() + "/registrations/" + FORM + "/w1";
            visit.go(page);
            visit.page.locator("form[action$='/enter']").evaluate("form => form.parentElement.open = true");
            visit.page.fill("form[action$='/enter'] [name=day]", "31/02/2024");
            visit.press(visit.page.locator("form[action$='/enter'] button"));
            assertThat(visit.page.locator("form[action$='/enter'] [name=day]").inputValue())
                    .isEqualTo("31/02/2024");
            assertThat(visit.page.locator("form[action$='/enter'] button").isVisible())
                    .isTrue();
            registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), DAY, 0);
            visit.go(page);
            visit.page.locator("form[action$='/return']").evaluate("form => form.parentElement.open = true");
            visit.page.fill("form[action$='/return'] [name=reason]", "thiếu dấu");
            registrations.giveBack(office, campaign, new RegistrationRef(FORM, "w1"), new Reasoned("trước", 1));
            registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), DAY, 2);
            visit.press(visit.page.locator("form[action$='/return'] button"));
            assertThat(visit.page
                            .locator("form[action$='/return'] [name=reason]")
                            .inputValue())
                    .isEqualTo("thiếu dấu");
        }
    }

    @Test
    void theSecondOfTwoWhoChangeOneRegistrationIsTold() {
        registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), DAY, 0);
        assertThatThrownBy(() -> registrations.giveBack(
                        office, campaign, new RegistrationRef(FORM, "w1"), new Reasoned("thiếu dấu", 0)))
                .hasMessageContaining("registration-changed");
        registrations.giveBack(office, campaign, new RegistrationRef(FORM, "w1"), new Reasoned("thiếu dấu", 1));
        assertThat(registrations.missing(campaign, FORM))
                .extracting(Participant::code)
                .contains("w1");
        assertThatThrownBy(() -> registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), DAY, 1))
                .hasMessageContaining("registration-changed");
    }

    @Test
    void afterTheLastDayTheOfficeRecordsWhoDidNotRegister() {
        registrations.fill(clerk, campaign, new RegistrationRef(FORM, "w1"), new FilledField("note", "bản nháp"), 0);
        Today today = Running.part(Today.class);
        LocalDate usual = today.day();
        try {
            today.moveTo(LocalDate.of(2024, 4, 26));
            assertThatThrownBy(() -> registrations.miss(office, campaign, FORM, List.of("w1"), "không gửi"))
                    .hasMessageContaining("registration-not-due");
            today.moveTo(LocalDate.of(2024, 5, 6));
            assertThatThrownBy(() -> registrations.miss(head, campaign, FORM, List.of("w1"), "không gửi"))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> registrations.miss(office, campaign, FORM, List.of("w1"), ""))
                    .hasMessageContaining("reason-needed");
            registrations.enter(office, campaign, new RegistrationRef(FORM, "w2"), DAY, 0);
            assertThat(registrations.miss(office, campaign, FORM, List.of("w1", "w2"), "đã nhắc hai lần"))
                    .isEqualTo(1);
            assertThat(registrations.missing(campaign, FORM))
                    .extracting(Participant::code)
                    .containsExactly("w3");
            assertThat(seen().get("w1").state()).isEqualTo(RegistrationState.NONE);
            assertThat(seen().get("w1").at("note")).isEmpty();
            assertThat(recorded()).contains("never");
            // It comes after all: the unit goes on with its own draft.
            assertThat(registrations.of(clerk, campaign, FORM, "w1").at("note")).isEqualTo("bản nháp");
            registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), LocalDate.of(2024, 5, 6), 2);
            assertThat(seen().get("w1").late()).isTrue();
            assertThat(recorded()).contains("2024-05-06");
        } finally {
            today.moveTo(usual);
        }
    }

    /** What a paper says is not the office's to complete before it has come. */
    @Test
    void whoeverEntersAWrongDayIsToldOfTheDayAlone() {
        Actor desk = scene.person(Role.STANDING_OFFICE);
        try (Visit visit = Visit.as(desk.username())) {
            visit.go("/campaigns/" + campaign.id() + "/registrations/" + FORM + "/w1");
            visit.page
                    .locator("details:has(form[action$='/enter']) > summary")
                    .first()
                    .click();
            visit.page.locator("form[action$='/enter'] [name=day]").fill("31/12/2099");
            visit.press(visit.page.locator("form[action$='/enter'] button:not([type])"));
            assertThat(visit.page.locator("[role=alert]").first().innerText()).contains("31/12/2099");
            assertThat(visit.page.locator("main").innerText()).doesNotContain("bắt buộc, hãy điền");
        }
    }

    @Test
    void whatAUnitTookBackIsItsOwn() {
        registrations.enter(office, campaign, new RegistrationRef(FORM, "w1"), DAY, 0);
        registrations.withdraw(head, campaign, new RegistrationRef(FORM, "w1"), new Reasoned("nhầm mẫu", 1));
        assertThat(seen()).doesNotContainKey("w1");
        assertThat(registrations.of(office, campaign, FORM, "w1").state()).isEqualTo(RegistrationState.DRAFT);
        assertThat(registrations.of(head, campaign, FORM, "w1").state()).isEqualTo(RegistrationState.WITHDRAWN);
    }

    private Optional<String> recorded() {
        return Running.part(Ledger.class)
                .current(campaign, SubjectKind.UNIT, "w1", FACT)
                .flatMap(Entry::value);
    }

    private Map<String, Registration> seen() {
        RegistrationForm form = registrations.form(campaign, FORM);
        return registrations.seen(office, campaign, form);
    }

    @Test
    void theDocsShowTheStepsAsTheyAre() throws IOException {
        Docs.steps("registration-steps", RegistrationStep.values());
    }
}
